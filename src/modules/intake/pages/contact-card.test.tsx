import { expect, test } from 'vitest';
import { bundledValue } from '../../../../tests/support/bundled-data.ts';
import { languageOf } from '../../../platform/i18n/language.ts';
import { contactPoints } from '../../directory/contact-points.ts';
import { ContactCard } from './contact-card.tsx';

const points = bundledValue(contactPoints);

/** What the card of a body says, as text. */
function card(slug: string, locale: 'nl' | 'en' = 'nl', today = '2026-11-22'): string {
  const point = points.find((each) => each.slug === slug);
  if (!point) throw new Error(`no contact point ${slug}`);
  const html = <ContactCard language={languageOf(locale)} point={point} today={today} level={2} />;
  return html
    .toString()
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

test('each card says that the facts were copied, not confirmed, and when to look again', () => {
  for (const { slug } of points) {
    expect(card(slug)).toMatch(/Overgenomen van deze (bron|bronnen) in november 2026\. Nog niet nagevraagd/);
    expect(card(slug, 'en')).toMatch(
      /Taken from (this source|these sources) in November 2026\. Not yet asked/,
    );
    expect(card(slug) + card(slug, 'en')).not.toMatch(/Nagekeken|Checked on/);
  }
  expect(card('police')).toContain('Opnieuw nakijken vóór 22 februari 2027.');
  expect(card('comensha')).toContain('Opnieuw nakijken vóór 22 december 2026.');
  expect(card('comensha', 'nl', '2026-12-22')).toContain('Dit moet opnieuw worden nagekeken.');
});

test('an older source is named as such', () => {
  expect(card('police')).not.toContain('wat ouder');
  expect(card('shop')).toContain('De bron is al wat ouder.');
  expect(card('emm')).toContain('De bronnen zijn al wat ouder.');
  expect(card('nidos', 'en')).toContain('The source is not recent.');
});

test('what is not known is said, and advice without a name is no more than that', () => {
  expect(card('victim-support')).toContain('Anoniem niet bekend bij ons');
  expect(card('nidos')).toContain('Bel niet bekend bij ons');
  expect(card('veilig-thuis')).toContain('Anoniem dat kan, bij advies');
  expect(card('veilig-thuis', 'en')).toContain('Anonymous possible, for advice');
});
