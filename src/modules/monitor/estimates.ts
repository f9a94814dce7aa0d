import type { BarData } from '../../ui/charts/chart-data.ts';
import type { Overlap } from './capture-history.ts';
import type { Figure } from './figure.ts';
import { type ChartText, label, provenanceOf } from './figure-charts.ts';

/** The estimates of the total: the published studies, and our own models on the same lists. */
export type Estimates = {
  studies: { name: string; figures: Figure[] }[];
  models: Figure[];
  /** The lowest and highest outcome of our models, in people over `years` years; null without models. */
  spread: { low: number; high: number; years: number } | null;
};

/** Sorts the estimates by study, in the order of the file. */
export function estimatesOf(figures: readonly Figure[]): Estimates {
  const published = figures.filter((figure) => figure.certainty !== 'derived');
  const models = figures.filter((figure) => figure.certainty === 'derived');
  const names = [...new Set(published.map((figure) => figure.series ?? ''))];
  return {
    studies: names.map((name) => ({
      name,
      figures: published.filter((figure) => (figure.series ?? '') === name),
    })),
    models,
    spread: spreadOf(models),
  };
}

function spreadOf(models: readonly Figure[]): Estimates['spread'] {
  const [first] = models;
  const outcomes = models.flatMap(({ value }) => (value === null ? [] : [value]));
  if (!first?.yearFrom || !first.yearTo || outcomes.length === 0) return null;
  return {
    low: Math.min(...outcomes),
    high: Math.max(...outcomes),
    years: first.yearTo - first.yearFrom + 1,
  };
}

/** Where the capture histories come from. */
const overlapSource = 'sparsemse';

/** How many registered victims are on each list; a victim on two lists is in two bars. */
export function listData(overlap: Overlap, text: ChartText<'list' | 'perYearMeasure'>): BarData {
  return {
    kind: 'bars',
    category: text.t('list'),
    measure: text.t('perYearMeasure'),
    bars: overlap.perList.map(({ list, victims }) => ({
      label: label(list, text),
      value: victims,
      ...provenanceOf([{ certainty: 'derived', sourceIds: [overlapSource] }], text),
    })),
  };
}
