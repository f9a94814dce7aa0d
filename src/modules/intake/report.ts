import { z } from 'zod';

/** The forms of exploitation that a report or signal can name. A form of null is not known. */
export const forms = ['sexual', 'labour', 'criminal', 'services', 'begging', 'organ-removal'] as const;
export type Form = (typeof forms)[number];

/** Longest texts, in characters. Whoever has more to tell can add it with the receipt. */
export const longest = { story: 3_000, line: 200, short: 100 } as const;

const line = z.string().max(longest.line).optional();
const short = z.string().max(longest.short).optional();

/** What a person told, as it is sealed. What was skipped is absent. */
export const ReportContent = z.object({
  danger: z.enum(['yes', 'no', 'unknown']),
  /** What was seen or heard, in the person's own words. */
  story: z.string().min(1).max(longest.story),
  /** Where it was, in words. */
  place: line,
  /** When it was, in words. */
  when: line,
  /** Who or what it is about. */
  about: z.object({
    /** A name or nickname of a person. */
    name: short,
    phone: short,
    plate: short,
    address: line,
    company: short,
    /** An account, profile or website. */
    account: line,
  }),
  /** What the person thinks it is; null where they do not know. */
  form: z.enum(forms).nullable(),
  /** Whether the person tells about themselves. */
  self: z.enum(['self', 'other', 'unsaid']),
  /** The reporter's wish about sharing with organisations that can help. No legal basis. */
  share: z.enum(['yes', 'ask-first', 'no']),
  /** Whether the reporter wants questions or an answer. */
  reply: z.enum(['yes', 'no']),
  /** How to reach the reporter, only where they gave it. */
  contact: line,
  /** The language the person read the form in. */
  locale: z.string().max(5),
});
export type ReportContent = z.output<typeof ReportContent>;
