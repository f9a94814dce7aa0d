import { sql } from 'kysely';
import { pageSize } from '../../platform/http/list-query.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import type { GrantedDb } from '../access/index.ts';
import type { ListedSignal, SignalQuery } from './signal-list.ts';
import { type SignalRow, summaryColumns, summaryOf } from './signal-store.ts';
import { holdsAnyOf } from './token-store.ts';
import type { SignalState } from './workflow.ts';

type Reading = GrantedDb<'signals.list' | 'signals.export'>;

type Tables = {
  'signals.signal': SignalRow & { urgency_weight: number };
  'signals.tally': { organisation: string; state: SignalState; signals: number };
  'directory.municipality': { code: string; name: string };
};

/** One page of signals, and how many fit in all. */
export async function findSignals(
  db: Reading,
  query: SignalQuery,
): Promise<{ rows: ListedSignal[]; total: number }> {
  const total = await countSignals(db, query);
  const rows = await ordered(db, query)
    .limit(pageSize)
    .offset((query.page - 1) * pageSize)
    .execute();
  return { rows: rows.map(listed), total };
}

/** Every signal that fits, for export. */
export const findAllSignals = async (db: Reading, query: SignalQuery): Promise<ListedSignal[]> =>
  (await ordered(db, query).execute()).map(listed);

/** The newest signals that hold exactly this telephone number, plate, name or the like, at most one page of them. */
export async function searchSignals(db: Reading, vault: Vault, words: string): Promise<ListedSignal[]> {
  const rows = await ordered(db, newest).where(holdsAnyOf(vault, words)).limit(pageSize).execute();
  return rows.map(listed);
}

const newest: SignalQuery = { page: 1, sort: { column: 'newest', descending: false }, filters: {} };

/** How many signals one's organisation has in each state. */
export const findTally = (
  db: GrantedDb<'signals.list' | 'signals.export' | 'work.read'>,
): Promise<{ state: SignalState; signals: number }[]> =>
  db.withTables<Tables>().selectFrom('signals.tally').select(['state', 'signals']).execute();

/** How many copies came in that nobody took up or turned down yet. */
export async function countReceivedSignals(db: GrantedDb<'signals.list'>): Promise<number> {
  const tally = await findTally(db);
  return tally.find(({ state }) => state === 'received')?.signals ?? 0;
}

/** Counted by the rows only where the tally cannot say it. */
async function countSignals(db: Reading, query: SignalQuery): Promise<number> {
  const { state, ...others } = query.filters;
  if (Object.keys(others).length === 0) {
    const tally = await findTally(db);
    return tally.reduce((sum, each) => (state && each.state !== state ? sum : sum + each.signals), 0);
  }
  const { total } = await fitting(db, query)
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

function fitting(db: Reading, { filters }: SignalQuery) {
  let signals = db.withTables<Tables>().selectFrom('signals.signal as signal');
  if (filters.state) signals = signals.where('signal.state', '=', filters.state as SignalState);
  if (filters.subject) signals = signals.where(sql.ref('signal.subject_kind'), '=', filters.subject);
  if (filters.source) signals = signals.where(sql.ref('signal.source'), '=', filters.source);
  if (filters.form === 'unknown') return signals.where(sql`signal.forms`, '=', sql`'{}'::text[]`);
  if (filters.form) return signals.where(sql`${filters.form}`, '=', sql`any(signal.forms)`);
  return signals;
}

function ordered(db: Reading, query: SignalQuery) {
  const { column, descending } = query.sort;
  const rows = fitting(db, query)
    .leftJoin('directory.municipality as place', 'place.code', 'signal.municipality')
    .select([...summaryColumns, 'place.name as municipality_name']);
  // Each order is that of an index, or all of it the other way round: mixed, every row would be fetched and sorted.
  const back = column === 'state' ? descending : column !== 'newest' && !descending;
  const [up, down] = back ? (['desc', 'asc'] as const) : (['asc', 'desc'] as const);
  const first =
    column === 'state'
      ? rows.orderBy('signal.state', up)
      : column === 'urgency'
        ? rows.orderBy('signal.urgency_weight', down)
        : rows;
  return first.orderBy('signal.received_at', down).orderBy('signal.id', up);
}

const listed = (
  row: Parameters<typeof summaryOf>[0] & { municipality_name: string | null },
): ListedSignal => ({
  ...summaryOf(row),
  municipalityName: row.municipality_name,
});
