import { z } from 'zod';

/**
 * A column of a CSV file: `read` turns a cell into its value, or into undefined when the cell is no good.
 * `problem` says in plain words what is wrong. It never repeats the cell, which may hold personal data.
 */
export function column<Value>(read: (cell: string) => Value | undefined, problem: string) {
  return z.string().transform((cell, context): Value => {
    const value = read(cell);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: problem });
    return z.NEVER;
  });
}

/** An empty cell is null; any other cell is read as `read` does. */
export function orEmpty<Value>(read: (cell: string) => Value | undefined) {
  return (cell: string): Value | null | undefined => (cell === '' ? null : read(cell));
}

/** The largest whole number that a column of the database holds. */
const largestWhole = 2_147_483_647;

const readWhole = (cell: string) => {
  const whole = /^\d{1,15}$/.test(cell) ? Number(cell) : undefined;
  return whole !== undefined && whole <= largestWhole ? whole : undefined;
};
const readDecimal = (cell: string) => (/^\d{1,12}(\.\d{1,6})?$/.test(cell) ? Number(cell) : undefined);
// No control characters: PostgreSQL takes no NUL, and a line break or tab in a cell could begin a formula elsewhere.
const readText = (cell: string) =>
  cell === '' || cell !== cell.trim() || /\p{Cc}/u.test(cell) ? undefined : cell;
const readShare = (cell: string) => {
  const share = readDecimal(cell);
  return share !== undefined && share <= 100 ? share : undefined;
};
const readAddress = (cell: string) =>
  /^https?:\/\/\S+$/.test(cell) && URL.canParse(cell) ? cell : undefined;
const readDay = (cell: string) => (z.iso.date().safeParse(cell).success ? cell : undefined);

/** Text that must be there, without spaces around it. */
export const text = column(readText, 'is empty, or has spaces around it or control characters in it');
/** The same, or null where the cell is empty. */
export const optionalText = column(orEmpty(readText), 'has spaces around it or control characters in it');
/** Not negative, at most 2,147,483,647. */
export const wholeNumber = column(readWhole, 'is not a whole number');
/** The same, or null where the cell is empty. */
export const optionalWholeNumber = column(orEmpty(readWhole), 'is not a whole number');
/** Not negative, a point before the decimals. */
export const optionalDecimal = column(orEmpty(readDecimal), 'is not a number');
/** A percentage, 0 to 100. */
export const optionalShare = column(orEmpty(readShare), 'is not a percentage between 0 and 100');
/** A web address, http or https. */
export const address = column(readAddress, 'is not a web address');
/** The same, or null where the cell is empty. */
export const optionalAddress = column(orEmpty(readAddress), 'is not a web address');
/** A day, as 2026-11-22. */
export const day = column(readDay, 'is not a day like 2026-11-22');
/** The same, or null where the cell is empty. */
export const optionalDay = column(orEmpty(readDay), 'is not a day like 2026-11-22');

/** Several web addresses with a space between them, at least one. */
export const addresses = column((cell) => {
  const parts = cell.split(' ');
  return parts.every((part) => readAddress(part) !== undefined) ? parts : undefined;
}, 'is not one or more web addresses with a space between them');

/** One of a short list of words. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
  return column((cell) => words.find((word) => word === cell), `is not one of: ${words.join(', ')}`);
}

/** Several words with `separator` between them, at least one. */
export function listOf(separator: string) {
  return column((cell) => {
    const parts = cell.split(separator);
    return parts.every((part) => readText(part) !== undefined) ? parts : undefined;
  }, `is not a list of words with "${separator}" between them`);
}
