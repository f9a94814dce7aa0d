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

/** Puts a proposal in, or what is new of one that is there. `id` is for a new one. */
export async function insertProposal(
  db: Db,
  found: { id: string; sides: readonly [OwnedSignal, OwnedSignal]; reasons: readonly Reason[]; at: Date },
): Promise<void> {
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
}
