import type { Figure } from './figure.ts';
import { unknownYears, victimsPerYear } from './victims-series.ts';

/** What heads the monitor: two figures, each null when it is not known. */
export type Headlines = {
  inView: Figure | null;
  minors: Figure | null;
  /** Years that CoMensha's own count is not known for. */
  ownUnknown: number[];
};

/**
 * The newest year of the Rapporteur's monitor, the newest number of minors, and what is missing.
 * No estimate: one number without its method, its range and the other estimates would mislead.
 */
export function headlinesOf(figures: readonly Figure[]): Headlines {
  const monitor = victimsPerYear(figures).filter((point) => point.series === 'nrm-monitor');
  const minors = figures
    .filter(
      (figure) => figure.category === 'minors' && figure.value !== null && figure.yearFrom === figure.yearTo,
    )
    .toSorted((a, b) => (b.yearFrom ?? 0) - (a.yearFrom ?? 0));
  return {
    inView: monitor.at(-1)?.latest ?? null,
    minors: minors[0] ?? null,
    ownUnknown: unknownYears(figures, 'comensha-own'),
  };
}
