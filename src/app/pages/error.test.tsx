import { describe, expect, test } from 'vitest';
import type { ErrorStatus } from '../../platform/http/site.ts';
import { languageOf } from '../../platform/i18n/language.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { ErrorPage, errorTitle } from './error.tsx';

const statuses: ErrorStatus[] = [403, 404, 413, 500, 503];

describe.each([
  ['ar', /\p{Script=Arabic}/u],
  ['zh', /\p{Script=Han}/u],
] as const)('in %s', (locale, script) => {
  const language = languageOf(locale);

  test.each(statuses)('the page of a %i is whole in this language', (status) => {
    expect(errorTitle(language, status)).toMatch(script);
    const html = (<ErrorPage language={language} status={status} />).toString();
    const texts = html.split(/<[^>]*>/).filter((text) => text.trim() !== '');
    expect(texts.length).toBeGreaterThanOrEqual(5);
    for (const text of texts) expect(text).toMatch(script);
  });
});

test('where there is a way on, it is a link in the language of the page', () => {
  const html = (
    <ErrorPage
      language={languageOf('en')}
      status={403}
      why={['x']}
      next={{ path: '/inloggen', text: 'Sign in again' }}
    />
  ).toString();
  expect(html).toContain('href="/en/inloggen">Sign in again</a>');
});

test('a sheltered error page keeps the way out, and a number to call', () => {
  const language = languageOf('nl');
  const site = { menu: [], work: [], footer: [], asset: (name: string) => name, demonstration: false };
  const html = (
    <PageFrame site={site} reader={language} head={{ title: errorTitle(language, 500), sheltered: true }}>
      <ErrorPage language={language} status={500} />
    </PageFrame>
  ).toString();
  expect(html).toContain('data-leave');
  expect(html).toContain('leave.js');
  expect(html).toContain('href="tel:112"');
});
