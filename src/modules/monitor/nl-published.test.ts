import { describe, expect, test } from 'vitest';
import { bundledFiles, bundledText, bundledValue } from '../../../tests/support/bundled-data.ts';
import { type CaptureList, captureFiles } from './capture-history.ts';
import type { Figure } from './figure.ts';
import { nlPublished } from './nl-published.ts';

const published = bundledValue(nlPublished);

/** The figures that have these properties. */
const all = (wanted: Partial<Figure>) =>
  published.figures.filter((figure) =>
    Object.entries(wanted).every(([key, value]) => figure[key as keyof Figure] === value),
  );

/** The value of the one figure that has these properties. */
function value(wanted: Partial<Figure>): number | null {
  const found = all(wanted);
  expect(found, JSON.stringify(wanted)).toHaveLength(1);
  return found[0]?.value ?? found[0]?.sharePct ?? null;
}

const sum = (numbers: (number | null)[]) => numbers.reduce<number>((total, each) => total + (each ?? 0), 0);
const formOf = (year: number, category: string) =>
  value({ dataset: 'victims-by-form', series: 'tip', yearFrom: year, category });
const monitor = (year: number, vintage?: string) =>
  value({ dataset: 'victims-per-year', series: 'nrm-monitor', yearFrom: year, ...(vintage && { vintage }) });
const own = (year: number) => value({ dataset: 'victims-per-year', series: 'comensha-own', yearFrom: year });
const minors = (periodLabel: string, category = 'minors') =>
  value({ dataset: 'victims-by-age', periodLabel, category });

test('the folder holds what its description says', () => {
  expect(published.sources).toHaveLength(52);
  expect(published.figures).toHaveLength(264);
  expect(published.recommendationSteps).toHaveLength(14);
});

