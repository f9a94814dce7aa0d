import type { RecordKey } from '../../platform/vault/seal.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import { type GrantedDb, ownRecords } from '../access/index.ts';
import { insertReports } from './demonstration-store.ts';
import { ReportContent } from './report.ts';
import { lookupOf } from './report-actions.ts';
import { contentPlace, wordsPlace } from './report-event.ts';
import { type EventRow, plainEvent } from './report-store.ts';
import { type DeclineReason, mayFollow, type ReportState } from './workflow.ts';

/** Something that is made to have happened to an invented report, after it was received. */
export type InventedReportEvent = { id: string; at: Date } & (
  | { step: 'read' | 'accepted'; person: string }
  | { step: 'declined'; person: string; reason: DeclineReason }
  /** Person null: by whoever reported. */
  | { step: 'message'; person: string | null; text: string }
  /** By an organisation that the reporter is not told the name of. */
  | { step: 'passed-on' | 'taken-up' | 'finished' }
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

/** Puts invented reports in, sealed as if they had been sent. Throws where an event could not have happened. */
export async function fillReports(
  db: GrantedDb<'demonstration.fill'>,
  vault: Vault,
  reports: readonly InventedReport[],
): Promise<void> {
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
}

function eventRows(report: InventedReport, key: RecordKey): EventRow[] {
  const base = { ...plainEvent, report: report.id };
  const rows: EventRow[] = [
    { ...base, id: report.received, number: 1, at: report.at, step: 'received', side: 'reporter' },
  ];
  let state: ReportState = 'received';
  for (const event of report.events.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const number = rows.length + 1;
    if (!mayFollow(state, event.step)) {
      // A step elsewhere that says nothing new is not told twice.
      if (event.step === state) continue;
      throw new Error(`An invented report can't be ${event.step} when it is ${state}.`);
    }
    if (event.step !== 'message') state = event.step;
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
        rows.push({ ...row, side: 'elsewhere' });
    }
  }
  return rows;
}
