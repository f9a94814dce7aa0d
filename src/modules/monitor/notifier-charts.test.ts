import { expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { nlPublished } from './nl-published.ts';
import { notifierData, notifierYears } from './notifier-charts.ts';

const figures = bundledValue(nlPublished).figures.filter(
  ({ dataset }) => dataset === 'notifications-by-notifier',
);
const text = { language: 'nl' as const, t: (key: string) => key };

test('the newest two years that are published by notifier', () => {
  expect(notifierYears(figures)).toEqual([2024, 2023]);
  expect(notifierYears(figures.filter(({ yearFrom }) => yearFrom !== 2024))).toEqual([2023]);
  expect(notifierYears([])).toEqual([]);
});

test('notifiers of a year from many to few; whom the source does not name is not known', () => {
  const { bars } = notifierData(figures, 2023, text);
  const known = bars.slice(0, -1);
  expect(known.map((bar) => bar.value)).toEqual([360, 312, 233, 50, 33]);
  for (const bar of known) expect([bar.certainty, bar.source]).toEqual(['uit de bron zelf', 'comensha-2024']);
  expect(bars.at(-1)).toMatchObject({ label: 'notifierOther', value: null });
});
