import { sql } from 'kysely';
import type { TokenKind } from '../../engines/matching/matcher.ts';
import type { GrantedDb } from '../access/index.ts';
import { type Reason, reasonCategories } from './reason.ts';

type Db = GrantedDb<'matches.propose'>;

type Tables = {
  'matching.proposal': {
    id: string;
    signal_a: string;
    signal_b: string;
    organisation_a: string;
    organisation_b: string;
    found_at: Date;
    brought_by: string;
  };
  'matching.side': { proposal: string; signal: string; organisation: string };
  'matching.reason': { proposal: string; kind: string; category: string; rule: string | null };
  'matching.too_common': { signal: string; kind: string; organisation: string; found_at: Date };
};

/** A signal and whose it is. */
type OwnedSignal = { signal: string; owner: string };

/** Of these signals, those that were forwarded from this one, or the other way round, or come from one source with it. */
export async function findCopies(db: Db, signal: string, others: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ other: string }>`
    select other from unnest(${others}::uuid[]) as other
    where matching.are_copies(${signal}::uuid, other)`.execute(db);
  return new Set(rows.map(({ other }) => other));
}

/** Takes back what no longer agrees in proposals of a signal, since one of the two was corrected. */
export async function retractReasons(db: Db, signal: string): Promise<void> {
  await sql`
    delete from matching.reason r using matching.proposal p
    where p.id = r.proposal and ${signal}::uuid in (p.signal_a, p.signal_b) and not exists (
      select from signals.identifier_token a
      join signals.identifier_token b on b.kind = a.kind and b.token = a.token
      where a.signal = p.signal_a and b.signal = p.signal_b and a.kind = r.kind)`.execute(db);
}

/** Keeps that a kind of identifier was not used to look for others. */
export async function insertTooCommon(
  db: Db,
  { signal, owner }: OwnedSignal,
  kinds: readonly TokenKind[],
  at: Date,
): Promise<void> {
  if (kinds.length === 0) return;
  await db
    .withTables<Tables>()
    .insertInto('matching.too_common')
    .values(kinds.map((kind) => ({ signal, kind, organisation: owner, found_at: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * How many proposals with other organisations, and new reasons in those there were, the signals of this one brought up
 * on the Dutch day of a moment; and when the next day begins.
 */
export async function countBrought(
  db: Db,
  organisation: string,
  at: Date,
): Promise<{ brought: number; tomorrow: Date }> {
  const { rows } = await sql<{ brought: number; tomorrow: Date }>`
    with day as (select date_trunc('day', ${at}::timestamptz at time zone 'Europe/Amsterdam') as start)
    select (day.start + interval '1 day') at time zone 'Europe/Amsterdam' as tomorrow,
      (select count(*)::int from matching.proposal p
       where p.brought_by = ${organisation} and p.organisation_a <> p.organisation_b
         and p.found_at >= day.start at time zone 'Europe/Amsterdam'
         and p.found_at < (day.start + interval '1 day') at time zone 'Europe/Amsterdam')
      + (select count(*)::int from matching.addition a
         join matching.proposal p on p.id = a.proposal and p.organisation_a <> p.organisation_b
         where a.brought_by = ${organisation}
           and a.found_at >= day.start at time zone 'Europe/Amsterdam'
           and a.found_at < (day.start + interval '1 day') at time zone 'Europe/Amsterdam') as brought
    from day`.execute(db);
  const [found] = rows;
  if (!found) throw new Error('A day gives one row.');
  return found;
}

/** Keeps, for the list of proposals, that the search for a signal goes on another day; or that it was done. */
export async function noteDeferred(db: Db, { signal, owner }: OwnedSignal, deferred: boolean): Promise<void> {
  await (deferred
    ? sql`insert into matching.deferred (signal, organisation) values (${signal}, ${owner}) on conflict do nothing`
    : sql`delete from matching.deferred where signal = ${signal}`
  ).execute(db);
}

/** Of these signals, those that this one is in a proposal with, and the kinds that agree in it. */
export async function findProposed(
  db: Db,
  signal: string,
  others: readonly string[],
): Promise<Map<string, TokenKind[]>> {
  const { rows } = await sql<{ other: string; kinds: TokenKind[] }>`
    select other, array(select r.kind from matching.reason r where r.proposal = p.id) as kinds
    from unnest(${others}::uuid[]) as other
    join matching.proposal p
      on p.signal_a = least(other, ${signal}::uuid) and p.signal_b = greatest(other, ${signal}::uuid)`.execute(
    db,
  );
  return new Map(rows.map(({ other, kinds }) => [other, kinds]));
}

/**
 * Puts a proposal in, or what is new of one that is there. `id` is for a new one, brought up by the first of its sides.
 * Answers the id of the one that is there now.
 */
export async function insertProposal(
  db: Db,
  found: { id: string; sides: readonly [OwnedSignal, OwnedSignal]; reasons: readonly Reason[]; at: Date },
): Promise<string> {
  const tables = db.withTables<Tables>();
  const [one, other] = found.sides;
  const [a, b] = one.signal < other.signal ? [one, other] : [other, one];
  await tables
    .insertInto('matching.proposal')
    .values({
      id: found.id,
      signal_a: a.signal,
      signal_b: b.signal,
      organisation_a: a.owner,
      organisation_b: b.owner,
      found_at: found.at,
      brought_by: one.owner,
    })
    .onConflict((conflict) => conflict.columns(['signal_a', 'signal_b']).doNothing())
    .execute();
  const { id: proposal } = await tables
    .selectFrom('matching.proposal')
    .where('signal_a', '=', a.signal)
    .where('signal_b', '=', b.signal)
    .select('id')
    .executeTakeFirstOrThrow();
  await tables
    .insertInto('matching.side')
    .values([a, b].map(({ signal, owner }) => ({ proposal, signal, organisation: owner })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tables
    .insertInto('matching.reason')
    .values(
      found.reasons.map(({ kind, rule }) => ({ proposal, kind, rule, category: reasonCategories[kind] })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (proposal !== found.id) {
    await sql`insert into matching.addition (proposal, brought_by, found_at)
      values (${proposal}, ${one.owner}, ${found.at})`.execute(db);
  }
  return proposal;
}
