import { z } from 'zod';

/** Rows on one page of the log. */
export const logPageSize = 50;

export const outcomes = ['permitted', 'refused', 'rolled-back'] as const;
export type Outcome = (typeof outcomes)[number];

const word = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^\P{Cc}*$/u);

// What makes no sense is left aside: a mistyped address still shows the log.
const Query = z.object({
  uitkomst: z.enum(outcomes).optional().catch(undefined),
  handeling: word.optional().catch(undefined),
  persoon: z.uuid().optional().catch(undefined),
  van: z.iso.date().optional().catch(undefined),
  tot: z.iso.date().optional().catch(undefined),
  over: word.optional().catch(undefined),
  voor: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
});

/**
 * What is asked of the log: outcome, act, person, from and until which day (both included), about which record, and
 * only entries older than that of this id. By the names they have in the address.
 */
export type LogQuery = z.output<typeof Query>;

/** Reads ?uitkomst=refused&over=...; nothing else is understood. */
export const readLogQuery = (search: URLSearchParams): LogQuery => Query.parse(Object.fromEntries(search));

/** The query string that asks for this again. */
export function writeLogQuery(query: LogQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
