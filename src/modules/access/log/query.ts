import { z } from 'zod';

/** Rows on one page of the log. */
export const logPageSize = 50;

export const outcomes = ['permitted', 'refused', 'rolled-back'] as const;
export type Outcome = (typeof outcomes)[number];

/** The code of an act, also of one that is no longer done. */
const act = z.string().regex(/^[a-z]+\.[a-z-]{1,40}$/);

/** Whether this is an id, and not a number that people know a record by. */
export const isId = (record: string): boolean => z.guid().safeParse(record).success;

/** A record by its id, or by the number that people know it by. Nothing else reaches database or log. */
const record = z
  .string()
  .trim()
  .pipe(
    z.union([
      z.string().toLowerCase().pipe(z.guid()),
      z
        .string()
        .toUpperCase()
        .regex(/^[SV]-\d{4}-\d{1,9}$/),
    ]),
  );

// What makes no sense is left aside: a mistyped address still shows the log.
const Query = z.object({
  uitkomst: z.enum(outcomes).optional().catch(undefined),
  handeling: act.optional().catch(undefined),
  persoon: z.uuid().optional().catch(undefined),
  van: z.iso.date().optional().catch(undefined),
  tot: z.iso.date().optional().catch(undefined),
  over: record.optional().catch(undefined),
  voor: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
});

/**
 * What is asked of the log: outcome, act, person, from and until which day (both included), about which record, and
 * only entries older than that of this id. By the names they have in the address.
 */
export type LogQuery = z.output<typeof Query>;

/** Reads ?uitkomst=refused&over=...; nothing else is understood. */
export const readLogQuery = (search: URLSearchParams): LogQuery => Query.parse(Object.fromEntries(search));

/** What was asked and left aside, as it was typed, by its name in the address. */
export type LeftAside = Partial<Record<'van' | 'tot' | 'over', string>>;

/** A day that is none, and what is no number of a record: people are told. */
export function readLeftAside(search: URLSearchParams): LeftAside {
  const query = readLogQuery(search);
  const aside: LeftAside = {};
  for (const name of ['van', 'tot', 'over'] as const) {
    const typed = search.get(name)?.trim().slice(0, 100) ?? '';
    if (typed !== '' && query[name] === undefined) aside[name] = typed;
  }
  return aside;
}

/** The query string that asks for this again. */
export function writeLogQuery(query: LogQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
