import { expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { isYearOfMinors } from './chart-pages.ts';
import type { FigureDataset } from './figure.ts';
import {
  formsCountedEach,
  formsCountedOnce,
  minorsData,
  notifierData,
  outcomeData,
  perYearData,
} from './figure-charts.ts';
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
  expect(breaks.map((each) => each.year)).toEqual([2018, 2019]);
  for (const point of series.flatMap((each) => each.points)) expect(point.source).not.toBe('');
});

test('where each victim is counted once, the forms add up to the victims', () => {
  const { rows, parts } = formsCountedOnce(of('victims-by-form'), text);
  expect(rows.map((row) => [row.label, sum(row.values)])).toEqual([
    ['2016', 952],
    ['2018', 668],
    ['2019', 1334],
  ]);
  // In 2019 nobody was counted under both: that is not known, not zero.
  expect(rows.at(-1)?.values[parts.findIndex((part) => part.name === 'partBoth')]).toBeNull();
});

test('where a victim of two forms is counted twice, the forms add up to more', () => {
  const { bars } = formsCountedEach(of('victims-by-form'), text);
  expect(bars.map((bar) => bar.value)).toEqual([408, 603, 38]);
  expect(sum(bars.map((bar) => bar.value))).toBe(1049);
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

test('notifiers of a year from many to few; whom the source does not name is not known', () => {
  const { bars } = notifierData(of('notifications-by-notifier'), 2023, text);
  const known = bars.slice(0, -1).map((bar) => bar.value ?? 0);
  expect(known.length).toBeGreaterThan(2);
  expect(known).toEqual(known.toSorted((a, b) => b - a));
  expect(bars.at(-1)).toMatchObject({ label: 'notifierOther', value: null });
});

test('every recommendation step has one outcome', () => {
  const { bars } = outcomeData(recommendationSteps, text);
  expect(recommendationSteps).toHaveLength(14);
  expect(sum(bars.map((bar) => bar.value))).toBe(14);
});
