import type { GrantedDb } from '../access/index.ts';
import type { EventRow, ReportRow } from './report-store.ts';

type Tables = { 'intake.report': ReportRow; 'intake.report_event': EventRow };

/** Puts reports in with their events, those of one report in the order of their numbers. */
export async function insertReports(
  db: GrantedDb<'demonstration.fill'>,
  reports: readonly ReportRow[],
  events: readonly EventRow[],
): Promise<void> {
  const tables = db.withTables<Tables>();
  await tables.insertInto('intake.report').values(reports).execute();
  await tables.insertInto('intake.report_event').values(events).execute();
}
