import { randomUUID } from 'node:crypto';
import type { Vault } from '../../platform/vault/vault.ts';
import { type Ask, networkOf, ownRecord, refuse } from '../access/index.ts';
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
  const lookup = lookupOf(vault, draft.receipt);
  return ask(
    async (db) => {
      await presentReceipt(db, lookup);
      const sent = await findPresented(db);
      if (sent) return sent.team;
      const code = draft.answers.municipalityCode || null;
      const team = await findTeam(db, code);
      if (!team) return undefined;
      // On disk before anything is sealed with it, and for a new report only: a destroyed key stays destroyed.
      const key = await vault.create(draft.id);
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
export type ReporterView = {
  id: string;
  receivedAt: Date;
  state: ReportState;
  team: Team;
  events: ReportEvent[];
};

/** A receipt that opened this report: what is done with it later is logged as about that report. */
export type OwnReport = { receipt: string; report: string };

export type Returned =
  | { kind: 'open'; report: ReporterView }
  | { kind: 'wrong' }
  /** Too many wrong receipts came from this address. */
  | { kind: 'too-often' };

/**
 * Opens a report with the receipt that a person entered; undefined for what is no receipt at all. Wrong ones are
 * counted per network. The try is logged as about nothing; once a report is found, opening it is logged as about it.
 * @param address the network address; only a keyed hash of its network and this day is kept
 */
export async function returnWithReceipt(
  ask: Ask<'intake.return'>,
  vault: Vault,
  { receipt = '', address }: { receipt: string | undefined; address: string },
  now: Date,
): Promise<Returned> {
  const day = now.toISOString().slice(0, 10);
  const network = vault.token('intake.address', `${day} ${networkOf(address)}`);
  const tried = await ask(async (db): Promise<OwnReport | Exclude<Returned, { kind: 'open' }>> => {
    if (!(await mayTry(db, network, now))) return { kind: 'too-often' };
    await presentReceipt(db, lookupOf(vault, receipt));
    const found = await findPresented(db);
    if (found) return { receipt, report: found.id };
    await countWrong(db, network, now);
    return { kind: 'wrong' };
  });
  return 'kind' in tried ? tried : returnAgain(ask, vault, tried);
}

/** Opens a report once more, with a receipt that opened it before. */
export const returnAgain = (ask: Ask<'intake.return'>, vault: Vault, own: OwnReport): Promise<Returned> =>
  ask((db) => openReport(db, vault, own), { on: own.report });

type Reply = { id: string; text: string };

/** Adds what a reporter writes to their report. */
export const replyAsReporter = (
  ask: Ask<'intake.reply'>,
  vault: Vault,
  own: OwnReport,
  { reply, now }: { reply: Reply | undefined; now: Date },
): Promise<Returned> =>
  ask(
    async (db) => {
      await presentReceipt(db, lookupOf(vault, own.receipt));
      const report = await findPresented(db);
      const key = report && (await vault.find(report.id));
      if (!report || !key) return refuse({ refused: 'not-found' });
      if (reply)
        await addMessage(db, key, { ...reply, report: report.id, side: 'reporter', person: null }, now);
      return openReport(db, vault, own);
    },
    { on: own.report },
  );

async function openReport(
  db: Parameters<Parameters<Ask<'intake.return' | 'intake.reply'>>[0]>[0],
  vault: Vault,
  { receipt }: OwnReport,
): Promise<Returned> {
  await presentReceipt(db, lookupOf(vault, receipt));
  const report = await findPresented(db);
  if (!report) return { kind: 'wrong' };
  const events = await openEvents(db, await vault.find(report.id), report.id);
  return {
    kind: 'open',
    report: {
      id: report.id,
      receivedAt: report.received_at,
      state: report.state,
      team: report.team,
      events,
    },
  };
}
