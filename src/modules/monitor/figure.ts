import { z } from 'zod';

/** How near a figure is to the body that made it; `derived` was computed from a published file. */
export const Certainty = z.enum(['primary', 'official-secondary', 'press', 'uncertain', 'derived']);
export type Certainty = z.output<typeof Certainty>;

/** The published tables whose rows are figures; each is a file of the same name. */
export const FigureDataset = z.enum([
  'victims-per-year',
  'period-totals',
  'victims-by-form',
  'sector-shift',
  'victims-by-sex',
  'victims-by-age',
  'victims-by-nationality',
  'notifications-by-notifier',
  'law-enforcement-vs-care-notifiers',
  'shelter',
  'mob-and-dublin',
  'hotel-programme',
  'criminal-justice',
  'mse-estimates',
]);
export type FigureDataset = z.output<typeof FigureDataset>;

/** One published figure. At least one of value, sharePct, low with high, and rank is known; null is not known, never zero. */
export type Figure = {
  dataset: FigureDataset;
  /** Line in the dataset's file. */
  line: number;
  /** The period in the source's words; years are null where it names none. */
  periodLabel: string;
  yearFrom: number | null;
  yearTo: number | null;
  /** The count, classification or study it belongs to. Figures of different series are not comparable. */
  series: string | null;
  /** The edition that printed it; a later edition may revise an earlier one. */
  vintage: string | null;
  /** What is counted: a form, group, notifier, nationality or measure. */
  category: string;
  value: number | null;
  /** Percent, 0 to 100. */
  sharePct: number | null;
  low: number | null;
  high: number | null;
  /** What low and high mean; null where there is no range. */
  intervalKind: string | null;
  /** Place in a ranking, 1 is the largest. */
  rank: number | null;
  /** What value counts; `pct` where only a share is given. */
  unit: string;
  /** The number of people the share or value is a part of. */
  baseN: number | null;
  certainty: Certainty;
  /** Ids of sources, at least one. */
  sourceIds: string[];
  note: string | null;
};

/** Whether the row says anything at all. */
export function isKnown(figure: Figure): boolean {
  const { value, sharePct, low, high, rank } = figure;
  return value !== null || sharePct !== null || rank !== null || (low !== null && high !== null);
}
