import { z } from 'zod';
import { wordLike } from '../../platform/http/api-parameter.ts';
import { OpenText } from '../../platform/http/open-text.ts';
import type { ContactPoint } from './contact-point.ts';

const anonymousWords = { yes: 'ja', advice: 'bij-advies', no: 'nee', unknown: 'niet-bekend' } as const;
const sourceAges = { seen: 'gezien', dated: 'gedateerd', old: 'oud' } as const;

/** A body that people can turn to, as the open API gives it. */
export const OpenContactPoint = z
  .object({
    slug: z.string().describe('De vaste naam in adressen.'),
    naam: z.string(),
    voorWie: OpenText,
    telefoon: z
      .string()
      .nullable()
      .describe('In Nederlandse schrijfwijze; null als het nummer niet bekend is bij ons.'),
    telefoonBuitenland: z
      .string()
      .nullable()
      .describe('Het nummer voor wie vanuit het buitenland belt; null als het niet bekend is bij ons.'),
    email: z.email().nullable().describe('Null als het e-mailadres niet bekend is bij ons.'),
    website: z.url().nullable().describe('Null als de website niet bekend is bij ons.'),
    openingstijden: OpenText.nullable().describe('Null als de tijden niet bekend zijn bij ons.'),
    anoniem: z
      .enum(Object.values(anonymousWords))
      .describe(
        'Of iemand contact kan hebben zonder een naam te geven. bij-advies: dat kan als iemand advies vraagt.',
      ),
    gezienOp: z.iso
      .date()
      .describe(
        'De dag waarop de feiten van de bronnen zijn overgenomen. Ze zijn nog niet nagevraagd bij de organisatie zelf.',
      ),
    opnieuwNakijkenOp: z.iso.date().describe('Vanaf deze dag moeten de feiten opnieuw zijn nagekeken.'),
    staatVanBron: z
      .enum(Object.values(sourceAges))
      .describe(
        'gezien: de bron leek actueel. gedateerd: er kan iets veranderd zijn. oud: waarschijnlijk veranderd.',
      ),
    bevestigd: z
      .boolean()
      .describe('Onwaar als het belangrijkste feit niet in een actuele bron te vinden was.'),
    bronnen: z.array(z.url()).min(1).describe('De adressen van de bronnen.'),
    opmerking: OpenText.nullable().describe('Null als er niets bij te zeggen is.'),
  })
  .meta({ id: 'Contactpunt', description: 'Een organisatie waar mensen terechtkunnen, met bron en datum.' });
export type OpenContactPoint = z.output<typeof OpenContactPoint>;

export const contactPointParams = z.object({
  slug: wordLike(/^[a-z0-9-]{1,100}$/, 'comensha')
    .describe('De vaste naam.')
    .meta({ example: 'comensha' }),
});

export const openContactPoint = (point: ContactPoint): OpenContactPoint => ({
  slug: point.slug,
  naam: point.name,
  voorWie: { nl: point.for_nl, en: point.for_en },
  telefoon: point.phone,
  telefoonBuitenland: point.phone_abroad,
  email: point.email,
  website: point.url,
  openingstijden: inBoth(point.hours_nl, point.hours_en),
  anoniem: anonymousWords[point.anonymous],
  gezienOp: point.seen_on,
  opnieuwNakijkenOp: point.recheck_by,
  staatVanBron: sourceAges[point.source_age],
  bevestigd: point.confirmed === 'confirmed',
  bronnen: point.source_url,
  opmerking: inBoth(point.note_nl, point.note_en),
});

const inBoth = (nl: string | null, en: string | null): OpenText | null =>
  nl === null && en === null ? null : { nl, en };
