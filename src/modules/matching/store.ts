import { sql } from 'kysely';
import type { TokenKind } from '../../engines/matching/matcher.ts';
import { pageSize } from '../../platform/http/list-query.ts';
import type { GrantedDb, OrganisationKind } from '../access/index.ts';
import type { ProposalState, ProposalSummary } from './proposal.ts';
import { askedState, type ProposalQuery } from './proposal-list.ts';
import type { Reason } from './reason.ts';

/** The acts that show proposals. */
export type Showing = GrantedDb<'matches.list' | 'matches.basis' | 'matches.withdraw' | 'matches.decide'>;

type Row = {
  id: string;
  found_at: Date;
  state: ProposalState;
  version: number;
  counterpart: string;
  name: string;
  kind: OrganisationKind;
  contact: string;
  same: boolean;
  signals: string[];
};

/** A proposal as the organisation of the grant sees it: its own signals, and who is on the other side. */
const summaries = sql`
  select p.id, p.found_at, p.state, p.version, o.id as counterpart, o.name, o.kind, o.contact,
    p.organisation_a = p.organisation_b as same,
    array(select s.signal from matching.side s where s.proposal = p.id order by s.signal) as signals
  from matching.proposal p
  join access.organisation o on o.id = case
    when p.organisation_a = (select access.granted_organisation()) then p.organisation_b else p.organisation_a end`;

const orders = {
  state: {
    up: sql`array_position(array['open', 'unsure', 'together', 'apart'], p.state)`,
    down: sql`array_position(array['open', 'unsure', 'together', 'apart'], p.state) desc`,
  },
  found: { up: sql`p.found_at`, down: sql`p.found_at desc` },
  organisation: { up: sql`o.name`, down: sql`o.name desc` },
} as const satisfies Record<ProposalQuery['sort']['column'], object>;

const ordered = (query: ProposalQuery) => sql`${summaries} ${fitting(query)}
  order by ${orders[query.sort.column][query.sort.descending ? 'down' : 'up']}, p.found_at desc, p.id`;

function fitting(query: ProposalQuery) {
  const state = askedState(query);
  return state === undefined ? sql`` : sql`where p.state = ${state}`;
}

/** One page of proposals, and how many fit in all. */
export async function findProposals(
  db: GrantedDb<'matches.list'>,
  query: ProposalQuery,
): Promise<{ rows: ProposalSummary[]; total: number }> {
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from matching.proposal p ${fitting(query)}`.execute(db);
  const { rows } = await sql<Row>`${ordered(query)}
    limit ${pageSize} offset ${(query.page - 1) * pageSize}`.execute(db);
  return { rows: rows.map(summaryOf), total: counted.rows[0]?.total ?? 0 };
}

/** Every proposal that fits, for the CSV. */
export const findAllProposals = async (
  db: GrantedDb<'matches.list'>,
  query: ProposalQuery,
): Promise<ProposalSummary[]> => (await sql<Row>`${ordered(query)}`.execute(db)).rows.map(summaryOf);

/** One proposal; undefined where the grant shows none. */
export async function findProposal(db: Showing, id: string): Promise<ProposalSummary | undefined> {
  const { rows } = await sql<Row>`${summaries} where p.id = ${id}`.execute(db);
  return rows[0] && summaryOf(rows[0]);
}

/** The proposals that a signal of one's own is in, the newest first. */
export async function findProposalsOf(
  db: GrantedDb<'matches.list'>,
  signal: string,
): Promise<ProposalSummary[]> {
  const { rows } = await sql<Row>`${summaries}
    where p.id in (select s.proposal from matching.side s where s.signal = ${signal})
    order by p.found_at desc, p.id`.execute(db);
  return rows.map(summaryOf);
}

/** The kinds of identifiers of a signal that were not used to look for others. */
export async function findTooCommon(db: GrantedDb<'matches.list'>, signal: string): Promise<TokenKind[]> {
  const { rows } = await sql<{ kind: TokenKind }>`
    select kind from matching.too_common where signal = ${signal} order by kind`.execute(db);
  return rows.map(({ kind }) => kind);
}

/** Whether the search for signals of one's own was put off until tomorrow; not which, and not whether there is anything. */
export async function isDeferred(db: GrantedDb<'matches.list'>): Promise<boolean> {
  const { rows } = await sql`select from matching.deferred limit 1`.execute(db);
  return rows.length > 0;
}

/** Whether Baken still has to look for what this signal of one's own may belong with, now or tomorrow. */
export async function isSearching(db: GrantedDb<'matches.list'>, signal: string): Promise<boolean> {
  const { rows } = await sql<{ searching: boolean }>`
    select matching.is_searching(${signal}) as searching`.execute(db);
  return rows[0]?.searching ?? false;
}

/** The reasons that may be shown; undefined as long as a side has no basis that holds. */
export async function findReasons(db: Showing, proposal: string): Promise<{ reasons: Reason[] } | undefined> {
  const asked = await sql<{ settled: boolean }>`select matching.is_settled(${proposal}) as settled`.execute(
    db,
  );
  if (!asked.rows[0]?.settled) return undefined;
  const { rows } = await sql<Reason>`
    select kind, rule from matching.reason where proposal = ${proposal} order by kind`.execute(db);
  return { reasons: rows };
}

const summaryOf = (row: Row): ProposalSummary => ({
  id: row.id,
  foundAt: row.found_at,
  state: row.state,
  version: row.version,
  counterpart: { id: row.counterpart, name: row.name, kind: row.kind, contact: row.contact },
  sameOrganisation: row.same,
  ownSignals: row.signals,
});

/** How many proposals nobody decided on yet. */
export async function countOpenProposals(db: GrantedDb<'matches.list'>): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from matching.proposal p where p.state = 'open'`.execute(db);
  return rows[0]?.total ?? 0;
}
