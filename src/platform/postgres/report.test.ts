import { expect, test } from 'vitest';
import { faultFrom } from './report.ts';

test('a full disk is named, whatever came after it', () => {
  const lines = [
    '2026-01-02 03:04:05.678 UTC [12] PANIC:  could not write to file "pg_wal/1": No space left on device',
    '2026-01-02 03:04:05.679 UTC [11] LOG:  database system is shut down',
  ];
  expect(faultFrom(lines, '/data', 'keep running')).toMatchObject({
    kind: 'diskFull',
    message: 'The disk of /data is full: PostgreSQL could not keep running.',
  });
});

test('otherwise the last line that tells a cause, without its date and number', () => {
  const lines = [
    '2026-01-02 03:04:04.000 UTC [12] FATAL:  password authentication failed for user "x"',
    '2026-01-02 03:04:05.678 UTC [11] FATAL:  could not load library',
    '2026-01-02 03:04:05.679 UTC [11] LOG:  database system is shut down',
  ];
  expect(faultFrom(lines, '/data', 'start')).toMatchObject({
    kind: 'databaseUnavailable',
    message: 'PostgreSQL could not start in /data: could not load library.',
  });
});

test.each([
  [['unshare: something odd'], 'unshare: something odd'],
  [[], 'no message'],
])('without such a line the last one, or none', (lines, shown) => {
  expect(faultFrom(lines, '/data', 'start').message).toBe(`PostgreSQL could not start in /data: ${shown}.`);
});