describe('the published sums', () => {
  test('1. forms add up to the victims of the year, but in 2020 a victim can have several', () => {
    const simple = ['sexual only', 'both sexual and labour', 'unknown'];
    expect(sum([...simple, 'labour and forced crime'].map((form) => formOf(2016, form)))).toBe(monitor(2016));
    expect(sum([...simple, 'labour'].map((form) => formOf(2018, form)))).toBe(monitor(2018));
    const later = ['sexual', 'labour incl. forced criminality', 'unknown'];
    expect(sum(later.map((form) => formOf(2019, form)))).toBe(monitor(2019));
    expect(formOf(2019, 'of which forced criminality')).toBe(196);
    expect(sum(later.map((form) => formOf(2020, form)))).toBe(1049);
    expect(formOf(2020, 'of which forced criminality')).toBe(154);
    expect(monitor(2020)).toBe(984);
  });

  test('2. minors 2016-2020 add up to 659', () => {
    const years = ['2016', '2017', '2018', '2019', '2020'].map((year) => minors(year));
    expect(years).toEqual([227, 194, 62, 108, 68]);
    expect(sum(years)).toBe(minors('2016-2020'));
  });

  test('3. one body changed series without saying so', () => {
    const total = (periodLabel: string) =>
      value({ dataset: 'period-totals', periodLabel, category: 'victims' });
    const later = monitor(2017, 'monitor 2014-2018');
    expect(sum([monitor(2016), later, monitor(2018), monitor(2019), monitor(2020)])).toBe(total('2016-2020'));
    expect(sum([own(2019), own(2020), monitor(2021), monitor(2022), monitor(2023)])).toBe(total('2019-2023'));
    expect(total('2019-2023')).toBe(4858);
    expect(sum([own(2019), own(2020), own(2021), own(2022)])).toBe(total('2019-2022'));
  });

  test('4. minors rose by 52 percent from 2023 to 2024', () => {
    expect(minors('2023')).toBe(52);
    expect(minors('2024')).toBe(79);
    expect(Math.round((79 / 52 - 1) * 100)).toBe(52);
    expect(minors('2023', '18-22')).toBe(130);
    expect(minors('2020', '18-22')).toBe(152);
  });

  test('5. top five of nationalities 2013-2017, with a shared fourth place in 2015', () => {
    const rows = all({ dataset: 'victims-by-nationality' }).filter((row) =>
      row.sourceIds.includes('ah-3260'),
    );
    const ranks = (year: number) =>
      rows
        .filter((row) => row.periodLabel === String(year))
        .map((row) => row.rank ?? 0)

        .toSorted((a, b) => a - b);
    for (const year of [2013, 2014, 2016, 2017]) expect(ranks(year), String(year)).toEqual([1, 2, 3, 4, 5]);
    expect(ranks(2015)).toEqual([1, 2, 3, 4, 4]);
    const years = (category: string) =>
      sum(rows.filter((row) => row.category === category && row.rank !== null).map((row) => row.value));
    const total = (category: string) =>
      value({ dataset: 'victims-by-nationality', periodLabel: '2013-2017', category });
    expect(total('Nederland')).toBe(1977);
    expect(years('Nederland')).toBe(1977);
    expect(years('Roemenie')).toBe(total('Roemenie'));
    for (const country of ['Polen', 'Bulgarije', 'Nigeria'])
      expect(years(country), country).toBeLessThan(total(country) ?? 0);
    const bases = [2013, 2014, 2015, 2016, 2017].map(
      (year) =>
        all({ dataset: 'victims-by-nationality', periodLabel: String(year), category: 'Nederland' })[0]
          ?.baseN ?? 0,
    );
    expect(sum(bases)).toBe(5433);
    expect(value({ dataset: 'period-totals', periodLabel: '2013-2017' })).toBe(5433);
  });

  test('6. the shares of the notifiers imply more notifications than victims', () => {
    const rows = (year: number) => all({ dataset: 'notifications-by-notifier', yearFrom: year });
    const count = (notifier: string) => rows(2024).find((row) => row.category === notifier)?.value;
    expect(
      ['Politie', 'Zorgcoordinatie', 'FairWork', 'Nederlandse Arbeidsinspectie', 'KMar'].map(count),
    ).toEqual([329, 301, 257, 71, 67]);
    const implied = (year: number) =>
      Math.round(
        (sum(rows(year).map((row) => row.value)) / sum(rows(year).map((row) => row.sharePct))) * 100,
      );
    expect(Math.abs(implied(2024) - 1062)).toBeLessThanOrEqual(1);
    expect(Math.abs(implied(2023) - 1044)).toBeLessThanOrEqual(1);
    expect([monitor(2024), monitor(2023)]).toEqual([944, 868]);
    expect(sum(rows(2016).map((row) => row.value))).toBe(1104);
  });

  test('7. the largest nationalities of 2019 and 2020', () => {
    const top = (year: number) =>
      all({ dataset: 'victims-by-nationality', yearFrom: year })
        .filter((row) => row.value !== null)
        .map((row) => [row.category, row.value]);
    expect(top(2019)).toEqual([
      ['Nigeria', 512],
      ['Nederland', 244],
      ['Oeganda', 91],
      ['Polen', 83],
      ['Gambia', 49],
    ]);
    expect(top(2020)).toEqual([
      ['Polen', 190],
      ['Nigeria', 185],
      ['Nederland', 155],
    ]);
  });

  test('8. departures to an unknown destination, rounded apart', () => {
    const mob = (category: string, periodLabel = '2015-2020') =>
      value({ dataset: 'mob-and-dublin', periodLabel, category });
    expect(mob('MOB departures from COA, all nationalities')).toBe(52_690);
    expect(mob('MOB share of all COA outflow')).toBe(23);
    expect(sum([mob('MOB, seven studied nationalities'), mob('MOB, other 170 nationalities')])).toBe(52_680);
    expect(['2014', '2018', '2019'].map((year) => mob('MOB, Nigerian', year))).toEqual([70, 200, 961]);
    expect(mob('EMM study group: Nigerians who left MOB', '2017-2021')).toBe(1700);
    expect(mob('EMM study group: Dublin claimants', '2017-2021')).toBe(72);
    expect(mob('EMM study group: with B8/3 permit', '2017-2021')).toBe(10);
  });

  test('9. the hotel programme by October 2023', () => {
    expect(all({ dataset: 'hotel-programme' }).map((row) => row.value ?? row.sharePct)).toEqual([
      60, 200, 127, 2800,
    ]);
    expect(all({ dataset: 'hotel-programme', yearFrom: 2020, yearTo: 2023 })).toHaveLength(3);
  });

  test('10. victims who became a victim again', () => {
    const again = (years: string) =>
      value({
        dataset: 'criminal-justice',
        category: `victims again victim of a crime within ${years} years`,
      });
    expect([again('five'), again('seven')]).toEqual([45, 50]);
  });
});

describe('the capture histories', () => {
  const six = published.captureHistories['six-lists'];
  const onList = (list: CaptureList) =>
    sum(six.filter((each) => each.lists.includes(list)).map((each) => each.victims));

  test('8,234 victims, 432 of them on more than one list', () => {
    expect(sum(six.map((each) => each.victims))).toBe(8234);
    expect(sum(six.filter((each) => each.lists.length > 1).map((each) => each.victims))).toBe(432);
    expect(Object.fromEntries(captureFiles['six-lists'].map((list) => [list, onList(list)]))).toEqual({
      P: 4812,
      K: 1348,
      Z: 848,
      R: 742,
      O: 536,
      I: 398,
    });
  });

  test('the file of five lists is the one of six with two lists joined', () => {
    const joined = new Map<string, number>();
    for (const { lists, victims } of six) {
      const key = [...new Set(lists.map((list) => (list === 'I' || list === 'O' ? 'IO' : list)))]
        .toSorted()
        .join('+');
      joined.set(key, (joined.get(key) ?? 0) + victims);
    }
    const five = published.captureHistories['five-lists'].map((each): [string, number] => [
      each.lists.toSorted().join('+'),
      each.victims,
    ]);
    expect(new Map(five)).toEqual(joined);
  });
});

