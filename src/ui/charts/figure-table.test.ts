import { describe, expect, test } from 'vitest';
import { languageOf } from '../../platform/i18n/language.ts';
import type { ChartData } from './chart-data.ts';
import { bars, parts, yearly } from './chart-samples.fixtures.ts';
import { tableCsv } from './csv.ts';
import { tableOf } from './figure-table.ts';

const language = languageOf('nl');
const labels = (data: ChartData) => tableOf(data, language).columns.map(({ label }) => label);

describe('tableOf', () => {
  test('lists every figure of a yearly series, former editions and missing years too', () => {
    const { rows } = tableOf(yearly, language);
    expect(rows.filter(([, name]) => name === 'Telling van de monitor')).toEqual([
      ['2013', 'Telling van de monitor', 1117, '2014', 'van de bron zelf', ''],
      ['2014', 'Telling van de monitor', 1255, '2016', 'uit de tweede hand', ''],
      ['2014', 'Telling van de monitor', 1400, '2015', 'van de bron zelf', ''],
      ['2015', 'Telling van de monitor', null, '', '', ''],
      ['2016', 'Telling van de monitor', 952, '2017', 'van de bron zelf', 'voorlopig'],
      ['2017', 'Telling van de monitor', 944, '2018', 'van de bron zelf', ''],
    ]);
  });

  test('leaves out columns that nobody filled', () => {
    expect(labels(yearly)).toEqual(['Jaar', 'Reeks', 'Aantal', 'Uitgave', 'Zekerheid', 'Opmerking']);
    expect(labels(bars)).toEqual(['Melder', 'Meldingen', 'Zekerheid', 'Bron']);
  });

  test('adds the whole of each row of parts, of what is known', () => {
    const { rows } = tableOf(parts, language);
    expect(rows[1]).toEqual(['2018', 458, 142, 28, 40, 668, '', '']);
    expect(rows[2]?.slice(0, 6)).toEqual(['2019', 849, 424, 'bestaat niet in deze indeling', 61, 1334]);
    const unknown = { ...parts, rows: [{ label: '2021', values: [null, null, null, null] }] };
    expect(tableOf(unknown, language).rows[0]?.at(-1)).toBeNull();
  });
});

describe('tableCsv', () => {
  test('writes numbers raw, and what the classification lacks in words', () => {
    const [heading, ...lines] = tableCsv(tableOf(parts, language)).trimEnd().split('\r\n');
    expect(heading).toBe('Jaar,Vorm A,Vorm B,Beide,Onbekend,Totaal,Zekerheid,Bron');
    expect(lines[2]).toBe('2019,849,424,bestaat niet in deze indeling,61,1334,uit de tweede hand,rapport');
  });

  test('quotes what needs it and disarms formulas', () => {
    const data = { ...bars, bars: [{ label: '=1+1', value: 2, note: 'een, "twee"' }] };
    expect(tableCsv(tableOf(data, language))).toBe(
      'Melder,Meldingen,Opmerking\r\n\'=1+1,2,"een, ""twee"""\r\n',
    );
  });
});
