import { expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { plan } from './plan.ts';
import { filterWords, type ProjectQuery, projectsThatFit } from './project-list.ts';

const { projects } = bundledValue(plan);
const numbers = (filters: ProjectQuery['filters'], sort: ProjectQuery['sort'] = byNumber) =>
  projectsThatFit(projects, { filters, sort }).map(({ number }) => number);
const byNumber = { column: 'number', descending: false } as const;

test('a project about all forms is about each of them, and an unknown form is a choice of its own', () => {
  expect(numbers({ form: 'sexual' })).toEqual([1, 2, 3, 5, 8, 11]);
  expect(numbers({ form: 'labour' })).toEqual([2, 3, 7, 9, 12]);
  expect(numbers({ form: 'criminal' })).toEqual([2, 3, 13]);
  expect(numbers({ form: 'unknown' })).toEqual([4, 6, 10]);
});

test('by owner, also where there are several; filters add up', () => {
  expect(numbers({ owner: 'CoMensha' })).toEqual([8, 11]);
  expect(numbers({ owner: 'FairWork', form: 'labour' })).toEqual([2, 7]);
  expect(numbers({ owner: 'Nobody' })).toEqual([]);
});

test('numbers go by size and not by letter, downwards too', () => {
  expect(numbers({})).toEqual(projects.map(({ number }) => number));
  expect(numbers({}, { ...byNumber, descending: true })[0]).toBe(13);
  expect(numbers({}, { column: 'owner', descending: false }).slice(0, 2)).toEqual([1, 6]);
});

test('one can choose what is there, unknown last; where all lines are unknown nothing is left to choose', () => {
  expect(filterWords(projects, 'form')).toEqual(['criminal', 'labour', 'sexual', 'unknown']);
  expect(filterWords(projects, 'line')).toEqual(['unknown']);
  const known = projects.map((each) => (each.number < 3 ? { ...each, action_line: each.number } : each));
  expect(filterWords(known, 'line')).toEqual(['1', '2', 'unknown']);
  expect(projectsThatFit(known, { filters: { line: '2' }, sort: byNumber })).toMatchObject([{ number: 2 }]);
});
