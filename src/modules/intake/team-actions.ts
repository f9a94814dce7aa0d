import type { Vault } from '../../platform/vault/vault.ts';
import { type Ask, type Attempt, type Granted, type GrantedDb, refuse } from '../access/index.ts';
import { addMessage, openEvents } from './message-actions.ts';
import { type Form, ReportContent } from './report.ts';
import { contentPlace, type ReportEvent } from './report-event.ts';
import type { ListedReport, ReportQuery } from './report-list.ts';
import { countReports, findReports } from './report-list-store.ts';
import {
  findReport,
  hasEvent,
  insertEvent,
  type KeptReport,
  type OfTeam,
  plainEvent,
  type Team,
} from './report-store.ts';
import { type DeclineReason, mayFollow, type ReportState } from './workflow.ts';

/** A report as its team reads it. */
export type Report = {
  id: string;
  team: Team;
  receivedAt: Date;
  /** As it was named on the day of the report; null where no place was given. */
  municipality: { code: string; name: string } | null;
  form: Form | null;
  danger: boolean;
  state: ReportState;
  /** Goes along with every decision: one that rests on an older version is refused. */
  version: number;
  /** Undefined once it was destroyed. */
  content: ReportContent | undefined;
  events: ReportEvent[];
};

/** One page of the reports of one's own team, and how many there are. */
export const listReports = (
  ask: Ask<'reports.list'>,
  query: ReportQuery,
): Promise<{ rows: ListedReport[]; total: number }> =>
  ask(async (db) => ({ rows: await findReports(db, query, 'page'), total: await countReports(db, query) }));

/** All of them that fit. */
export const exportReports = (ask: Ask<'reports.list'>, query: ReportQuery): Promise<ListedReport[]> =>
  ask((db) => findReports(db, query, 'all'));

/** The report that the grant is about; ends the work with `not-found` where it is not there for this member. */
async function getReport(db: GrantedDb<'reports.read'>, vault: Vault, id: string): Promise<Report> {
  const report = await getKept(db, id);
  const key = await vault.find(id);
  return {
    id,
    team: report.team,
    receivedAt: report.received_at,
    municipality:
      report.municipality_code === null
        ? null
        : { code: report.municipality_code, name: report.municipality ?? '' },
    form: report.form,
    danger: report.danger,
    state: report.state,
    version: report.version,
    content: key && ReportContent.parse(key.open(report.content, contentPlace)),
    events: await openEvents(db, key, id),
  };
}

/** Reads a report. The first time, the reporter sees that it was read. @param by id of the person who reads */
export const readReport = (
  ask: Ask<'reports.read'>,
  vault: Vault,
  { id, by }: { id: string; by: string },
  now: Date,
): Promise<Report> =>
  ask(
    async (db) => {
      const { state, version } = await getKept(db, id);
      // Where two open it at once, one of them was first.
      if (state === 'received') await insertEvent(db, decision({ id, version, by, now }, 'read'));
      return getReport(db, vault, id);
    },
    { on: id },
  );

/**
 * A message from the team to the reporter. Refuses `sent-before` where its form was sent before with other words.
 * @param message its id is made when the form is drawn
 */
export const answerReporter = (
  attempt: Attempt<'reports.answer'>,
  vault: Vault,
  message: { id: string; report: string; text: string; by: string },
  now: Date,
): Promise<Granted<void>> =>
  attempt(
    async (db) => {
      await getKept(db, message.report);
      const key = await vault.find(message.report);
      if (!key) return refuse({ refused: 'not-found' });
      const { by, ...words } = message;
      await addMessage(db, key, { ...words, side: 'team', person: by }, now);
      const kept = (await openEvents(db, key, message.report)).find(({ id }) => id === message.id);
      if (kept?.text !== message.text) refuse({ refused: 'sent-before' });
    },
    { on: message.report },
  );

/** Reads a report beside a form: to decide on it, or where the form has to be drawn once more. */
export const readBesideForm = (ask: Ask<'reports.read'>, vault: Vault, id: string): Promise<Report> =>
  ask((db) => getReport(db, vault, id), { on: id });

type Decision = { id: string; version: number; by: string; now: Date };

/** Ends the work on a report, with the reason. @param event its id, made when the form was drawn */
export const declineReport = (
  attempt: Attempt<'reports.decline'>,
  decided: Decision & { reason: DeclineReason; event: string },
): Promise<Granted<void>> =>
  attempt(
    async (db) => {
      if (await hasEvent(db, decided.id, decided.event)) return;
      await checkStep(db, decided, 'declined');
      const event = { ...decision(decided, 'declined'), id: decided.event, reason: decided.reason };
      if (!(await insertEvent(db, event))) refuse({ refused: 'changed-meanwhile' });
    },
    { on: decided.id },
  );

/**
 * Notes that a report was accepted as a signal. Ends the work with `changed-meanwhile` where something happened to the
 * report after the version that the decision rests on.
 */
export async function markAccepted(db: GrantedDb<'reports.accept'>, decided: Decision): Promise<void> {
  await checkStep(db, decided, 'accepted');
  if (!(await insertEvent(db, decision(decided, 'accepted')))) refuse({ refused: 'changed-meanwhile' });
}

async function getKept(db: OfTeam, id: string): Promise<KeptReport> {
  return (await findReport(db, id)) ?? refuse({ refused: 'not-found' });
}

async function checkStep(db: OfTeam, decided: Decision, step: 'accepted' | 'declined'): Promise<void> {
  const report = await getKept(db, decided.id);
  if (report.version !== decided.version) refuse({ refused: 'changed-meanwhile' });
  if (!mayFollow(report.state, step)) refuse({ refused: 'not-in-this-state' });
}

const decision = ({ id, version, by, now }: Decision, step: 'read' | 'accepted' | 'declined') => ({
  ...plainEvent,
  id: crypto.randomUUID(),
  report: id,
  number: version + 1,
  at: now,
  step,
  side: 'team' as const,
  person: by,
});
