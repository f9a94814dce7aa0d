import { expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { headlinesOf } from './headlines.ts';
import { nlPublished } from './nl-published.ts';

const { figures } = bundledValue(nlPublished);

test('the newest year in view, the newest minors, and the years that are missing', () => {
  const { inView, minors, ownUnknown } = headlinesOf(figures);
  expect([inView?.yearFrom, inView?.value]).toEqual([2024, 944]);
  expect([minors?.yearFrom, minors?.value]).toEqual([2024, 79]);
  expect(ownUnknown).toEqual([2008, 2014, 2015, 2016, 2017, 2018, 2023, 2024]);
});

test('the order of the files does not matter', () => {
  expect(headlinesOf(figures.toReversed())).toEqual(headlinesOf(figures));
});

test('what is not there is not known', () => {
  expect(headlinesOf([])).toEqual({ inView: null, minors: null, ownUnknown: [] });
});
