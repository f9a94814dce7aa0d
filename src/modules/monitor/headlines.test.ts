import { expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { headlinesOf } from './headlines.ts';
import { nlPublished } from './nl-published.ts';

const { figures } = bundledValue(nlPublished);

test('the newest year in view, the newest minors, the estimate with its range', () => {
  const { inView, minors, estimate } = headlinesOf(figures);
  expect([inView?.yearFrom, inView?.value]).toEqual([2024, 944]);
  expect([minors?.yearFrom, minors?.value]).toEqual([2024, 79]);
  expect([estimate?.low, estimate?.high]).toEqual([5000, 7500]);
});

test('the order of the files does not matter', () => {
  expect(headlinesOf(figures.toReversed())).toEqual(headlinesOf(figures));
});

test('what is not there is not known', () => {
  expect(headlinesOf([])).toEqual({ inView: null, minors: null, estimate: null });
});
