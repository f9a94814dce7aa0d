import { expect, test } from 'vitest';
import { languageOf } from '../platform/i18n/language.ts';
import { PageFrame, type Place, type Site } from './page-frame.tsx';

const named = (nl: string) => ({ nl, en: nl, ar: nl, zh: nl });
const door: Place = {
  path: '/inloggen',
  name: named('Inloggen'),
  signedIn: { path: '/account', name: named('Mijn account') },
};
const site: Site = { menu: [], work: [], footer: [door], asset: (name) => name, demonstration: false };
const someone = { name: 'Verzonnen', worksAs: '', formField: 'f', formToken: 't', permitted: [] };

/** The foot of a page, for someone who signed in or not. */
const foot = (signedIn?: typeof someone): string =>
  String(
    <PageFrame site={site} reader={languageOf('nl')} head={{ title: 'Titel' }} signedIn={signedIn}>
      inhoud
    </PageFrame>,
  ).split('<footer')[1] ?? '';

test('the foot offers signing in to those only who did not', () => {
  expect(foot()).toContain('href="/inloggen"');
  expect(foot()).not.toContain('/account');
  expect(foot(someone)).toContain('href="/account"');
  expect(foot(someone)).not.toContain('/inloggen');
});
