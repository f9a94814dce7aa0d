import type { Context } from 'hono';
import { z } from 'zod';

/** The words of a form: the first value of each text field. Files are not words. */
export type FormWords = Record<string, string>;

/** The version of a record that a form carries, as Baken wrote it: digits alone, and no more than a version can have. */
export const FormVersion = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** Longest value kept of one field; the whole form is limited already. */
const longestValue = 20_000;

/** Reads a posted form. A body that is no form counts as an empty one. */
export async function readForm(c: Context): Promise<FormWords> {
  let form: FormData;
  try {
    form = await c.req.formData();
  } catch (error) {
    // Hono's limit on the body ends the reading with this error; it has a page of its own.
    if (error instanceof Error && error.name === 'BodyLimitError') throw error;
    return {};
  }
  const words: FormWords = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !Object.hasOwn(words, name)) words[name] = value.slice(0, longestValue);
  }
  return words;
}
