import { expect, test } from 'vitest';
import { yearRuns, yearsMissing } from './year-runs.ts';

test('the missing years run from the first known one up to the last year', () => {
  expect(yearsMissing([2012, 2010, 2013], 2015)).toEqual([2011, 2014, 2015]);
  expect(yearsMissing([2010, 2011], 2011)).toEqual([]);
  expect(yearsMissing([], 2011)).toEqual([]);
});

test('three years or more in a row are written as a run', () => {
  expect(yearRuns([2008, 2014, 2015, 2016, 2023, 2024])).toBe('2008, 2014-2016, 2023, 2024');
  expect(yearRuns([2021])).toBe('2021');
  expect(yearRuns([])).toBe('');
});
