import { z } from 'zod';
import { wordLike } from '../../platform/http/api-parameter.ts';
import { OpenText } from '../../platform/http/open-text.ts';
import { openTextOrNull } from './open-text.ts';
import type { Source } from './source.ts';

/** A publication that figures were read in, as the open API gives it. */
export const OpenSource = z
  .object({
    id: z.string().describe('De vaste naam, zoals cijfers en aanbevelingen haar noemen.'),
    titel: z.string(),
    uitgever: z.string(),
    gepubliceerd: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .nullable()
      .describe('Een jaar, maand of dag: 2022, 2022-10 of 2022-10-18. Null als het niet bekend is bij ons.'),
    adres: z.url(),
    watGelezenIs: OpenText.nullable().describe('Welk deel wij lazen; null als dat niet genoteerd is.'),
  })
  .meta({ id: 'Bron', description: 'Een publicatie waar cijfers in gelezen zijn.' });
export type OpenSource = z.output<typeof OpenSource>;

/** The part of the address that names a source. */
export const sourceParams = z.object({
  id: wordLike(/^[a-z0-9-]{1,100}$/, 'nrm-2022')
    .describe('De id van de bron.')
    .meta({ example: 'nrm-2022' }),
});

/** A source as open data. */
export const openSource = (source: Source): OpenSource => ({
  id: source.source_id,
  titel: source.title,
  uitgever: source.publisher,
  gepubliceerd: source.published,
  adres: source.url,
  watGelezenIs: openTextOrNull(source.what_was_seen),
});
