import { sql } from 'kysely';
import type { GrantedDb } from '../grant.ts';
import type { SealedEntry } from './entry.ts';
import { type ChainEnd, chainStart, type LogBatch } from './seal.ts';

type Sealing = GrantedDb<'log.seal'>;
type Verifying = GrantedDb<'log.verify'>;

// Written out by us, so that no setting for dates or time zones can change a digest.
const sealedColumns = sql`id::text, transaction::text, trunc(extract(epoch from at) * 1000000)::text as at, outcome,
  actor, person::text, organisation::text, role, purpose, act, subject, basis, reason`;

/** The end of the chain; others that want to seal wait until this transaction ends. */
export async function holdChainEnd(db: Sealing): Promise<ChainEnd> {
  await sql`select from access.log_turn for update`.execute(db);
  // A statement of its own, so that it sees what the one before us in line did.
  const { rows } = await sql<ChainEnd>`select number, horizon::text, total, hash from access.log_batch
    order by number desc limit 1`.execute(db);
  return rows[0] ?? chainStart;
}

/**
 * The transaction up to which all entries can be sealed: those before it have ended. Whole transactions, and no more
 * than are needed for `enough` entries.
 */
export async function findHorizon(db: Sealing, after: string, enough: number): Promise<string> {
  const { rows } = await sql<{ horizon: string }>`
    with last as (
      select transaction from access.log_entry where transaction >= ${after}::xid8
      order by transaction, id offset ${enough - 1} limit 1),
    next as (
      select transaction from access.log_entry where transaction > (select transaction from last)
      order by transaction, id limit 1),
    safe as (select pg_snapshot_xmin(pg_current_snapshot()) as xmin)
    select (case when transaction < xmin then transaction else xmin end)::text as horizon
    from safe left join next on true`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the database gave no horizon');
  return row.horizon;
}

/** The entries from one horizon up to the next, in the order of their batch. */
export async function findEntriesToSeal(db: Sealing, from: string, until: string): Promise<SealedEntry[]> {
  const { rows } = await sql<SealedEntry>`select ${sealedColumns} from access.log_entry
    where transaction >= ${from}::xid8 and transaction < ${until}::xid8
    order by log_entry.transaction, log_entry.id`.execute(db);
  return rows;
}

/** A checkpoint is published at most this often: the number of entries in it tells how busy it is. */
const publishedEveryMinutes = 60;

/** Keeps a batch and the note that vouches for it. */
export async function insertBatch(db: Sealing, batch: LogBatch, note: string): Promise<void> {
  await sql`insert into access.log_batch (number, horizon, entries, digests, total, previous, hash, sealed_at)
    values (${batch.number}, ${batch.horizon}::xid8, ${batch.entries}::bigint[], ${batch.digests}, ${batch.total},
      ${batch.previous}, ${batch.hash},
      'epoch'::timestamptz + ${batch.sealedAt}::bigint * interval '1 microsecond')`.execute(db);
  // A newest one that lies in the future was dated by a clock that was wrong.
  await sql`insert into access.log_checkpoint (batch, note, published)
    select ${batch.number}, ${note}, not exists (
      select from (
        select b.sealed_at from access.log_checkpoint c join access.log_batch b on b.number = c.batch
        where c.published order by c.batch desc limit 1) as newest
      where newest.sealed_at <= batch.sealed_at
        and newest.sealed_at > batch.sealed_at - ${publishedEveryMinutes} * interval '1 minute')
    from access.log_batch batch where batch.number = ${batch.number}`.execute(db);
}

type Note = { batch: number; note: string };

/** The notes of the batches after this one, in order. */
export async function findNotesAfter(db: Sealing | Verifying, batch: number, most: number): Promise<Note[]> {
  const { rows } = await sql<Note>`select batch, note from access.log_checkpoint where batch > ${batch}
    order by batch limit ${most}`.execute(db);
  return rows;
}

/** The newest notes that are published, the newest first. */
export async function findNewestNotes(db: GrantedDb<'log.checkpoints'>, most: number): Promise<Note[]> {
  const { rows } = await sql<Note>`select batch, note from access.log_checkpoint
    order by batch desc limit ${most}`.execute(db);
  return rows;
}

/** A number that someone made too large must be found, not stop the reading: it comes as text. */
type AsText<Batch> = Omit<Batch, 'total'> & { total: string };

/** The batch after this number; undefined after the last. */
export async function findBatchAfter(db: Verifying, number: number): Promise<LogBatch | undefined> {
  const { rows } = await sql<AsText<LogBatch>>`select number, horizon::text, entries::text[], digests,
      total::text, previous, hash, trunc(extract(epoch from sealed_at) * 1000000)::text as "sealedAt"
    from access.log_batch where number > ${number} order by number limit 1`.execute(db);
  return rows[0] && { ...rows[0], total: Number(rows[0].total) };
}

/** What the log holds under these ids. */
export async function findSealedEntries(db: Verifying, ids: readonly string[]): Promise<SealedEntry[]> {
  const { rows } = await sql<SealedEntry>`select ${sealedColumns} from access.log_entry
    where id = any(${ids}::bigint[])`.execute(db);
  return rows;
}

/** Ids in the range of a batch that were not sealed in it, at most `most`. */
export async function findStrangers(
  db: Verifying,
  from: string,
  { horizon, entries }: LogBatch,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id::text from access.log_entry
    where transaction >= ${from}::xid8 and transaction < ${horizon}::xid8 and id <> all(${entries}::bigint[])
    order by log_entry.id limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

/** What the log holds of these batches. */
export async function findBatchClaims(
  db: Verifying,
  numbers: readonly number[],
): Promise<Map<number, Pick<LogBatch, 'total' | 'hash'>>> {
  const { rows } = await sql<
    AsText<Pick<LogBatch, 'number' | 'total' | 'hash'>>
  >`select number, total::text, hash
    from access.log_batch where number = any(${numbers}::integer[])`.execute(db);
  return new Map(rows.map(({ number, total, hash }) => [number, { total: Number(total), hash }]));
}

/** Entries from this horizon on: not sealed yet. */
export async function countUnsealed(db: Verifying, from: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from access.log_entry
    where transaction >= ${from}::xid8`.execute(db);
  return rows[0]?.n ?? 0;
}
