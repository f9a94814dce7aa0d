import { expect, test } from 'vitest';
import { writeLongCsv } from './csv-answer.ts';

test('a long file has one header and every row once, and lets others go between', async () => {
  const rows = Array.from({ length: 2_500 }, (_, index) => ({ name: `=${index}`, people: index }));
  let turns = 0;
  const count = () => {
    turns += 1;
    again = setImmediate(count);
  };
  let again = setImmediate(count);
  const csv = await writeLongCsv(rows, ['people', 'name']);
  clearImmediate(again);
  const lines = csv.split('\r\n');
  expect(lines).toHaveLength(2_502);
  expect(lines.slice(0, 3)).toEqual(['people,name', "0,'=0", "1,'=1"]);
  expect([lines[1_000], lines[1_001], lines[2_500], lines[2_501]]).toEqual([
    "999,'=999",
    "1000,'=1000",
    "2499,'=2499",
    '',
  ]);
  expect(turns).toBeGreaterThanOrEqual(2);
});

test('without rows there is still a header', async () => {
  expect(await writeLongCsv<{ name: string }>([], ['name'])).toBe('name\r\n');
});
