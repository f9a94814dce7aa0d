import { sql } from 'kysely';
import { type Act, type Condition, type GrantedDb, refuse, type Track } from '../access/index.ts';
import { numberOf, type SignalSummary } from './signal.ts';
import type { Form, Source, SubjectKind, Urgency } from './subject.ts';
import type { EventKind, SignalState } from './workflow.ts';

/** A signal as it lies in its table. */
export type SignalRow = {
  id: string;
  owner_organisation: string;
  year: number;
  number: number;
  source: Source;
  forms: Form[];
  subject_kind: SubjectKind;
  municipality: string | null;
  urgency: Urgency[];
  state: SignalState;
  received_at: Date;
  version: number;
  origin_organisation: string | null;
  report: string | null;
  /** Whoever reported would rather not have it shared; of a copy, whoever reported its source. */
  rather_not_shared: boolean;
  content: Buffer;
};

export type EventRow = {
  signal: string;
  number: number;
  kind: EventKind;
  at: Date;
  person: string | null;
  organisation: string;
  track: Track | null;
  conditions: Condition[];
  disclosure: string | null;
  part: string | null;
  content: Buffer | null;
};

type Tables = {
  'signals.signal': SignalRow;
  'signals.event': EventRow;
  'access.person': { id: string; name: string };
  'access.organisation': { id: string; name: string };
  'directory.municipality': { code: string; name: string };
};

type Writing = GrantedDb<
  | 'reports.accept'
  | 'signals.record'
  | 'signals.test'
  | 'signals.forward'
  | 'signals.take-up'
  | 'signals.feedback'
  | 'signals.close'
  | 'signals.reopen'
  | 'signals.correct'
>;

/** What is in plain of signals, of those that the grant shows. */
export const summaryColumns = [
  'signal.id',
  'signal.owner_organisation',
  'signal.year',
  'signal.number',
  'signal.source',
  'signal.forms',
  'signal.subject_kind',
  'signal.municipality',
  'signal.urgency',
  'signal.state',
  'signal.received_at',
  'signal.version',
] as const;

type SummaryRow = Omit<SignalRow, 'origin_organisation' | 'report' | 'rather_not_shared' | 'content'>;

export const summaryOf = (row: SummaryRow): SignalSummary => ({
  id: row.id,
  owner: row.owner_organisation,
  number: numberOf(row.year, row.number),
  source: row.source,
  forms: row.forms,
  subjectKind: row.subject_kind,
  municipality: row.municipality,
  urgency: row.urgency,
  state: row.state,
  receivedAt: row.received_at,
  version: row.version,
});

/** Those of these signals that the grant shows, by id. */
export async function findSignalSummaries(
  db: GrantedDb<Act>,
  ids: readonly string[],
): Promise<Map<string, SignalSummary>> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('signals.signal as signal')
    .where('signal.id', '=', sql<string>`any(${ids}::uuid[])`)
    .select(summaryColumns)
    .execute();
  return new Map(rows.map((row) => [row.id, summaryOf(row)]));
}

/** A signal with the names of its place and of whoever sent it; undefined where the grant shows none. */
export const findSignalRow = (db: GrantedDb<Act>, id: string) =>
  db
    .withTables<Tables>()
    .selectFrom('signals.signal as signal')
    .leftJoin('directory.municipality as place', 'place.code', 'signal.municipality')
    .leftJoin('access.organisation as origin', 'origin.id', 'signal.origin_organisation')
    .where('signal.id', '=', id)
    .select([
      ...summaryColumns,
      'signal.content',
      'signal.report',
      'signal.rather_not_shared',
      'place.name as municipality_name',
      'origin.name as origin_name',
    ])
    .executeTakeFirst();

/** Holds a signal until the end of the work and gives its version; undefined where the grant shows none. */
export async function lockSignal(db: Writing, id: string): Promise<number | undefined> {
  const found = await db
    .withTables<Tables>()
    .selectFrom('signals.signal')
    .where('id', '=', id)
    .select('version')
    .forUpdate()
    .executeTakeFirst();
  return found?.version;
}

/** What happened to a signal, oldest first. Names of people are shown to their colleagues only. */
export const findEvents = (db: GrantedDb<Act>, signal: string) =>
  db
    .withTables<Tables>()
    .selectFrom('signals.event as event')
    .innerJoin('access.organisation as organisation', 'organisation.id', 'event.organisation')
    .leftJoin('access.person as person', 'person.id', 'event.person')
    .where('event.signal', '=', signal)
    .select([
      'event.number',
      'event.kind',
      'event.at',
      'event.organisation',
      'event.track',
      'event.conditions',
      'event.disclosure',
      'event.part',
      'event.content',
      'organisation.name as organisation_name',
      'person.name as person_name',
    ])
    .orderBy('event.number')
    .execute();

/** Puts a signal in with its first event; false where it was there already: a form that was sent twice. */
export async function insertSignal(
  db: Writing,
  row: Omit<SignalRow, 'year' | 'number' | 'version' | 'state' | 'origin_organisation'>,
  person: string,
): Promise<boolean> {
  const tables = db.withTables<Tables>();
  const [inserted] = await tables
    .insertInto('signals.signal')
    // The trigger numbers it.
    .values({ ...row, year: 0, number: 0, version: 1, state: 'recorded', origin_organisation: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  if (!inserted) return false;
  await tables
    .insertInto('signals.event')
    .values({
      signal: row.id,
      number: 1,
      kind: 'recorded',
      at: row.received_at,
      person,
      organisation: row.owner_organisation,
      track: null,
      conditions: [],
      disclosure: null,
      part: null,
      content: null,
    })
    .execute();
  return true;
}

/** Adds the next event and moves the signal on. Refuses `changed-meanwhile` where it is no longer at `version`. */
export async function addEvent(
  db: Writing,
  signal: { id: string; version: number; state: SignalState; content?: Buffer },
  event: Omit<EventRow, 'signal' | 'number'>,
): Promise<void> {
  const tables = db.withTables<Tables>();
  const number = signal.version + 1;
  const moved = await tables
    .updateTable('signals.signal')
    .set({ state: signal.state, version: number, ...(signal.content && { content: signal.content }) })
    .where('id', '=', signal.id)
    .where('version', '=', signal.version)
    .executeTakeFirst();
  if (moved.numUpdatedRows !== 1n) refuse({ refused: 'changed-meanwhile' });
  await tables
    .insertInto('signals.event')
    .values({ ...event, signal: signal.id, number })
    .execute();
}

/** Tells whoever reported how far it is, if the signal goes back to a report. Names nobody. */
export async function tellReporter(
  db: Writing,
  signal: string,
  step: 'passed-on' | 'taken-up' | 'finished' | 'reopened',
): Promise<void> {
  await sql`select signals.tell_reporter(${signal}, ${step})`.execute(db);
}

/** When the source of a copy last corrected a piece that went along, after it went; null where it did not. */
export async function findCorrectedAtSource(
  db: GrantedDb<'signals.read'>,
  copy: string,
): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select signals.corrected_at_source(${copy}) as at`.execute(db);
  return rows[0]?.at ?? null;
}
