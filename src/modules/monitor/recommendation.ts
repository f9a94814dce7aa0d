import { z } from 'zod';
import { listOf, oneOf, optionalDay, optionalText, text, wholeNumber } from '../../platform/csv-column.ts';

/** One step the cabinet named in its answer to a recommendation: the columns of the chain file. */
export const RecommendationStep = z.object({
  rec_no: wholeNumber,
  /** Page of the recommendation in the monitor. */
  page: wholeNumber,
  recommendation: text,
  cabinet_answer: text,
  step: text,
  actor: text,
  /** When it was promised, in the letter's words. */
  promised_by: optionalText,
  delivered_on: optionalDay,
  delivered_as: optionalText,
  source_id: listOf('+'),
});
export type RecommendationStep = z.output<typeof RecommendationStep>;

/** What became of a step, as read in the sources; `not-known` is no word seen, not a failure. */
export const StepResult = z.enum([
  'delivered',
  'settled-by-other',
  'related-step',
  'not-carried-out',
  'not-known',
]);
export type StepResult = z.output<typeof StepResult>;

/** What became of one step, named by its number and words: the columns of `step-outcomes.csv`. */
export const StepReading = z.object({ rec_no: wholeNumber, step: text, outcome: oneOf(StepResult.options) });

/** A step, the line of the file it came from, and what became of it. */
export type StoredStep = RecommendationStep & { line: number; outcome: StepResult };

/** What became of a step, and whether it came late. */
export const StepOutcome = z.enum([
  'delivered',
  'delivered-late',
  ...StepResult.exclude(['delivered']).options,
]);
export type StepOutcome = z.output<typeof StepOutcome>;

/** The outcome of one step. Late only where the promise names a day that can be passed. */
export function outcomeOf({
  outcome,
  promised_by,
  delivered_on,
}: Pick<StoredStep, 'outcome' | 'promised_by' | 'delivered_on'>): StepOutcome {
  if (outcome !== 'delivered' || delivered_on === null || promised_by === null) return outcome;
  const lastDay = lastPromisedDay(promised_by);
  return lastDay !== null && delivered_on > lastDay ? 'delivered-late' : 'delivered';
}

/** The last day on which a promise is still kept, or null where the words name none ("coming months"). */
export function lastPromisedDay(promisedBy: string): string | null {
  const year = /(\d{4})$/.exec(promisedBy)?.[1];
  if (!year) return null;
  // The mildest reading: the recess itself still counts as in time.
  if (promisedBy.startsWith('summer recess')) return `${year}-08-31`;
  if (promisedBy.startsWith('first half of')) return `${year}-06-30`;
  return `${year}-12-31`;
}
