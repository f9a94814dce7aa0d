import { sql } from 'kysely';
import type { GrantedDb } from '../grant.ts';
import type { LogLine } from './line.ts';
import type { LogQuery } from './query.ts';

type Reading = GrantedDb<'log.read' | 'log.export'>;

/** The newest entries that fit and that the own organisation may see; its row policies decide which those are. */
export const findLogLines = async (db: Reading, query: LogQuery, most: number): Promise<LogLine[]> =>
  (await linesQuery(query, most).execute(db)).rows;

/** What finds them; by itself for the test that no choice makes the server sort the whole log. */
export const linesQuery = (query: LogQuery, most: number) => sql<LogLine>`
    select e.id, e.at, e.outcome, e.actor, p.name as person, o.name as organisation, e.role, e.purpose, e.act,
      e.subject, e.basis, l.article, e.reason
    from access.log_entry e
    left join access.organisation o on o.id = e.organisation
    left join access.person p on p.id = e.person and e.organisation = (select access.granted_organisation())
    left join access.legal_basis l on l.id = e.basis
    where ${sql.join([sql`true`, ...conditions(query)], sql` and `)}
    order by e.at desc, e.id desc limit ${most}`;

function conditions({ uitkomst, handeling, persoon, van, tot, over, voor }: LogQuery) {
  const before = sql`from access.log_entry b where b.id = ${voor}`;
  return [
    uitkomst !== undefined && sql`e.outcome = ${uitkomst}`,
    // So that the index of what was not permitted fits.
    uitkomst !== undefined && uitkomst !== 'permitted' && sql`e.outcome <> 'permitted'`,
    handeling !== undefined && sql`e.act = ${handeling}`,
    // A person of another organisation can't be followed, not by their id either.
    persoon !== undefined &&
      sql`e.person = ${persoon}::uuid and e.organisation = (select access.granted_organisation())`,
    van !== undefined && sql`e.at >= ${van}::date::timestamp at time zone 'Europe/Amsterdam'`,
    tot !== undefined && sql`e.at < (${tot}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`,
    over !== undefined && sql`e.subject = ${over}`,
    voor !== undefined && sql`(e.at, e.id) < ((select b.at ${before}), (select b.id ${before}))`,
  ].filter((condition) => condition !== false);
}

/** The id of a record of one's own organisation by its number, like S-2026-0012; undefined where it has none of it. */
export async function findNumbered(db: Reading, written: string): Promise<string | undefined> {
  const [kind, year, number] = written.split('-');
  const { rows } = await sql<{ id: string | null }>`
    select access.find_numbered(${kind}, ${Number(year)}, ${Number(number)}) as id`.execute(db);
  return rows[0]?.id ?? undefined;
}

/** The numbers of those of these records that are of one's own organisation. */
export async function findNumbers(db: Reading, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; number: string }>`
    select id, number from access.numbers_of(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** Everyone who works or worked for the own organisation. */
export async function findColleagues(db: Reading): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from access.person p
    where p.id in (select m.person from access.membership m
                   where m.organisation = (select access.granted_organisation()))
    order by p.name, p.id`.execute(db);
  return rows;
}
