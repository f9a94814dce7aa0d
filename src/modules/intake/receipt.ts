/** The digits of a receipt: enough that no one ever guesses another's. */
const length = 16;

/** A new receipt, as 16 digits. @param randomBelow a whole number from 0 up to a limit, unpredictable */
export function makeReceipt(randomBelow: (limit: number) => number): string {
  const half = () => String(randomBelow(10 ** (length / 2))).padStart(length / 2, '0');
  return half() + half();
}

/** '1234567890123456' -> '1234 5678 9012 3456' */
export const groupedReceipt = (digits: string): string => digits.match(/.{4}/g)?.join(' ') ?? digits;

/** The digits a person entered, with spaces, dashes or Arabic numerals as they please; undefined for no receipt. */
export function readReceipt(text: string): string | undefined {
  const digits = text
    .normalize('NFKC')
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll(/[\s.\-\u2010-\u2015\p{Cf}]/gu, '');
  return /^[0-9]{16}$/.test(digits) ? digits : undefined;
}
