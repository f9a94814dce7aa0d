import { randomUUID } from 'node:crypto';
import type { Vault } from '../../platform/vault/vault.ts';
import { type Ask, ownRecord, refuse } from '../access/index.ts';
import { addMessage, openEvents } from './message-actions.ts';
import { countWrong, mayTry } from './receipt-store.ts';
import { contentPlace, type ReportEvent } from './report-event.ts';
import { contentOf, type ReadyDraft } from './report-form.ts';
import { findPresented, findTeam, insertReport, presentReceipt, type Team } from './report-store.ts';
import type { ReportState } from './workflow.ts';

/** Who would read a report from a municipality, by its code; null for no place. Undefined where nobody does. */
export const readTeam = (ask: Ask<'directory.read'>, code: string | null): Promise<Team | undefined> =>
  ask((db) => findTeam(db, code));

/** The keyed token by which a report is found with its receipt. */
export const lookupOf = (vault: Vault, receipt: string): Buffer => vault.token('intake.receipt', receipt);

/**
 * Keeps a report that was filled in to its end, sealed, with its receipt and its first event: all or nothing. The same
 * draft sent twice is one report. Gives the team that reads it; undefined, and nothing kept, where nobody does.
 */
export async function sendReport(
  ask: Ask<'intake.report'>,
  vault: Vault,
  draft: ReadyDraft,
  { locale, now }: { locale: string; now: Date },
): Promise<Team | undefined> {
  const content = contentOf(draft, locale);
  // On disk before anything is sealed with it: a report whose receipt was shown can be opened.
  const key = await vault.create(draft.id);
  const lookup = lookupOf(vault, draft.receipt);
  return ask(
    async (db) => {
      const code = draft.answers.municipalityCode || null;
      const team = await findTeam(db, code);
      if (!team) return undefined;
      await presentReceipt(db, lookup);
      await insertReport(
        db,
        {
          id: draft.id,
          team: team.id,
          lookup,
          received_at: now,
          municipality_code: code,
          municipality: draft.answers.municipality || null,
          form: content.form,
          danger: content.danger === 'yes',
          content: key.seal(content, contentPlace),
        },
        randomUUID(),
      );
      await ownRecord(db, draft.id, team.id);
      return team;
    },
    { on: draft.id },
  );
}

/** What a reporter sees of their report. Not what they told: a receipt can fall into other hands. */
export type ReporterView = { receivedAt: Date; state: ReportState; team: Team; events: ReportEvent[] };

export type Returned =
  | { kind: 'open'; report: ReporterView }
  | { kind: 'wrong' }
  /** Too many wrong receipts came from this address. */
  | { kind: 'too-often' };

/**
 * Opens a report with the receipt that a person entered; undefined for what is no receipt at all. Wrong ones are
 * counted per address. @param address the network address; only its keyed hash of this day is kept
 */
export async function returnWithReceipt(
  ask: Ask<'intake.return'>,
  vault: Vault,
  entered: { receipt: string | undefined; address: string },
  now: Date,
): Promise<Returned> {
  const address = vault.token('intake.address', `${now.toISOString().slice(0, 10)} ${entered.address}`);
  return ask(async (db): Promise<Returned> => {
    if (!(await mayTry(db, address, now))) return { kind: 'too-often' };
    const returned = await openReport(db, vault, entered.receipt ?? '');
    if (returned.kind === 'wrong') await countWrong(db, address, now);
    return returned;
  });
}

/** Opens a report once more, with a receipt that opened it before. */
export const returnAgain = (ask: Ask<'intake.return'>, vault: Vault, receipt: string): Promise<Returned> =>
  ask((db) => openReport(db, vault, receipt));

type Reply = { id: string; text: string };

/** Adds what a reporter writes to their report. */
export const replyAsReporter = (
  ask: Ask<'intake.reply'>,
  vault: Vault,
  receipt: string,
  { reply, now }: { reply: Reply | undefined; now: Date },
): Promise<Returned> =>
  ask(async (db) => {
    await presentReceipt(db, lookupOf(vault, receipt));
    const report = await findPresented(db);
    const key = report && (await vault.find(report.id));
    if (!report || !key) return refuse({ refused: 'not-found' });
    if (reply)
      await addMessage(db, key, { ...reply, report: report.id, side: 'reporter', person: null }, now);
    return openReport(db, vault, receipt);
  });

async function openReport(
  db: Parameters<Parameters<Ask<'intake.return' | 'intake.reply'>>[0]>[0],
  vault: Vault,
  receipt: string,
): Promise<Returned> {
  await presentReceipt(db, lookupOf(vault, receipt));
  const report = await findPresented(db);
  if (!report) return { kind: 'wrong' };
  const events = await openEvents(db, await vault.find(report.id), report.id);
  return {
    kind: 'open',
    report: { receivedAt: report.received_at, state: report.state, team: report.team, events },
  };
}
