import { z } from 'zod';
import { listOf, optionalDay, optionalText, text, wholeNumber } from '../../platform/csv-column.ts';

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

/** A step and the line of the file it came from. */
export type StoredStep = RecommendationStep & { line: number };

/** What became of a step, as far as the sources show; `not-known` is no word seen, not a failure. */
export const StepOutcome = z.enum(['delivered', 'delivered-late', 'not-carried-out', 'not-known']);
export type StepOutcome = z.output<typeof StepOutcome>;

/** The outcome of one step. Late only where the promise names a day that can be passed. */
export function outcomeOf(step: RecommendationStep): StepOutcome {
  const { promised_by, delivered_on, delivered_as } = step;
  if (delivered_on === null)
    return delivered_as?.startsWith('not carried out') ? 'not-carried-out' : 'not-known';
  const lastDay = promised_by === null ? null : lastPromisedDay(promised_by);
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
