import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupedReceipt, makeReceipt, readReceipt } from './receipt.ts';

describe('a receipt', () => {
  test('is 16 digits, also where chance gives small numbers', () => {
    expect(makeReceipt(() => 7)).toBe('0000000700000007');
    expect(makeReceipt((limit) => limit - 1)).toBe('9999999999999999');
  });

  test('is read back however it is grouped', () => {
    fc.assert(
      fc.property(
        fc.nat(10 ** 8 - 1),
        fc.constantFrom(' ', '-', '', '. ', '\u00a0', '–', '\n'),
        (half, gap) => {
          const receipt = makeReceipt(() => half);
          const shown = groupedReceipt(receipt);
          expect(shown).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
          expect(readReceipt(`${gap}${shown.replaceAll(' ', gap)} `)).toBe(receipt);
        },
      ),
    );
  });

  test.each(['١٢٣٤ ٥٦٧٨ ٩٠١٢ ٣٤٥٦', '۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵۶', '１２３４５６７８９０１２３４５６'])(
    '%s is in numerals of another keyboard',
    (text) => {
      expect(readReceipt(text)).toBe('1234567890123456');
    },
  );

  test.each([
    '',
    '123456789012345',
    '12345678901234567',
    '1234 5678 9012 345x',
    '😀'.repeat(16),
    ' '.repeat(20_000),
  ])('case %#: what is none is undefined', (text) => {
    expect(readReceipt(text)).toBeUndefined();
  });
});
