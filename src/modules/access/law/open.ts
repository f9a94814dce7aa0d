import { z } from 'zod';
import { pageParameters, wordLike } from '../../../platform/http/api-parameter.ts';
import { OpenText } from '../../../platform/http/open-text.ts';
import { kindNames, purposeNames } from '../messages.ts';
import type { LegalRule } from './legal-basis.ts';
import { lawTexts } from './messages.ts';
import { categoryNames, conditionNames, lawNames } from './names.ts';

const kinds = {
  disclosure: 'toestaan',
  inquiry: 'vraag',
  condition: 'voorwaarde',
  ban: 'verbod',
  duty: 'plicht',
  scope: 'bereik',
} as const satisfies Record<LegalRule['kind'], string>;
const tracks = { riec: 'riec', zvh: 'zvh', outside: 'daarbuiten', any: 'overal' } as const;
const reaches = { any: 'alle', within: 'binnen', between: 'tussen', beyond: 'daarbuiten' } as const;
const certainties = {
  'read-in-law': 'gelezen-in-de-wet',
  'read-in-source': 'gelezen-in-een-bron',
  'our-reading': 'onze-lezing',
} as const satisfies Record<LegalRule['certainty'], string>;

const words = z.array(z.string());

/** A rule of law, as the open API gives it. */
export const OpenLegalBasis = z
  .object({
    id: z.string().describe('De vaste naam van de regel.'),
    wet: z.string().describe('De wet of werkwijze waar de regel uit komt.'),
    artikel: z.string().describe('De plaats in de wet; bij wat geen artikel heeft, de werkwijze.'),
    soort: z
      .enum(Object.values(kinds))
      .describe(
        'toestaan: hierop mogen gegevens mee. vraag: hierop mag iets worden gevraagd; er gaat niets mee dat blijft. voorwaarde: tot de voorwaarden vastliggen, gaan deze gegevens niet mee. verbod: deze gegevens gaan niet mee; heeft het voorwaarden, dan pas als die vastliggen. plicht en bereik houden niets tegen.',
      ),
    titel: OpenText,
    regel: OpenText,
    waar: z.array(z.enum(Object.values(tracks))).describe('In welk samenwerkingsverband de regel geldt.'),
    bereik: z
      .enum(Object.values(reaches))
      .describe(
        'Of de regel geldt binnen één samenwerkingsverband, tussen twee, of allebei. daarbuiten: voor wat in zo’n verband is gekregen en het verlaat.',
      ),
    van: words.describe('Soorten organisaties die geven, of die een plicht hebben.'),
    naar: words.describe('Soorten organisaties die krijgen.'),
    doelen: words,
    verkregenVoor: words.describe(
      'Doelen waarvoor de gegevens zijn verzameld of eerder gegeven; de regel geldt alleen voor die gegevens.',
    ),
    gegevens: words.describe('Soorten gegevens die mogen, of die het verbod of de voorwaarde raakt.'),
    fase: z.int().min(1).max(3).nullable().describe('Null als de wet geen fase noemt.'),
    voorwaarden: words.describe('Wat vast moet liggen.'),
    bewaarJaren: z.int().nullable().describe('Ten hoogste; null als de termijn niet bekend is bij ons.'),
    geldtVanaf: z.iso.date(),
    vanafIsBegin: z
      .boolean()
      .describe('Onwaar: de regel gold in elk geval op die dag; sinds wanneer is niet bekend bij ons.'),
    geldtTotEnMet: z.iso.date().nullable().describe('Null zolang de regel geldt.'),
    bronnen: z.array(z.url()).min(1).describe('De adressen van de bronnen.'),
    gelezenOp: z.iso.date(),
    zekerheid: z.enum(Object.values(certainties)),
    bevestigdDoorJurist: z.boolean(),
  })
  .meta({ id: 'Grondslag', description: 'Een regel die zegt wat mag worden gedeeld, met artikel en datum.' });
export type OpenLegalBasis = z.output<typeof OpenLegalBasis>;

export const legalBasisParams = z.object({
  id: wordLike(/^[a-z0-9-]{1,100}$/, 'riec-participants')
    .describe('De vaste naam van de regel.')
    .meta({ example: 'riec-participants' }),
});

/** What the list of rules can be asked. */
export const legalBasisListQuery = z.strictObject({
  dag: z.iso
    .date({ error: 'moet een dag zijn, zoals 2026-11-22' })
    .optional()
    .describe('Alleen regels die op deze dag golden; zonder dag die van vandaag.'),
  ...pageParameters,
});

const t = lawTexts('nl');
const kindsInDutch = { ...kindNames.nl, any: t('anyKind') };
const purposesInDutch = { ...purposeNames.nl, any: t('anyPurpose') };
const categoriesInDutch = { ...categoryNames.nl, any: t('anyCategory') };

/** A rule as open data. */
export const openLegalBasis = (rule: LegalRule): OpenLegalBasis => ({
  id: rule.id,
  wet: lawNames.nl[rule.law],
  artikel: rule.article,
  soort: kinds[rule.kind],
  titel: { nl: rule.title_nl, en: rule.title_en },
  regel: { nl: rule.rule_nl, en: rule.rule_en },
  waar: rule.tracks.map((track) => tracks[track]),
  bereik: reaches[rule.reach],
  van: rule.givers.map((kind) => kindsInDutch[kind]),
  naar: rule.receivers.map((kind) => kindsInDutch[kind]),
  doelen: rule.purposes.map((purpose) => purposesInDutch[purpose]),
  verkregenVoor: rule.obtained_for.map((purpose) => purposesInDutch[purpose]),
  gegevens: rule.categories.map((category) => categoriesInDutch[category]),
  fase: rule.phase,
  voorwaarden: rule.conditions.map((condition) => conditionNames.nl[condition]),
  bewaarJaren: rule.retention_years,
  geldtVanaf: rule.in_force_from,
  vanafIsBegin: rule.from_known === 'start',
  geldtTotEnMet: rule.in_force_to,
  bronnen: rule.source_url,
  gelezenOp: rule.seen_on,
  zekerheid: certainties[rule.certainty],
  bevestigdDoorJurist: rule.confirmed_by_lawyer === 'yes',
});