describe('a broken row is refused by file, line and column', () => {
  test.each([
    ['a certainty that does not exist', 'victims-per-year.csv', 2, 'primary', 'sure', 'certainty'],
    ['a source that is not in the list', 'victims-per-year.csv', 2, 'nrm-2012', 'nrm-1812', 'source_id'],
    [
      'one of two sources that is not in the list',
      'victims-by-age.csv',
      3,
      '+nji-2020',
      '+nobody',
      'source_id',
    ],
    ['a number that is none', 'victims-per-year.csv', 2, ',716,', ',7l6,', 'victims'],
    ['a period turned round', 'period-totals.csv', 2, '2016-2020', '2020-2016', 'period'],
    ['a percentage above 100', 'sector-shift.csv', 2, ',66,', ',166,', 'value'],
    ['a share above 100', 'victims-by-age.csv', 2, ',16,', ',160,', 'share_pct'],
    ['half a range', 'mse-estimates.csv', 2, ',5000,7500,', ',5000,,', 'high'],
    ['a range turned round', 'mse-estimates.csv', 2, ',5000,7500,', ',7500,5000,', 'high'],
    ['a row that says nothing', 'victims-per-year.csv', 2, ',716,', ',,', null],
    [
      'a day that does not exist',
      'recommendation-chain-2015-2019.csv',
      3,
      '2022-07-08',
      '2022-07-38',
      'delivered_on',
    ],
    [
      'an unknown source of a step',
      'recommendation-chain-2015-2019.csv',
      2,
      'kst-31015-221',
      'kst-0',
      'source_id',
    ],
    ['an edition without a year at its end', 'victims-per-year.csv', 2, ',2012,', ',late,', 'vintage'],
    ['a word that is no outcome', 'step-outcomes.csv', 2, 'not-carried-out', 'done', 'outcome'],
    ['a delivery without a day', 'recommendation-chain-2015-2019.csv', 3, '2022-07-08', '', 'delivered_on'],
    ['an address that is none', 'sources.csv', 2, 'https://', '', 'url'],
    ['a mark that is not 0 or 1', 'mse-capture-histories-2010-2015-five-lists.csv', 2, '1,0', '2,0', 'IO'],
    ['victims on no list', 'mse-capture-histories-2010-2015-five-lists.csv', 2, '1,0', '0,0', null],
  ])('%s', (_kind, file, line, found, broken, column) => {
    const lines = bundledText(nlPublished, file).split('\n');
    const changed = lines.with(line - 1, (lines[line - 1] ?? '').replace(found, broken));
    expect(changed).not.toEqual(lines);
    const result = nlPublished.parse(bundledFiles(nlPublished, { [file]: changed.join('\n') }));
    expect(result).toMatchObject({ ok: false, problems: [{ file, line, column }] });
  });

  test('steps and their outcomes that do not pair', () => {
    const rows = bundledText(nlPublished, 'step-outcomes.csv').split('\n');
    const problems = (changed: string[]) => {
      const result = nlPublished.parse(
        bundledFiles(nlPublished, { 'step-outcomes.csv': changed.join('\n') }),
      );
      return result.ok ? [] : result.problems.map(({ file, line, column }) => [file, line, column]);
    };
    const chain = 'recommendation-chain-2015-2019.csv';
    expect(problems(rows.toSpliced(1, 1))).toEqual([[chain, 2, 'step']]);
    expect(problems(rows.toSpliced(1, 0, '9,nothing,not-known'))).toEqual([['step-outcomes.csv', 2, 'step']]);
    expect(problems(rows.toSpliced(1, 0, rows[1] ?? ''))).toEqual([['step-outcomes.csv', 3, 'step']]);
  });

  test('a source that is there twice', () => {
    const text = bundledText(nlPublished, 'sources.csv');
    const twice = `${text}${text.split('\n')[1]}\n`;
    const result = nlPublished.parse(bundledFiles(nlPublished, { 'sources.csv': twice }));
    expect(result).toMatchObject({
      ok: false,
      problems: [{ file: 'sources.csv', line: 54, column: 'source_id' }],
    });
  });

  test('a broken list of sources does not make every source unknown', () => {
    const result = nlPublished.parse(bundledFiles(nlPublished, { 'sources.csv': '' }));
    expect(result).toEqual({
      ok: false,
      problems: [{ file: 'sources.csv', line: 1, column: null, problem: 'the file is empty' }],
    });
  });
});
