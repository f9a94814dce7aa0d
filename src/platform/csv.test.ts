import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type CsvProblem, parseCsv } from './csv.ts';
import {
  address,
  column,
  day,
  listOf,
  oneOf,
  optionalDay,
  optionalDecimal,
  optionalShare,
  optionalText,
  optionalWholeNumber,
  text,
  wholeNumber,
} from './csv-column.ts';

const badText = 'is empty, or has spaces around it or control characters in it';
const schema = z.object({ name: text, size: wholeNumber });

const read = (content: string | Uint8Array, delimiter = ',') =>
  parseCsv({ file: 'f.csv', bytes: Buffer.from(content), schema, delimiter });

/** With any text in a name: `text` itself refuses line breaks and other control characters. */
const readAnyText = (content: string) =>
  parseCsv({
    file: 'f.csv',
    bytes: Buffer.from(content),
    schema: z.object({ name: z.string(), size: wholeNumber }),
  });

function problemsOf(content: string | Uint8Array): Omit<CsvProblem, 'file'>[] {
  const result = read(content);
  if (result.ok) throw new Error('this file should have been refused');
  return result.problems.map(({ file, ...rest }) => {
    expect(file).toBe('f.csv');
    return rest;
  });
}

describe('a good file', () => {
  const two = [
    { line: 2, value: { name: 'a', size: 1 } },
    { line: 3, value: { name: 'b', size: 20 } },
  ];

  test.each([
    ['plain', 'name,size\na,1\nb,20\n'],
    ['without a last line break', 'name,size\na,1\nb,20'],
    ['with a byte order mark', '\ufeffname,size\na,1\nb,20\n'],
    ['with Windows line breaks', 'name,size\r\na,1\r\nb,20\r\n'],
    ['with both kinds of line breaks', 'name,size\r\na,1\nb,20\r\n'],
    ['with quotes', '"name","size"\n"a","1"\n"b",20\n'],
  ])('%s', (_kind, content) => {
    expect(read(content)).toEqual({ ok: true, rows: two });
  });

  test('may have its columns in any order and another delimiter', () => {
    expect(read('size;name\n1;a\n20;b\n', ';')).toEqual({ ok: true, rows: two });
  });

  test('gives the line a row starts on, past blank lines and line breaks inside quotes', () => {
    const result = readAnyText('name,size\n"a\nb",1\n\nc,2\n"d\n\ne",3\n');
    expect(result.ok && result.rows.map((row) => row.line)).toEqual([2, 5, 6]);
  });

  test('gives back whatever was written, quotes, commas and line breaks included', () => {
    const cell = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((value) => value === value.trim() && !value.includes('\r'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.nat()), { minLength: 1 }), (cells) => {
        const result = readAnyText(
          stringify([['name', 'size'], ...cells.map(([name, size]) => [name, String(size)])]),
        );
        const back = result.ok && result.rows.map(({ value }) => [value.name, value.size]);
        expect(back).toEqual(cells);
      }),
    );
  });
});

