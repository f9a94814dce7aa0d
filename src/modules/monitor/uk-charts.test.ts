import { expect, test } from 'vitest';
import { languageOf } from '../../platform/i18n/language.ts';
import type { UkYear } from './uk-cell.ts';
import { ukCharts } from './uk-charts.ts';

// Invented figures.
const of = (year: number, part: Partial<UkYear>): UkYear => ({
  measure: 'referrals',
  year,
  outcome: null,
  people: 1,
  quarters: 4,
  ...part,
});

test('a year of which a quarter is missing is left out', () => {
  const [referrals] = ukCharts([of(2021, { quarters: 1 }), of(2022, { people: 7 })], languageOf('nl'));
  expect(referrals?.data.series.map(({ points }) => points.map(({ year, value }) => [year, value]))).toEqual([
    [[2022, 7]],
  ]);
});

test('positive and negative decisions are two lines', () => {
  const decided = (outcome: 'Positive' | 'Negative', people: number) =>
    of(2022, { measure: 'conclusive-grounds', outcome, people });
  const chart = ukCharts([decided('Positive', 5), decided('Negative', 3)], languageOf('nl')).find(
    ({ id }) => id === 'eindbesluiten',
  );
  expect(chart?.data.series.map(({ name, points }) => [name, points[0]?.value])).toEqual([
    ['ja', 5],
    ['nee', 3],
  ]);
});
