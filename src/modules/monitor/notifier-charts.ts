import type { BarData } from '../../ui/charts/chart-data.ts';
import type { Figure } from './figure.ts';
import { type ChartText, label, provenanceOf } from './figure-charts.ts';

/** Whether the figure counts the notifications of one notifier, of whom several are named for that year. */
const isShare = (figure: Figure): boolean =>
  figure.unit === 'notifications' && figure.value !== null && figure.sharePct !== null;

/** The newest two years of which the notifications are published by notifier, the newest first. */
export function notifierYears(figures: readonly Figure[]): number[] {
  const years = figures.filter(isShare).map((figure) => figure.yearFrom ?? 0);
  return [...new Set(years)].toSorted((a, b) => b - a).slice(0, 2);
}

/** Notifications of one year, largest first; who the source does not name is not known. */
export function notifierData(
  figures: readonly Figure[],
  year: number,
  text: ChartText<'notifier' | 'notifications' | 'notifierOther' | 'notifierOtherNote'>,
): BarData {
  return {
    kind: 'bars',
    category: text.t('notifier'),
    measure: text.t('notifications'),
    bars: [
      ...figures
        .filter((figure) => figure.yearFrom === year && figure.unit === 'notifications')
        .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
        .map((figure) => ({
          label: label(figure.category, text),
          value: figure.value,
          ...provenanceOf([figure], text),
        })),
      { label: text.t('notifierOther'), value: null, note: text.t('notifierOtherNote') },
    ],
  };
}
