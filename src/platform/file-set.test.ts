import { expect, test } from 'vitest';
import { z } from 'zod';
import { wholeNumber } from './csv-column.ts';
import { fileSet } from './file-set.ts';

const set = fileSet('measures', ['sizes.csv', 'limits.json'], (reading) => {
  const sizes = reading.csv('sizes.csv', z.object({ size: wholeNumber }));
  const limits = reading.json('limits.json', z.object({ most: z.number() }));
  for (const { line, value } of sizes)
    if (limits && value.size > limits.most)
      reading.refuse({ file: 'sizes.csv', line, column: 'size', problem: 'is above the limit' });
  return sizes.map((row) => row.value.size);
});

const parse = (files: Record<string, string>) =>
  set.parse(new Map(Object.entries(files).map(([file, content]) => [file, Buffer.from(content)])));

test('gives what was assembled when nothing is wrong', () => {
  expect(parse({ 'sizes.csv': 'size\n3\n4\n', 'limits.json': '{"most":5}' })).toEqual({
    ok: true,
    value: [3, 4],
  });
});

test.each([
  [
    'a file that is not there',
    { 'sizes.csv': 'size\n3\n' },
    { file: 'limits.json', line: 1, column: null, problem: 'this file is missing' },
  ],
  [
    'JSON that is cut off',
    { 'sizes.csv': 'size\n3\n', 'limits.json': '{"most":' },
    { file: 'limits.json', line: 1, column: null, problem: 'is not JSON in UTF-8' },
  ],
  [
    'a broken cell',
    { 'sizes.csv': 'size\nx\n', 'limits.json': '{"most":5}' },
    { file: 'sizes.csv', line: 2, column: 'size', problem: 'is not a whole number' },
  ],
  [
    'what only shows when files meet',
    { 'sizes.csv': 'size\n3\n9\n', 'limits.json': '{"most":5}' },
    { file: 'sizes.csv', line: 3, column: 'size', problem: 'is above the limit' },
  ],
])('refuses %s', (_kind, files, problem) => {
  expect(parse(files)).toEqual({ ok: false, problems: [problem] });
});

test('JSON of another shape is refused with the place inside it', () => {
  const result = parse({ 'sizes.csv': 'size\n3\n', 'limits.json': '{"most":"5"}' });
  expect(result).toMatchObject({ ok: false, problems: [{ file: 'limits.json', column: 'most' }] });
});

test('names the faults of all files at once', () => {
  const result = parse({ 'sizes.csv': 'size\nx\ny\n' });
  expect(!result.ok && result.problems.map((each) => each.file)).toEqual([
    'sizes.csv',
    'sizes.csv',
    'limits.json',
  ]);
});
