import { expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { nlPublished } from './nl-published.ts';
import { lastPromisedDay, outcomeOf } from './recommendation.ts';

const steps = bundledValue(nlPublished).recommendationSteps;

test('what became of the fourteen steps', () => {
  const outcomes = steps.map((step) => [step.line, outcomeOf(step)]);
  expect(outcomes.filter(([, outcome]) => outcome !== 'not-known')).toEqual([
    [2, 'not-carried-out'],
    [3, 'delivered-late'],
    [4, 'delivered-late'],
    [7, 'settled-by-other'],
    [11, 'delivered-late'],
    [15, 'related-step'],
  ]);
  expect(outcomes).toHaveLength(14);
});

test('three recommendations, all accepted', () => {
  expect(new Set(steps.map((step) => `${step.rec_no}, p. ${step.page}`))).toEqual(
    new Set(['1, p. 59', '2, p. 60', '3, p. 61']),
  );
  expect(new Set(steps.map((step) => step.cabinet_answer))).toEqual(new Set(['taken over']));
});

test.each([
  ['summer recess 2021', '2021-08-31'],
  ['first half of 2021', '2021-06-30'],
  ['end of 2021', '2021-12-31'],
  ['2021', '2021-12-31'],
  ['2021-2024', '2024-12-31'],
  ['coming months', null],
  ['when results are in', null],
])('“%s” is kept until %s', (promise, lastDay) => {
  expect(lastPromisedDay(promise)).toBe(lastDay);
});

test('a promise kept on its last day is not late, a day after it is', () => {
  const delivered = (delivered_on: string) =>
    steps
      .slice(0, 1)
      .map((step) => outcomeOf({ ...step, outcome: 'delivered', promised_by: 'end of 2021', delivered_on }));
  expect(delivered('2021-12-31')).toEqual(['delivered']);
  expect(delivered('2022-01-01')).toEqual(['delivered-late']);
});
