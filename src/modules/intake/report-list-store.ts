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

const reportsThatFit = (db: GrantedDb<'reports.list'>, { filters: { state } }: ReportQuery) =>
  ownReports(db).$if(state !== undefined, (query) => query.where(sql`state`, '=', state));

/** The reports of one's own team that fit, without their content: one page of them, or all. */
export async function findReports(
  db: GrantedDb<'reports.list'>,
  query: ReportQuery,
  rows: 'page' | 'all',
): Promise<ListedReport[]> {
  return reportsThatFit(db, query)
    .select(['id', 'received_at as receivedAt', 'municipality', 'form', 'danger', 'state', 'waiting'])
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

/** How many reports wait for the team: not decided on yet, or with a word of the reporter's that nobody answered. */
export async function countWaitingReports(db: GrantedDb<'reports.list'>): Promise<number> {
  const { total } = await ownReports(db)
    .where(sql<boolean>`(state in ('received', 'read') or waiting)`)
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}
