import type { ListQuery, ListSpec } from '../../platform/http/list-query.ts';
import type { UkMeasure } from './uk-quarter.ts';

/** A cell of the referral table as it is shown and exported. */
export type UkCell = {
  quarter: string;
  responder: string;
  exploitation: string;
  age: string;
  gender: string;
  nationality: string;
  people: number;
};

/** How the list of cells can be asked. */
export const ukCellSpec = {
  columns: ['quarter', 'responder', 'exploitation', 'age', 'gender', 'nationality', 'people'],
  filters: ['quarter', 'exploitation', 'age', 'gender', 'nationality'],
} as const satisfies ListSpec<keyof UkCell, keyof UkCell>;

export type UkCellQuery = ListQuery<keyof UkCell, (typeof ukCellSpec.filters)[number]>;

/** A quarter that was published: in the cells first, in the later table always. */
export type UkQuarter = { quarter: string; first: number | null; later: number };

/** What one table counts in a year, over how many of its quarters; by outcome where something was decided. */
export type UkYear = {
  measure: UkMeasure;
  year: number;
  outcome: 'Positive' | 'Negative' | null;
  people: number;
  quarters: number;
};

export type UkFilter = (typeof ukCellSpec.filters)[number];

/** The words to choose from in each filter. */
export type UkWords = Record<UkFilter, string[]>;
