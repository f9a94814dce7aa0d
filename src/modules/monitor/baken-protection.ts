import type { Deidentified } from '../../engines/disclosure/identification.ts';
import { type Breakdown, protectBreakdown } from '../../engines/disclosure/small-numbers.ts';
import type { RegistrationCount } from '../victims/index.ts';
import { type BakenFigure, countedForms } from './baken-figure.ts';

/** What may be published of the counts: per year the total and each form, all of them, also where nobody is in it. */
export function protectCounts(counts: readonly RegistrationCount[]): BakenFigure[] {
  const years = [...new Set(counts.map(({ year }) => year))].toSorted((a, b) => a - b);
  return years.flatMap((year) => {
    const people = countedForms.map((form) =>
      counts
        .filter((count) => count.year === year && count.form === form)
        .reduce((sum, count) => sum + count.people, 0),
    );
    const [total = 0, ...parts] = people;
    // Sums of counts without identities are without them too.
    const shown = protectBreakdown({ total, parts } as Breakdown as Deidentified<Breakdown>);
    return [shown.total, ...shown.parts].flatMap((range, at) => {
      const form = countedForms[at];
      return form === undefined ? [] : { year, form, ...range };
    });
  });
}
