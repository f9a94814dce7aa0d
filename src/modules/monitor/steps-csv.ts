import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../platform/i18n/language.ts';
import { findLabel } from './labels.ts';
import { outcomeOf, type StoredStep } from './recommendation.ts';
import type { Source } from './source.ts';
import { textLanguage } from './text-language.ts';

// Named, so that a file without rows still says what it would hold.
const columns = [
  'recommendation_number',
  'page',
  'recommendation',
  'cabinet_answer',
  'step',
  'actor',
  'promised_by',
  'delivered_on',
  'delivered_as',
  'outcome',
  'source_id',
  'source_published',
  'source_address',
] as const;

/** The steps of the chain as a file, each with its outcome and the day and address of its sources. */
export function stepsCsv(
  language: Language,
  steps: readonly StoredStep[],
  sources: readonly Source[],
): string {
  const name = (text: string | null) =>
    text === null ? null : (findLabel(text, textLanguage(language)) ?? text);
  const rows = steps.map((step): Record<(typeof columns)[number], string | number | null> => {
    const named = step.source_id.flatMap((id) => sources.filter((source) => source.source_id === id));
    return {
      recommendation_number: step.rec_no,
      page: step.page,
      recommendation: name(step.recommendation),
      cabinet_answer: name(step.cabinet_answer),
      step: name(step.step),
      actor: name(step.actor),
      promised_by: name(step.promised_by),
      delivered_on: step.delivered_on,
      delivered_as: name(step.delivered_as),
      outcome: name(outcomeOf(step)),
      source_id: step.source_id.join(' '),
      source_published: named.map((source) => source.published ?? '').join(' '),
      source_address: named.map((source) => source.url).join(' '),
    };
  });
  return stringify(rows, { header: true, columns, record_delimiter: 'windows', escape_formulas: true });
}
