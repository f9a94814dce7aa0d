import { expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import type { FigureDataset } from './figure.ts';
import { isYearOfMinors, minorsData, outcomeData, perYearData } from './figure-charts.ts';
import { nlPublished } from './nl-published.ts';

const { figures, recommendationSteps } = bundledValue(nlPublished);
const of = (...datasets: FigureDataset[]) => figures.filter(({ dataset }) => datasets.includes(dataset));
const text = { language: 'nl' as const, t: (key: string) => key };
const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

test('two counts of victims stay two lines, with their earlier editions and breaks', () => {
  const { series, breaks } = perYearData(of('victims-per-year'), text);
  expect(series).toHaveLength(2);
  const [own, monitor] = series;
  expect(own?.points.at(0)).toMatchObject({ year: 2007, value: 716 });
  expect(own?.points.some((point) => point.year === 2008)).toBe(false);
  const revised = monitor?.points.find((point) => point.year === 2014);
  expect([revised?.value, revised?.earlier?.map((each) => each.value)]).toEqual([1255, [1256]]);
  expect(breaks.map((each) => each.day)).toEqual(['2018-05-25', '2019-08-01']);
  for (const each of breaks) expect(each.sources.length).toBeGreaterThan(0);
  for (const point of series.flatMap((each) => each.points)) expect(point.source).not.toBe('');
});

test('minors per year keep their year and source', () => {
  const [series] = minorsData(of('victims-by-age').filter(isYearOfMinors), text).series;
  expect(series?.points.map((point) => [point.year, point.value])).toEqual([
    [2016, 227],
    [2017, 194],
    [2018, 62],
    [2019, 108],
    [2020, 68],
    [2023, 52],
    [2024, 79],
  ]);
});

test('every recommendation step has one outcome, and each outcome names its papers', () => {
  const { bars } = outcomeData(recommendationSteps, text);
  expect(recommendationSteps).toHaveLength(14);
  expect(sum(bars.map((bar) => bar.value))).toBe(14);
  for (const bar of bars) expect(Boolean(bar.source), bar.label).toBe(bar.value !== 0);
});
