import { randomBytes } from 'node:crypto';

/** Letters that are not mistaken for another when read from paper: no I, L, O or U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;
const codesInASet = 10;

/** A code to be written down and typed once: 80 bits, as 'ABCD-EF12-3456-789X'. */
export function newCode(): string {
  const code = Array.from(randomBytes(length), (byte) => letters[byte % letters.length]).join('');
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** A new set of recovery codes. */
export const newRecoveryCodes = (): string[] => Array.from({ length: codesInASet }, newCode);

/** A typed code as it was given: case, spaces and dashes do not matter, nor what is easily mistaken. */
export function readCode(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const isCode = plain.length === length && Array.from(plain).every((letter) => letters.includes(letter));
  return isCode ? (plain.match(/.{4}/g) ?? []).join('-') : undefined;
}
