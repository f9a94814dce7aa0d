import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newCode, newRecoveryCodes, readCode } from './recovery-code.ts';

test('a set is ten codes, all different, of letters that are not mistaken', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
});

test('however a code is typed over, it is read as it was given', () => {
  const way = fc.constantFrom(
    (code: string) => code.toLowerCase(),
    (code: string) => code.replaceAll('-', ''),
    (code: string) => code.replaceAll('-', ' '),
    (code: string) => code.replaceAll('-', '–'),
    (code: string) => ` ${code} `,
    (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'l'),
  );
  fc.assert(
    fc.property(way, (typed) => {
      const code = newCode();
      expect(readCode(typed(code))).toBe(code);
    }),
  );
});

test.each(['', '123456', 'ABCD-EFGH-JKMN', 'ABCD-EFGH-JKMN-PQR!', 'A'.repeat(17)])(
  '%o is no code',
  (typed) => {
    expect(readCode(typed)).toBeUndefined();
  },
);
