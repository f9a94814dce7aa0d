import type { Figure } from './figure.ts';
import { victimsPerYear } from './victims-series.ts';

/** The figures that head the monitor, each null when it is not known. */
export type Headlines = { inView: Figure | null; minors: Figure | null; estimate: Figure | null };

/** The newest year of the Rapporteur's monitor, the newest number of minors, and the newest estimate with a range. */
export function headlinesOf(figures: readonly Figure[]): Headlines {
  const monitor = victimsPerYear(figures).filter((point) => point.series === 'nrm-monitor');
  const minors = figures
    .filter(
      (figure) => figure.category === 'minors' && figure.value !== null && figure.yearFrom === figure.yearTo,
    )
    .toSorted((a, b) => (b.yearFrom ?? 0) - (a.yearFrom ?? 0));
  const estimate = figures.find(
    (figure) =>
      figure.dataset === 'mse-estimates' &&
      figure.category === 'all victims' &&
      figure.unit === 'persons per year' &&
      figure.low !== null,
  );
  return { inView: monitor.at(-1)?.latest ?? null, minors: minors[0] ?? null, estimate: estimate ?? null };
}
