import { z } from 'zod';
import { OpenText } from '../../platform/http/open-text.ts';
import { openText, openTextOrNull } from './open-text.ts';
import { outcomeOf, type StepOutcome, type StoredStep } from './recommendation.ts';

const outcomes = {
  delivered: 'opgeleverd',
  'delivered-late': 'later-opgeleverd',
  'settled-by-other': 'met-ander-plan-afgedaan',
  'related-step': 'alleen-verwante-stap',
  'not-carried-out': 'niet-uitgevoerd',
  'not-known': 'niet-bekend',
} as const satisfies Record<StepOutcome, string>;

/** One promised step after a recommendation, as the open API gives it. */
export const OpenStep = z
  .object({
    nummer: z
      .int()
      .min(1)
      .describe('Het nummer van de aanbeveling; een aanbeveling heeft vaak meer stappen.'),
    bladzijde: z.int().min(1).describe('De bladzijde van de aanbeveling in de monitor.'),
    aanbeveling: OpenText,
    antwoord: OpenText.describe('Wat het kabinet antwoordde.'),
    stap: OpenText.describe('Wat het kabinet toezegde.'),
    wie: OpenText.describe('Wie de stap zou doen.'),
    toegezegdVoor: OpenText.nullable().describe(
      'Wanneer, in de woorden van de brief; null als er geen tijd bij staat.',
    ),
    opgeleverdOp: z.iso.date().nullable().describe('Null: niet bekend bij ons.'),
    opgeleverdAls: OpenText.nullable().describe('Wat er kwam; null: niet bekend bij ons.'),
    uitkomst: z
      .enum(Object.values(outcomes))
      .describe('niet-bekend betekent dat wij er niets over zagen, niet dat er niets gebeurde.'),
    bronnen: z.array(z.string()).min(1).describe('De id’s van de bronnen, op te vragen bij /bronnen/{id}.'),
  })
  .meta({
    id: 'Aanbevelingsstap',
    description: 'Een toegezegde stap na een aanbeveling, en wat ervan werd.',
  });
export type OpenStep = z.output<typeof OpenStep>;

/** A step of the chain as open data. */
export const openStep = (step: StoredStep): OpenStep => ({
  nummer: step.rec_no,
  bladzijde: step.page,
  aanbeveling: openText(step.recommendation),
  antwoord: openText(step.cabinet_answer),
  stap: openText(step.step),
  wie: openText(step.actor),
  toegezegdVoor: openTextOrNull(step.promised_by),
  opgeleverdOp: step.delivered_on,
  opgeleverdAls: openTextOrNull(step.delivered_as),
  uitkomst: outcomes[outcomeOf(step)],
  bronnen: step.source_id,
});
