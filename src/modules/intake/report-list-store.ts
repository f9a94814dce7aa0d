import { sql } from 'kysely';
import { pageSize } from '../../platform/http/list-query.ts';
import type { GrantedDb } from '../access/index.ts';
import type { ListedReport, ReportQuery } from './report-list.ts';
import type { ReportTables } from './report-store.ts';

const orders = {
  state: sql`rank`,
  received: sql`received_at`,
  municipality: sql`municipality`,
  form: sql`form`,
};

const ownReports = (db: GrantedDb<'reports.list'>) =>
  db
    .withTables<ReportTables>()
    .selectFrom('intake.report')
    // The row policy says the same; said here as well, the list comes ready sorted out of its index.
    .where('team', '=', sql<string>`(select access.granted_organisation())`);

/** Not decided on yet, or with a word of the reporter's that nobody answered. */
const waitsForTeam = sql<boolean>`(state in ('received', 'read') or waiting)`;

/** As the index has it: those to assess in which someone is in danger come before all others. */
const inDangerFirst = sql`(danger and state in ('received', 'read')) desc`;

function reportsThatFit(db: GrantedDb<'reports.list'>, { filters: { state, waiting } }: ReportQuery) {
  return ownReports(db)
    .$if(state !== undefined, (query) => query.where(sql`state`, '=', state))
    .$if(waiting === 'team', (query) => query.where(waitsForTeam))
    .$if(waiting === 'message', (query) => query.where(sql<boolean>`waiting`));
}

/** The reports of one's own team that fit, without their content: one page of them, or all. */
export async function findReports(
  db: GrantedDb<'reports.list'>,
  query: ReportQuery,
  rows: 'page' | 'all',
): Promise<ListedReport[]> {
  return reportsThatFit(db, query)
    .select(['id', 'received_at as receivedAt', 'municipality', 'form', 'danger', 'state', 'waiting'])
    .$if(query.sort.column === 'state' && !query.sort.descending, (all) => all.orderBy(inDangerFirst))
    .orderBy(orders[query.sort.column], query.sort.descending ? 'desc' : 'asc')
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .$if(rows === 'page', (all) => all.limit(pageSize).offset((query.page - 1) * pageSize))
    .execute();
}

/** How many of them fit. */
export async function countReports(db: GrantedDb<'reports.list'>, query: ReportQuery): Promise<number> {
  const { total } = await reportsThatFit(db, query)
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** How many reports wait for the team. */
export async function countWaitingReports(db: GrantedDb<'reports.list'>): Promise<number> {
  const { total } = await ownReports(db)
    .where(waitsForTeam)
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}
