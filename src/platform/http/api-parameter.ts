import { z } from 'zod';

/** A parameter that is a whole number in a range, ends included. */
export function wholeNumberIn(from: number, to: number) {
  const error = `moet een heel getal zijn van ${from} tot en met ${to}`;
  const digits = (value: unknown) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return z.preprocess(digits, z.int({ error }).min(from, { error }).max(to, { error }));
}

/** A parameter that is one of some words. */
export const oneWordOf = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, { error: `moet een van deze woorden zijn: ${words.join(', ')}` });

/** A parameter of a fixed form; `like` is an example of it. */
export const wordLike = (form: RegExp, like: string) =>
  z.string().regex(form, { error: `moet eruitzien als ${like}` });

/** The rows on one page of an answer at most, and when nothing is asked. */
const mostRows = 100;
const usualRows = 50;

/** What every list can be asked. */
export const pageParameters = {
  page: wholeNumberIn(1, 100_000).default(1).describe('Welke bladzijde, vanaf 1.'),
  pageSize: wholeNumberIn(1, mostRows)
    .default(usualRows)
    .describe(`Hoeveel resultaten op een bladzijde, ten hoogste ${mostRows}.`),
};
