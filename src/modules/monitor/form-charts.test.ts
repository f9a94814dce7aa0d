import { expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { forcedCrimeOf, formsCountedEach, formsCountedOnce, formYears, sourceNames } from './form-charts.ts';
import { nlPublished } from './nl-published.ts';

const years = formYears(
  bundledValue(nlPublished).figures.filter(({ dataset }) => dataset === 'victims-by-form'),
);
const once = years.filter((each) => each.once);
const text = { language: 'nl' as const, t: (key: string) => key };
const sum = (values: readonly unknown[]): number =>
  values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);

test('whether each victim is counted once is seen from the figures', () => {
  expect(years.map((each) => [each.year, each.once])).toEqual([
    [2016, true],
    [2018, true],
    [2019, true],
    [2020, false],
  ]);
});

test('where each victim is counted once, the forms add up to the victims', () => {
  const { rows, parts } = formsCountedOnce(once, text);
  expect(rows.map((row) => [row.label, sum(row.values), row.source])).toEqual([
    ['2016', 952, 'tip-2018'],
    ['2018', 668, 'tip-2020'],
    ['2019', 1334, 'tip-2021'],
  ]);
  expect(rows.map((row) => row.certainty)).toEqual(
    Array.from({ length: 3 }, () => 'door een andere officiële instantie genoemd'),
  );
  // In 2019 there is no group of both: there is nothing to know.
  const both = parts.findIndex((part) => part.name === 'partBoth');
  expect(rows.map((row) => row.values[both])).toEqual([35, 28, 'none']);
});

test('a part that is missing from parts that do not add up is not known', () => {
  const [first] = once;
  const gap = (first ? [first] : []).map((each) => ({
    ...each,
    once: false,
    figures: each.figures.filter((figure) => figure.category !== 'both sexual and labour'),
  }));
  expect(formsCountedOnce(gap, text).rows[0]?.values[2]).toBeNull();
  expect(formYears(gap.flatMap((each) => each.figures)).map((each) => each.once)).toEqual([false]);
});

test('where a victim of two forms is counted twice, the forms add up to more', () => {
  const bars = years.filter((each) => !each.once).flatMap((each) => formsCountedEach(each, text).bars);
  expect(bars.map((bar) => bar.value)).toEqual([408, 603, 38]);
  expect(bars.map((bar) => bar.source)).toEqual(['tip-2022', 'tip-2022', 'tip-2022']);
});

test('forced crime is known where the source tells it apart', () => {
  expect(years.map(forcedCrimeOf)).toEqual([null, null, 196, 154]);
});

test('what the source calls a part stays visible where it changes', () => {
  expect(sourceNames(once, text)).toEqual([
    { part: 'partSexual', names: 'alleen seksuele uitbuiting (2016, 2018); seksuele uitbuiting (2019)' },
    {
      part: 'partLabour',
      names:
        'arbeidsuitbuiting en gedwongen misdaad (2016); arbeidsuitbuiting (2018); arbeidsuitbuiting, met gedwongen misdaad erbij (2019)',
    },
  ]);
});
