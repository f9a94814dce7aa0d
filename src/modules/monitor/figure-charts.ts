import type { BarData, EarlierFigure, Provenance, YearlyData } from '../../ui/charts/chart-data.ts';
import type { Figure } from './figure.ts';
import { findLabel } from './labels.ts';
import { outcomeOf, StepOutcome, type StoredStep } from './recommendation.ts';
import { seriesBreaks, victimsPerYear, victimsSeries } from './victims-series.ts';

/** A figure of one year. */
export type YearFigure = Figure & { yearFrom: number };

/** What turning figures into charts needs of the page: the language, and its texts. */
export type ChartText<Key extends string> = { language: 'nl' | 'en'; t: (key: Key) => string };

/** A text of the data in the reader's language; the text itself where there is no Dutch for it. */
export const label = (text: string, { language }: { language: 'nl' | 'en' }): string =>
  findLabel(text, language) ?? text;

/** How certain some figures are, and their sources, each named once. */
export const provenanceOf = (
  figures: readonly Pick<Figure, 'certainty' | 'sourceIds'>[],
  text: { language: 'nl' | 'en' },
): Provenance => ({
  certainty: [...new Set(figures.map((figure) => label(figure.certainty, text)))].join('; '),
  source: [...new Set(figures.flatMap((figure) => figure.sourceIds))].join(', '),
});

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
    breaks: seriesBreaks.map(({ from, what, sources }) => ({
      day: from,
      text: what[text.language],
      sources,
    })),
  };
}

/** The number of minors in one year. */
export const isYearOfMinors = (figure: Figure): figure is YearFigure =>
  figure.category === 'minors' && figure.yearFrom !== null && figure.yearFrom === figure.yearTo;

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

/** How many steps came to each outcome. */
export function outcomeData(
  steps: readonly StoredStep[],
  text: ChartText<'chainOutcome' | 'chainSteps'>,
): BarData {
  return {
    kind: 'bars',
    category: text.t('chainOutcome'),
    measure: text.t('chainSteps'),
    bars: StepOutcome.options.map((outcome) => {
      const those = steps.filter((step) => outcomeOf(step) === outcome);
      return {
        label: label(outcome, text),
        value: those.length,
        unknown: outcome === 'not-known',
        // Counted by us, over what the papers say.
        ...provenanceOf(
          those.map((step) => ({ certainty: 'derived', sourceIds: step.source_id })),
          text,
        ),
      };
    }),
  };
}
