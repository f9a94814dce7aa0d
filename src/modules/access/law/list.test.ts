import { expect, test } from 'vitest';
import { bundledValue } from '../../../../tests/support/bundled-data.ts';
import { legalBases } from './import.ts';
import { readDay, rulesByLaw, rulesCsv } from './list.ts';

const rules = bundledValue(legalBases);

test('what is downloaded can be imported again, and says the same', () => {
  const again = legalBases.parse(new Map([['legal-bases.csv', Buffer.from(rulesCsv(rules))]]));
  expect(again).toEqual({ ok: true, value: rules });
});

test('the laws stand in their order, and none without rules', () => {
  const groups = rulesByLaw(rules);
  expect(groups.map(({ law }) => law)).toEqual([...new Set(rules.map(({ law }) => law))]);
  expect(groups.flatMap((group) => group.rules)).toEqual(rules);
  expect(rulesByLaw(rules.slice(0, 1))).toHaveLength(1);
});

test.each([
  ['2025-03-01', '2025-03-01'],
  ['', '2026-11-22'],
  [undefined, '2026-11-22'],
  ['2025-02-30', undefined],
  ['01-03-2025', undefined],
  ['gisteren', undefined],
])('the day %s is read as %s', (asked, day) => {
  expect(readDay(asked, '2026-11-22')).toBe(day);
});
