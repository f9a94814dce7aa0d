import { z } from 'zod';
import { fieldNames } from './field.ts';

/** What a line is: seen to be so, seen happening, heard from someone, or what someone makes of it. */
export const lineKinds = ['fact', 'observation', 'hearsay', 'interpretation'] as const;
export type LineKind = (typeof lineKinds)[number];

/** Data that a line of free words can hold beside what its kind says; whoever writes it ticks them. */
export const heldCategories = [
  'identity',
  'health',
  'sexual-behaviour',
  'sexual-orientation',
  'nationality',
  'criminal-record',
] as const;
export type HeldCategory = (typeof heldCategories)[number];

/** Longest texts, in characters. */
export const longest = { text: 5_000, field: 200 } as const;

/** One thing that was noticed, or one thought about it. */
export const Line = z.object({
  kind: z.enum(lineKinds),
  text: z.string().min(1).max(longest.text),
  /** The day, YYYY-MM-DD, where it is known. */
  day: z.iso.date().optional(),
  place: z.string().max(longest.field).optional(),
  /** Who saw or said it. */
  source: z.string().max(longest.field).optional(),
  holds: z.array(z.enum(heldCategories)),
  /** It was wrong: it stays to be seen, and counts for nothing. */
  struck: z.literal(true).optional(),
});
export type Line = z.output<typeof Line>;

/** What whoever made the report wants: no legal basis, but for whoever decides to reckon with. As in a report. */
export const Wishes = z.object({
  self: z.enum(['self', 'other', 'unsaid']),
  share: z.enum(['yes', 'ask-first', 'no']),
  reply: z.enum(['yes', 'no']),
});
export type Wishes = z.output<typeof Wishes>;

/** Everything that is said in a signal, as it is sealed. What is not known is absent. */
export const SignalContent = z.object({
  fields: z.partialRecord(z.enum(fieldNames), z.string().min(1).max(longest.field)),
  lines: z.array(Line),
  /** Of a signal from a public report. They stay with whoever accepted it. */
  wishes: Wishes.optional(),
});
export type SignalContent = z.output<typeof SignalContent>;

/** Whether whoever reported would rather not have it shared. */
export const ratherNotShared = ({ wishes }: SignalContent): boolean => wishes?.share === 'no';

/** The lines under the number they go by: what was noticed, or apart from it what someone makes of it. */
export const numberedLines = (
  { lines }: SignalContent,
  which: 'noticed' | 'thought',
): { number: number; line: Line }[] =>
  lines
    .map((line, at) => ({ number: at + 1, line }))
    .filter(({ line }) => (line.kind === 'interpretation') === (which === 'thought'));
