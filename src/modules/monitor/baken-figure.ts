import type { CountRange } from '../../engines/disclosure/small-numbers.ts';
import { type Form, forms } from '../victims/index.ts';

/** What a count of Baken is of: everyone once (`all`), or those with one form; `unknown` is no form known. */
export const countedForms = ['all', ...forms, 'unknown'] as const;
export type CountedForm = 'all' | Form | 'unknown';

/** A count as it may be published: it lies in this range. */
export type BakenFigure = CountRange & { year: number; form: CountedForm };

/** Everything that is published of what Baken itself counts. `countedOn` (YYYY-MM-DD) is null before the first count. */
export type BakenFigures = { figures: BakenFigure[]; countedOn: string | null; demonstration: boolean };

/** A year as a row: its total and each form, in the order of `countedForms`. */
export type BakenYear = { year: number; ranges: CountRange[] };

/** The years, newest first. A year that was counted has every form. */
export function bakenYears(figures: readonly BakenFigure[]): BakenYear[] {
  const years = [...new Set(figures.map(({ year }) => year))].toSorted((a, b) => b - a);
  return years.map((year) => ({
    year,
    ranges: countedForms.flatMap(
      (form) => figures.find((each) => each.year === year && each.form === form) ?? [],
    ),
  }));
}
