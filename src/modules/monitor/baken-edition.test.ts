import { expect, test } from 'vitest';
import { isNewEdition } from './baken-edition.ts';

test.each([
  [null, '2026-11-22', true],
  ['2026-11-01', '2026-11-30', false],
  ['2026-11-30', '2026-12-01', true],
  ['2026-12-31', '2027-01-01', true],
  ['2026-12-01', '2026-11-30', false],
])('figures of %s are counted anew on %s: %s', (countedOn, today, expected) => {
  expect(isNewEdition(countedOn, today)).toBe(expected);
});
