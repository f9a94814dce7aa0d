import { z } from 'zod';
import { oneWordOf, pageParameters } from '../../platform/http/api-parameter.ts';
import { OpenText } from '../../platform/http/open-text.ts';
import type { PartKind, PlanDocument, PlanPart } from './plan-part.ts';

const kinds = {
  ambition: 'ambitie',
  goal: 'doel',
  line: 'actielijn',
  question: 'vraag',
  motion: 'motie',
  funding: 'geld',
} as const satisfies Record<PartKind, string>;

/** Where something stands, as the open API gives it. */
export const OpenPlanPlace = z
  .object({
    document: z.string().describe('Hoe de Tweede Kamer het stuk nummert.'),
    adres: z.url(),
    kop: z.string().describe('Het kopje waar het onder staat.'),
    citaat: z.string().describe('Enkele woorden om op te zoeken, letterlijk.'),
  })
  .meta({ id: 'Vindplaats', description: 'De plaats in het document waar iets gelezen is.' });

/** A part of the plan as the open API gives it. */
export const OpenPlanPart = z
  .object({
    soort: z.enum(Object.values(kinds)),
    nummer: z.int().min(1).describe('Het nummer binnen de soort.'),
    naam: OpenText,
    tekst: OpenText.nullable().describe('Null als de naam alles zegt.'),
    vindplaats: OpenPlanPlace,
  })
  .meta({ id: 'Planonderdeel', description: 'Een onderdeel van het actieplan, met zijn vindplaats.' });
export type OpenPlanPart = z.output<typeof OpenPlanPart>;

/** What the list of parts can be asked. */
export const planPartListQuery = z.strictObject({
  soort: oneWordOf(Object.values(kinds)).optional().describe('Alleen onderdelen van deze soort.'),
  ...pageParameters,
});

/** A part of the plan as open data. */
export const openPlanPart = (part: PlanPart, documents: readonly PlanDocument[]): OpenPlanPart => ({
  soort: kinds[part.kind],
  nummer: part.number,
  naam: { nl: part.name_nl, en: part.name_en },
  tekst: openTextOrNull(part.text_nl, part.text_en),
  vindplaats: openPlanPlace(part, documents),
});

export function openPlanPlace(
  at: Pick<PlanPart, 'document' | 'heading' | 'quote'>,
  documents: readonly PlanDocument[],
): z.output<typeof OpenPlanPlace> {
  const found = documents.find(({ document }) => document === at.document);
  if (!found) throw new Error(`The plan names document ${at.document}, which is not there.`);
  return { document: found.paper, adres: found.url, kop: at.heading, citaat: at.quote };
}

export const openTextOrNull = (nl: string | null, en: string | null): OpenText | null =>
  nl === null && en === null ? null : { nl, en };
