import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageOf } from '../../platform/i18n/language.ts';
import type { RegistrationCount } from '../victims/index.ts';
import { bakenYears, countedForms } from './baken-figure.ts';
import { protectCounts } from './baken-protection.ts';
import { rangeWords } from './baken-words.ts';

/** Invented counts: they lead to nobody. */
const count = (year: number, form: RegistrationCount['form'], people: number, more = {}) =>
  ({ year, form, ageGroup: 'adult', notifierKind: 'police', people, ...more }) as RegistrationCount;

test('per year every form, also where nobody is in it, and the total of people', () => {
  const [year, none] = bakenYears(
    protectCounts([
      count(2026, 'all', 12),
      count(2026, 'all', 1, { ageGroup: 'minor' }),
      count(2026, 'sexual', 9),
      count(2026, 'sexual', 1, { ageGroup: 'minor' }),
      count(2026, 'labour', 3),
    ]),
  );
  expect(none).toBeUndefined();
  const words = year?.ranges.map((range) => rangeWords(range, languageOf('nl')));
  const small = 'minder dan 5';
  expect([year?.year, words]).toEqual([
    2026,
    ['10 tot en met 14', '10 tot en met 14', small, small, small, small, small, small],
  ]);
  expect(year?.ranges).toHaveLength(countedForms.length);
});

test('one person more changes nothing that is published, unless a class is left', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), (sexual, unknown) => {
      const shown = (more: number) =>
        protectCounts([
          count(2026, 'all', sexual + unknown + more + 1),
          count(2026, 'sexual', sexual + more + 1),
          count(2026, 'unknown', unknown),
        ]);
      const leavesClass = (sexual + 2) % 5 === 0 || (sexual + unknown + 2) % 5 === 0;
      fc.pre(!leavesClass);
      expect(shown(1)).toEqual(shown(0));
    }),
  );
});

test('nothing counted, nothing published', () => {
  expect(protectCounts([])).toEqual([]);
  expect(bakenYears([])).toEqual([]);
});