describe('a broken file is refused by file, line and column', () => {
  test.each<[string, string | Uint8Array, Omit<CsvProblem, 'file'>]>([
    ['empty', '', { line: 1, column: null, problem: 'the file is empty' }],
    ['only blank lines', '\n\n', { line: 1, column: null, problem: 'the file is empty' }],
    ['no rows', 'name,size\n', { line: 1, column: null, problem: 'the file has a heading but no rows' }],
    ['missing column', 'name\na\n', { line: 1, column: 'size', problem: 'this column is missing' }],
    [
      'unknown column',
      'name,size,x\na,1,2\n',
      { line: 1, column: 'x', problem: 'this column is not known here' },
    ],
    [
      'column twice',
      'name,size,size\na,1,2\n',
      { line: 1, column: 'size', problem: 'this column is there twice' },
    ],
    [
      'short row',
      'name,size\na,1\nb\n',
      { line: 3, column: null, problem: 'has 1 where the heading has 2 cells' },
    ],
    [
      'long row',
      'name,size\na,1,2\n',
      { line: 2, column: null, problem: 'has 3 where the heading has 2 cells' },
    ],
    ['bad cell', 'name,size\na,1\nb,-2\n', { line: 3, column: 'size', problem: 'is not a whole number' }],
    [
      'quote left open',
      'name,size\na,1\n"b,2\nc,3\n',
      { line: 3, column: null, problem: 'a quote (") is opened in this row and never closed' },
    ],
    [
      'quote in a cell',
      'name,size\na"b,1\n',
      {
        line: 2,
        column: null,
        problem: 'a quote (") stands in the wrong place; inside a quoted cell write "" for one quote',
      },
    ],
    [
      'other encoding',
      Buffer.from('name,size\na,1\nb\xe9,2\n', 'latin1'),
      { line: 3, column: null, problem: 'is not UTF-8 text; save the file as UTF-8' },
    ],
  ])('%s', (_kind, content, problem) => {
    expect(problemsOf(content)).toEqual([problem]);
  });

  test('every fault is named, row by row and column by column', () => {
    const content = 'name,size\n,x\nb,2,3\nc,3\nd,\n';
    expect(problemsOf(content).map(({ line, column: name }) => [line, name])).toEqual([
      [2, 'name'],
      [2, 'size'],
      [3, null],
      [5, 'size'],
    ]);
  });

  test('a problem never repeats what is in a cell', () => {
    expect(JSON.stringify(problemsOf('name,size\na,secret\n'))).not.toContain('secret');
  });

  test('any text is read or refused, never thrown upon', () => {
    const piece = fc.constantFrom(
      '"',
      ',',
      '\n',
      '\r',
      ' ',
      'name',
      'size',
      'name,size\n',
      'a',
      '1',
      '\ufeff',
      '""',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const result = read(pieces.join(''));
        expect(result.ok ? result.rows.length : result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the columns', () => {
  const empty = { value: null };
  test.each([
    ['text', text, 'a b', { value: 'a b' }],
    ['text', text, '', badText],
    ['text', text, ' a', badText],
    ['text', text, 'a\nb', badText],
    ['text', text, 'a\u0000b', badText],
    ['whole number', wholeNumber, '2147483647', { value: 2_147_483_647 }],
    ['whole number', wholeNumber, '2147483648', 'is not a whole number'],
    ['optional text', optionalText, '', empty],
    ['whole number', wholeNumber, '0', { value: 0 }],
    ['whole number', wholeNumber, '1.0', 'is not a whole number'],
    ['whole number', wholeNumber, '1e3', 'is not a whole number'],
    ['optional whole number', optionalWholeNumber, '', empty],
    ['decimal', optionalDecimal, '16.7', { value: 16.7 }],
    ['decimal', optionalDecimal, '16,7', 'is not a number'],
    ['share', optionalShare, '100', { value: 100 }],
    ['share', optionalShare, '100.1', 'is not a percentage between 0 and 100'],
    ['address', address, 'https://example.org/a', { value: 'https://example.org/a' }],
    ['address', address, 'javascript:alert(1)', 'is not a web address'],
    ['day', day, '2026-02-29', 'is not a day like 2026-11-22'],
    ['optional day', optionalDay, '2024-02-29', { value: '2024-02-29' }],
    ['word', oneOf(['yes', 'no']), 'no', { value: 'no' }],
    ['word', oneOf(['yes', 'no']), 'No', 'is not one of: yes, no'],
    ['list', listOf('+'), 'a+b', { value: ['a', 'b'] }],
    ['list', listOf('+'), 'a+', 'is not a list of words with "+" between them'],
    ['own', column((cell) => (cell === 'x' ? 1 : undefined), 'is not x'), 'y', 'is not x'],
  ])('%s reads %o', (_name, type: z.ZodType, cell, expected) => {
    const result = type.safeParse(cell);
    expect(result.success ? { value: result.data } : result.error.issues[0]?.message).toEqual(expected);
  });
});
