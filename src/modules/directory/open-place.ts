import { z } from 'zod';
import { pageParameters, wordLike } from '../../platform/http/api-parameter.ts';
import type { Place } from './place.ts';

/** The day whose division into municipalities and regions is carried. */
const divisionDay = '2023-01-01';

/** A municipality as the open API gives it. */
export const OpenPlace = z
  .object({
    code: z.string().describe('De code van het CBS.'),
    naam: z.string(),
    peildatum: z.iso.date().describe('De dag waarvan de indeling is. Gemeenten zijn sindsdien samengegaan.'),
    veiligheidsregio: z.string().describe('De naam van de veiligheidsregio.'),
    politieEenheid: z
      .object({ code: z.string().describe('Onze eigen code; er is geen officiële.'), naam: z.string() })
      .describe('Alleen om te tonen: deze indeling is nog niet nagekeken bij de Politiewet.'),
    riec: z.string().describe('De naam van het Regionaal Informatie- en Expertisecentrum.'),
  })
  .meta({ id: 'Gemeente', description: 'Een gemeente en de regio’s waar zij in ligt.' });
export type OpenPlace = z.output<typeof OpenPlace>;

/** The part of the address that names a municipality. */
export const placeParams = z.object({
  code: wordLike(/^GM\d{4}$/, 'GM0363')
    .describe('De code van het CBS.')
    .meta({ example: 'GM0363' }),
});

/** What the list of municipalities can be asked. */
export const placeListQuery = z.strictObject({
  naam: z
    .string()
    .trim()
    .min(1, { error: 'mag niet leeg zijn' })
    .max(100, { error: 'mag ten hoogste 100 tekens lang zijn' })
    .optional()
    .describe('Een deel van de naam. Hoofdletters en accenten tellen niet mee.'),
  politieEenheid: wordLike(/^PE\d{2}$/, 'PE05')
    .optional()
    .describe('De code van de politie-eenheid.'),
  ...pageParameters,
});

/** A municipality as open data. */
export const openPlace = (place: Place): OpenPlace => ({
  code: place.code,
  naam: place.name,
  peildatum: divisionDay,
  veiligheidsregio: place.safetyRegion,
  politieEenheid: { code: place.policeUnitCode, naam: place.policeUnit },
  riec: place.riec,
});
