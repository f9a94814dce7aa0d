import type { BarData, EarlierFigure, PartsData, YearlyData } from '../../ui/charts/chart-data.ts';
import type { Figure } from './figure.ts';
import { findLabel } from './labels.ts';
import { outcomeOf, type RecommendationStep, StepOutcome } from './recommendation.ts';
import { seriesBreaks, victimsPerYear, victimsSeries } from './victims-series.ts';

/** A figure of one year. */
export type YearFigure = Figure & { yearFrom: number };

/** What turning figures into charts needs of the page: the language, and its texts. */
export type ChartText<Key extends string> = { language: 'nl' | 'en'; t: (key: Key) => string };

const label = (text: string, { language }: { language: 'nl' | 'en' }): string =>
  findLabel(text, language) ?? text;

/** What a yearly chart shows of a figure; nothing for a figure without a value, since unknown is not zero. */
function pointsOf(figure: Figure, text: { language: 'nl' | 'en' }): EarlierFigure[] {
  if (figure.value === null) return [];
  return [
    {
      value: figure.value,
      certainty: label(figure.certainty, text),
      edition: figure.vintage === null ? undefined : label(figure.vintage, text),
      source: figure.sourceIds.join(', '),
      note: figure.note === null ? undefined : label(figure.note, text),
    },
  ];
}

/** Both counts of victims, side by side, with earlier editions and breaks. */
export function perYearData(figures: readonly Figure[], text: ChartText<'perYearMeasure'>): YearlyData {
  const points = victimsPerYear(figures);
  return {
    kind: 'yearly',
    measure: text.t('perYearMeasure'),
    series: victimsSeries.map((series) => ({
      name: label(series, text),
      points: points
        .filter((point) => point.series === series)
        .flatMap(({ year, latest, earlier }) =>
          pointsOf(latest, text).map((point) => ({
            year,
            firm: latest.certainty === 'primary',
            ...point,
            earlier: earlier.flatMap((figure) => pointsOf(figure, text)),
          })),
        ),
    })),
    breaks: seriesBreaks.map((each) => ({
      year: Number(each.from.slice(0, 4)),
      text: each.what[text.language],
    })),
  };
}

/** The figure of one category of one year in one classification, if there is one. */
const cell = (figures: readonly Figure[], year: number, categories: readonly string[]): number | null =>
  figures.find(
    (figure) => figure.series === 'tip' && figure.yearFrom === year && categories.includes(figure.category),
  )?.value ?? null;

const formParts = [
  { key: 'partSexual', categories: ['sexual only', 'sexual'] },
  { key: 'partLabour', categories: ['labour and forced crime', 'labour', 'labour incl. forced criminality'] },
  { key: 'partBoth', categories: ['both sexual and labour'] },
  { key: 'partUnknown', categories: ['unknown'] },
] as const;
type FormText = (typeof formParts)[number]['key'] | 'form' | 'total' | 'perYearMeasure';

/** Forms in the years that count each victim once: 2016, 2018 and 2019. */
export function formsCountedOnce(
  figures: readonly Figure[],
  { t }: Pick<ChartText<FormText>, 't'>,
): PartsData {
  return {
    kind: 'parts',
    category: t('form'),
    whole: t('total'),
    parts: formParts.map(({ key }) => ({ name: t(key), unknown: key === 'partUnknown' })),
    rows: [2016, 2018, 2019].map((year) => ({
      label: String(year),
      values: formParts.map(({ categories }) => cell(figures, year, categories)),
    })),
  };
}

/** Forms in 2020, when a victim of two forms was counted under both. */
export function formsCountedEach(figures: readonly Figure[], { t }: Pick<ChartText<FormText>, 't'>): BarData {
  return {
    kind: 'bars',
    category: t('form'),
    measure: t('perYearMeasure'),
    bars: formParts
      .filter(({ key }) => key !== 'partBoth')
      .map(({ key, categories }) => ({
        label: t(key),
        value: cell(figures, 2020, categories),
        unknown: key === 'partUnknown',
      })),
  };
}

/** Minors per year, from figures of one year each. */
export function minorsData(
  figures: readonly YearFigure[],
  text: ChartText<'ageSeries' | 'ageMeasure'>,
): YearlyData {
  return {
    kind: 'yearly',
    measure: text.t('ageMeasure'),
    series: [
      {
        name: text.t('ageSeries'),
        points: figures.flatMap((figure) =>
          pointsOf(figure, text).map((point) => ({
            year: figure.yearFrom,
            firm: figure.certainty === 'primary',
            ...point,
          })),
        ),
      },
    ],
    breaks: [],
  };
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
        .map((figure) => ({ label: label(figure.category, text), value: figure.value })),
      { label: text.t('notifierOther'), value: null, note: text.t('notifierOtherNote') },
    ],
  };
}

/** How many steps came to each outcome. */
export function outcomeData(
  steps: readonly RecommendationStep[],
  text: ChartText<'chainOutcome' | 'chainSteps'>,
): BarData {
  const outcomes = steps.map(outcomeOf);
  return {
    kind: 'bars',
    category: text.t('chainOutcome'),
    measure: text.t('chainSteps'),
    bars: StepOutcome.options.map((outcome) => ({
      label: label(outcome, text),
      value: outcomes.filter((each) => each === outcome).length,
      unknown: outcome === 'not-known',
    })),
  };
}
