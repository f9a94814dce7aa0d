import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { bundledFiles, bundledText, bundledValue } from '../../../tests/support/bundled-data.ts';
import { ukNrm } from './uk-nrm.ts';
import type { UkQuarterFigure } from './uk-quarter.ts';

const uk = bundledValue(ukNrm);
const quarters = ['2022 Q2', '2022 Q3', '2022 Q4', '2023 Q1', '2023 Q2', '2023 Q3', '2023 Q4'];
const people = (rows: { people: number }[]) => rows.reduce((total, row) => total + row.people, 0);

describe('the referral cells', () => {
  test('11,277 cells for 30,197 people', () => {
    expect(uk.referrals).toHaveLength(11_277);
    expect(people(uk.referrals)).toBe(30_197);
  });

  test('people per quarter', () => {
    const perQuarter = quarters.map((quarter) =>
      people(uk.referrals.filter((row) => row.quarter === quarter)),
    );
    expect(perQuarter).toEqual([4171, 4586, 4417, 4746, 3998, 4138, 4141]);
  });

  test('92 percent of the cells hold fewer than five people', () => {
    const small = uk.referrals.filter((row) => row.people < 5).length;
    expect(Math.round((small / uk.referrals.length) * 100)).toBe(92);
  });

  test('25 combinations of exploitation', () => {
    expect(new Set(uk.referrals.map((row) => row.exploitation_type)).size).toBe(25);
  });
});

describe('the counts per quarter', () => {
  const of = (wanted: Partial<UkQuarterFigure>) =>
    people(
      uk.quarters.filter((row) =>
        Object.entries(wanted).every(([key, value]) => row[key as keyof UkQuarterFigure] === value),
      ),
    );

  test('the same quarters as published later differ a little', () => {
    expect(quarters.map((quarter) => of({ measure: 'referrals', quarter }))).toEqual([
      4157, 4578, 4413, 4738, 3993, 4131, 4142,
    ]);
  });

  test('the totals of places that were left out are the sums of what is kept', () => {
    const rows: Record<string, string>[] = parse(bundledText(ukNrm, 'nrm-referrals-longitudinal.csv'), {
      columns: true,
    });
    const totals = rows.filter((row) => row['location_of_exploitation'] === 'Total');
    expect(totals).toHaveLength(177);
    for (const row of totals) {
      const quarter = `${row['year']} ${row['quarter']}`;
      const age = row['age_at_exploitation'] as 'Adult (18 or over)';
      expect(of({ measure: 'referrals', quarter, age }), `${quarter}, ${age}`).toBe(Number(row['referrals']));
    }
  });

  test.each([
    ['reasonable-grounds', 'nrm-reasonable-grounds-longitudinal.csv', 40],
    ['conclusive-grounds', 'nrm-conclusive-grounds-longitudinal.csv', 40],
    ['duty-to-notify', 'nrm-duty-to-notify-longitudinal.csv', 33],
  ] as const)('the totals of %s are the sums of what is kept', (measure, file, expected) => {
    const rows: Record<string, string>[] = parse(bundledText(ukNrm, file), { columns: true });
    const [years, single] = [true, false].map((isTotal) =>
      rows.filter((row) => (row['Quarter'] === 'Total') === isTotal),
    );
    expect(single).toHaveLength(expected);
    for (const row of single ?? [])
      expect(of({ measure, quarter: `${row['Year']} ${row['Quarter']}` })).toBe(Number(row['Total']));
    for (const row of years ?? []) {
      const ofYear = uk.quarters.filter(
        (each) => each.measure === measure && each.quarter.startsWith(row['Year'] ?? ''),
      );
      expect(people(ofYear), row['Year']).toBe(Number(row['Total']));
    }
  });
});

test.each([
  ['a quarter that is none', 'nrm-referrals-2022q2-2023q4.csv', '2022 Q2', '2022 Q5', 'quarter'],
  [
    'an age that is none',
    'nrm-referrals-2022q2-2023q4.csv',
    'Adult (18 or over)',
    'Adult',
    'age_at_exploitation',
  ],
  ['an empty cell of the table', 'nrm-referrals-2022q2-2023q4.csv', '"Slovak",1', '"Slovak",0', 'people'],
  [
    'a place that is none',
    'nrm-referrals-longitudinal.csv',
    '"Overseas"',
    '"Abroad"',
    'location_of_exploitation',
  ],
  ['a year that is none', 'nrm-duty-to-notify-longitudinal.csv', '2015', '215', 'Year'],
  ['a count that is none', 'nrm-reasonable-grounds-longitudinal.csv', '2423', '2423.5', 'Total'],
])('%s is refused by file, line and column', (_kind, file, found, broken, column) => {
  const changed = bundledText(ukNrm, file).replace(found, broken);
  const result = ukNrm.parse(bundledFiles(ukNrm, { [file]: changed }));
  expect(result).toMatchObject({ ok: false, problems: [{ file, line: 2, column }] });
  expect(!result.ok && result.problems).toHaveLength(1);
});
