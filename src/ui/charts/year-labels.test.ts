import { expect, test } from 'vitest';
import { yearLabels } from './year-labels.ts';

const years = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => ({ year: first + i, x: i }));

test('writes at most six years on a narrow page and twelve on a wide one', () => {
  for (let span = 1; span <= 300; span += 1) {
    const labels = yearLabels(years(2000, 1999 + span));
    expect(labels.filter(({ shown }) => shown !== 'wide').length).toBeLessThanOrEqual(7);
    expect(labels.filter(({ shown }) => shown !== 'narrow').length).toBeLessThanOrEqual(13);
    expect(labels.length).toBeGreaterThan(0);
  }
});

test('chooses round years', () => {
  const labels = yearLabels(years(2007, 2024));
  expect(labels.filter(({ shown }) => shown !== 'wide').map(({ year }) => year)).toEqual([2010, 2015, 2020]);
  expect(labels.filter(({ shown }) => shown !== 'narrow')).toHaveLength(9);
});

test('always writes a single year', () => {
  expect(yearLabels(years(2021, 2021))).toEqual([{ year: 2021, x: 0, shown: 'always' }]);
});
