import { expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { overlapOf } from './capture-history.ts';
import { estimatesOf, listData } from './estimates.ts';
import { nlPublished } from './nl-published.ts';

const { figures, captureHistories } = bundledValue(nlPublished);
const all = figures.filter(({ dataset }) => dataset === 'mse-estimates');
const text = { language: 'nl' as const, t: (key: string) => key };

test('every estimate is shown once, under its study or among our own models', () => {
  const { studies, models } = estimatesOf(all);
  expect(studies.map((study) => [study.name, study.figures.length])).toEqual([
    ['MSE 2017 (2010-2015)', 11],
    ['MSE 2021 (2016-2019)', 7],
  ]);
  expect(models).toHaveLength(5);
  for (const model of models) expect(model.low !== null && model.high !== null, `${model.line}`).toBe(true);
});

test('our models run from 41,561 to 121,522 people in six years', () => {
  expect(estimatesOf(all).spread).toEqual({ low: 41_561, high: 121_522, years: 6 });
  expect(estimatesOf([]).spread).toBeNull();
});

test('8,234 victims on the lists, 432 of them on more than one', () => {
  const overlap = overlapOf(captureHistories['six-lists']);
  expect([overlap.victims, overlap.onMore]).toEqual([8234, 432]);
  expect(overlap.perList.map(({ list, victims }) => `${list} ${victims}`)).toEqual([
    'P 4812',
    'K 1348',
    'Z 848',
    'R 742',
    'O 536',
    'I 398',
  ]);
  expect(listData(overlap, text).bars[0]).toEqual({
    label: 'politie',
    value: 4812,
    certainty: 'door ons uitgerekend',
    source: 'sparsemse',
  });
});
