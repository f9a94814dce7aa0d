import type { RecordKey } from '../../platform/vault/seal.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import { type GrantedDb, ownRecords } from '../access/index.ts';
import { insertReports } from './demonstration-store.ts';
import { ReportContent } from './report.ts';
import { lookupOf } from './report-actions.ts';
import { contentPlace, wordsPlace } from './report-event.ts';
import { type EventRow, plainEvent } from './report-store.ts';
import { type DeclineReason, mayFollow, type ReportStep, stateAfter } from './workflow.ts';

/** Something that is made to have happened to an invented report, after it was received. */
export type InventedReportEvent = { id: string; at: Date } & (
  | { step: 'read' | 'accepted'; person: string }
  | { step: 'declined'; person: string; reason: DeclineReason }
  /** Person null: by whoever reported. */
  | { step: 'message'; person: string | null; text: string }
  /** By someone of an organisation that the reporter is not told the name of: only the log has who. */
  | { step: 'passed-on' | 'taken-up' | 'finished' | 'reopened'; person: string }
);

/** A report that nobody made, for a demonstration. */
export type InventedReport = {
  id: string;
  /** As 16 digits. */
  receipt: string;
  team: string;
  at: Date;
  municipality: { code: string; name: string } | null;
  content: ReportContent;
  /** The id of its first event. */
  received: string;
  /** In any order. */
  events: readonly InventedReportEvent[];
};

/**
 * Puts invented reports in, sealed as if they had been sent, and gives them with the events that were kept. Throws where an
 * event could not have happened.
 */
export async function fillReports<Report extends InventedReport>(
  db: GrantedDb<'demonstration.fill'>,
  vault: Vault,
  invented: readonly Report[],
): Promise<Report[]> {
  const reports = invented.map((report) => ({ ...report, events: keptOf(report) }));
  const keys = await vault.createMany(reports.map(({ id }) => id));
  const keyOf = ({ id }: InventedReport): RecordKey => {
    const key = keys.get(id);
    if (!key) throw new Error('The vault made no key.');
    return key;
  };
  const rows = reports.map((report) => ({
    id: report.id,
    team: report.team,
    lookup: lookupOf(vault, report.receipt),
    received_at: report.at,
    municipality_code: report.municipality?.code ?? null,
    municipality: report.municipality?.name ?? null,
    form: report.content.form,
    danger: report.content.danger === 'yes',
    content: keyOf(report).seal(ReportContent.parse(report.content), contentPlace),
  }));
  await insertReports(
    db,
    rows,
    reports.flatMap((report) => eventRows(report, keyOf(report))),
  );
  await ownRecords(
    db,
    reports.map(({ id, team }) => ({ id, organisation: team })),
  );
  return reports;
}

/** Oldest first, without the steps elsewhere that say nothing new: those are not told. */
function keptOf({ events }: InventedReport): InventedReportEvent[] {
  const steps: ReportStep[] = ['received'];
  return events
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .filter(({ step }) => {
      const state = stateAfter(steps);
      if (mayFollow(state, step)) return steps.push(step);
      if (step === state || step === 'reopened') return false;
      throw new Error(`An invented report can't be ${step} when it is ${state}.`);
    });
}

function eventRows(report: InventedReport, key: RecordKey): EventRow[] {
  const base = { ...plainEvent, report: report.id };
  const rows: EventRow[] = [
    { ...base, id: report.received, number: 1, at: report.at, step: 'received', side: 'reporter' },
  ];
  for (const event of report.events) {
    const number = rows.length + 1;
    const row = { ...base, id: event.id, number, at: event.at, step: event.step };
    switch (event.step) {
      case 'message': {
        const words = key.seal(event.text, wordsPlace(number));
        rows.push({ ...row, person: event.person, side: event.person ? 'team' : 'reporter', words });
        break;
      }
      case 'declined':
        rows.push({ ...row, person: event.person, side: 'team', reason: event.reason });
        break;
      case 'read':
      case 'accepted':
        rows.push({ ...row, person: event.person, side: 'team' });
        break;
      case 'passed-on':
      case 'taken-up':
      case 'finished':
      case 'reopened':
        rows.push({ ...row, side: 'elsewhere' });
    }
  }
  return rows;
}
