import { sql } from 'kysely';
import type { GrantedDb } from '../access/index.ts';
import type { Form } from './report.ts';
import type { DeclineReason, ReportState, ReportStep } from './workflow.ts';

export type ReportRow = {
  id: string;
  team: string;
  lookup: Buffer;
  received_at: Date;
  municipality_code: string | null;
  municipality: string | null;
  form: Form | null;
  danger: boolean;
  content: Buffer;
};
/** What the events of a report decide. */
type Derived = { version: number; state: ReportState; waiting: boolean };

export type EventRow = {
  id: string;
  report: string;
  number: number;
  at: Date;
  step: ReportStep;
  side: 'reporter' | 'team' | 'elsewhere';
  person: string | null;
  reason: DeclineReason | null;
  words: Buffer | null;
};

/** The tables of reports, for every store of this module. */
export type ReportTables = {
  'intake.report': ReportRow & Derived;
  'intake.report_event': EventRow;
  'access.organisation': { id: string; name: string };
  'access.person': { id: string; name: string };
};

type Sending = GrantedDb<'intake.report'>;
type Returning = GrantedDb<'intake.return' | 'intake.reply'>;
/** Every act that is about one report, of its team. */
export type OfTeam = GrantedDb<'reports.read' | 'reports.answer' | 'reports.accept' | 'reports.decline'>;

export type Team = { id: string; name: string };

/** Who reads reports from a municipality; without a place, or where nobody does, the desk for all others. */
export async function findTeam(
  db: GrantedDb<'directory.read' | 'intake.report'>,
  municipalityCode: string | null,
): Promise<Team | undefined> {
  const { rows } = await sql<Team>`select id, name from intake.find_team(${municipalityCode})`.execute(db);
  return rows[0];
}

/** Presents a receipt for the rest of this transaction: the report that it belongs to can be seen. */
export async function presentReceipt(db: Sending | Returning, lookup: Buffer): Promise<void> {
  await sql`select set_config('intake.lookup', ${lookup.toString('hex')}, true)`.execute(db);
}

/** Puts in a report with its first event; false where it is there already. Its receipt must have been presented. */
export async function insertReport(db: Sending, row: ReportRow, event: string): Promise<boolean> {
  const tables = db.withTables<{ 'intake.report': ReportRow }>();
  const { numInsertedOrUpdatedRows } = await tables
    .insertInto('intake.report')
    .values(row)
    .onConflict((on) => on.doNothing())
    .executeTakeFirstOrThrow();
  if (!numInsertedOrUpdatedRows) return false;
  await insertEvent(db, {
    ...plainEvent,
    id: event,
    report: row.id,
    number: 1,
    at: row.received_at,
    step: 'received',
    side: 'reporter',
  });
  return true;
}

/** An event without a person, a reason or words. */
export const plainEvent = { person: null, reason: null, words: null } as const;

/** Adds an event to a report; false where its number or its id was taken. */
export async function insertEvent(db: Sending | Returning | OfTeam, event: EventRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .withTables<ReportTables>()
    .insertInto('intake.report_event')
    .values(event)
    .onConflict((on) => on.doNothing())
    .executeTakeFirstOrThrow();
  return Boolean(numInsertedOrUpdatedRows);
}

/** A report as it is kept, with the name of its team. */
export type KeptReport = Omit<ReportRow, 'lookup' | 'team'> & Derived & { team: Team };

const kept = [
  'r.id',
  'r.received_at',
  'r.municipality_code',
  'r.municipality',
  'r.form',
  'r.danger',
  'r.content',
  'r.version',
  'r.state',
  'r.waiting',
] as const;

const reportsThatCanBeSeen = (db: Sending | Returning | OfTeam) =>
  db
    .withTables<ReportTables>()
    .selectFrom('intake.report as r')
    .innerJoin('access.organisation as o', 'o.id', 'r.team')
    .select([...kept, 'o.id as team_id', 'o.name as team_name']);

type FoundRow = Omit<KeptReport, 'team'> & { team_id: string; team_name: string };

const withTeam = ({ team_id, team_name, ...report }: FoundRow): KeptReport => ({
  ...report,
  team: { id: team_id, name: team_name },
});

/** The report of the receipt that was presented. */
export async function findPresented(db: Sending | Returning): Promise<KeptReport | undefined> {
  const row = await reportsThatCanBeSeen(db)
    // The row policy says the same; said here, the index is used.
    .where('r.lookup', '=', sql<Buffer>`(select intake.presented())`)
    .executeTakeFirst();
  return row && withTeam(row);
}

/** The report with this id, where the grant lets it be seen. */
export async function findReport(db: Returning | OfTeam, id: string): Promise<KeptReport | undefined> {
  const row = await reportsThatCanBeSeen(db).where('r.id', '=', id).executeTakeFirst();
  return row && withTeam(row);
}

/** An event as it is kept; `name` is of the person of the team, where the reader may know it. */
export type KeptEvent = Omit<EventRow, 'report' | 'person'> & { name: string | null };

/** What happened to a report, oldest first. */
export async function findEvents(db: Returning | OfTeam, report: string): Promise<KeptEvent[]> {
  return db
    .withTables<ReportTables>()
    .selectFrom('intake.report_event as e')
    .leftJoin('access.person as p', 'p.id', 'e.person')
    .select(['e.id', 'e.number', 'e.at', 'e.step', 'e.side', 'e.reason', 'e.words', 'p.name'])
    .where('e.report', '=', report)
    .orderBy('e.number')
    .execute();
}

/** Whether an event was put in already: the same form posted twice. */
export async function hasEvent(db: Returning | OfTeam, report: string, id: string): Promise<boolean> {
  const row = await db
    .withTables<ReportTables>()
    .selectFrom('intake.report_event')
    .select('id')
    .where('report', '=', report)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
