import { randomInt, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Chain, fillChain } from '../../../tests/support/chain.ts';
import type { FullDatabase } from '../../../tests/support/database.ts';
import { openFileKeys } from '../../platform/vault/file-keys.ts';
import { openVault, type Vault } from '../../platform/vault/vault.ts';
import type { Act } from '../access/act.ts';
import type { Access } from '../access/grant.ts';
import type { Member } from '../access/index.ts';
import { publicActor } from '../access/index.ts';
import { type Ask, type Attempt, orRefused, Refused } from '../access/page-route.ts';
import { makeReceipt } from './receipt.ts';
import { replyAsReporter, returnAgain, returnWithReceipt, sendReport } from './report-actions.ts';
import type { ReadyDraft } from './report-form.ts';
import { answerReporter, declineReport, markAccepted, readReport } from './team-actions.ts';

/** A chain of organisations with a vault beside it. */
export type ReportChain = Chain & { vault: Vault; end: () => Promise<void> };

export async function openReportChain(database: FullDatabase): Promise<ReportChain> {
  const folder = await mkdtemp(join(tmpdir(), 'baken-reports-'));
  const keys = await openFileKeys(folder);
  const chain = await fillChain(database);
  return {
    ...chain,
    vault: openVault(keys),
    end: async () => {
      await chain.close();
      await keys.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Asks as the public, or as a member, under one act. */
export const asking = <A extends Act>(access: Access, act: A, member?: Member): Ask<A> =>
  orRefused((work, about) => access.under(member ?? publicActor, { act, ...about }, work));

/** A report that is ready to be sent; all of it invented. */
export const readyDraft = (answers: ReadyDraft['answers'] = {}): ReadyDraft => ({
  at: 'check',
  changing: false,
  id: randomUUID(),
  receipt: makeReceipt(randomInt),
  answers: {
    danger: 'no',
    story: 'Zes mannen slapen in een schuur en durven niet te praten.',
    municipality: 'Utrecht',
    municipalityCode: 'GM0344',
    place: 'Fictieve Dijk 8',
    name: 'Verzonnen Baas',
    phone: '06 00 00 00 00',
    form: 'labour',
    self: 'other',
    share: 'yes',
    reply: 'yes',
    contact: 'verzonnen@voorbeeld.example',
    ...answers,
  },
});

/** When everything of these tests happens. */
export const now = new Date('2026-11-22T10:00:00Z');

/** What reporters and the team of Voorbeeldstad do, each as one word. */
export function reportWork(chain: ReportChain) {
  const send = (draft = readyDraft()) =>
    sendReport(asking(chain.access, 'intake.report'), chain.vault, draft, { locale: 'nl', now });
  async function sent(answers = {}) {
    const draft = readyDraft(answers);
    await send(draft);
    return draft;
  }
  const comeBack = (receipt: string | undefined, address = '192.0.2.1', at = now) =>
    returnWithReceipt(asking(chain.access, 'intake.return'), chain.vault, { receipt, address }, at);
  type Sent = Pick<ReadyDraft, 'id' | 'receipt'>;
  const own = ({ id, receipt }: Sent) => ({ receipt, report: id });
  const again = (draft: Sent) => returnAgain(asking(chain.access, 'intake.return'), chain.vault, own(draft));
  const reply = (draft: Sent, text: string, id: string = randomUUID()) =>
    replyAsReporter(asking(chain.access, 'intake.reply'), chain.vault, own(draft), {
      reply: { id, text },
      now,
    });
  async function read(id: string, who: 'focal' | 'otherFocal' | 'nationalFocal' = 'focal') {
    const member = await chain.signIn(who);
    const by = member.person.id;
    return readReport(asking(chain.access, 'reports.read', member), chain.vault, { id, by }, now);
  }
  async function accept(id: string, version: number) {
    const member = await chain.signIn('focal');
    return chain.access.under(member, { act: 'reports.accept', on: id }, (db) =>
      markAccepted(db, { id, version, by: member.person.id, now }),
    );
  }
  async function decline(id: string, version: number, event: string = randomUUID()) {
    const member = await chain.signIn('focal');
    const attempt: Attempt<'reports.decline'> = (job, about) =>
      chain.access.under(member, { act: 'reports.decline', ...about }, job);
    const by = member.person.id;
    const done = await declineReport(attempt, { id, version, by, now, event, reason: 'known' });
    if (!done.granted) throw new Refused(done.refusal);
  }
  async function answer(id: string, text: string, event: string = randomUUID()) {
    const member = await chain.signIn('focal');
    const message = { id: event, report: id, text, by: member.person.id };
    const attempt: Attempt<'reports.answer'> = (job, about) =>
      chain.access.under(member, { act: 'reports.answer', ...about }, job);
    const done = await answerReporter(attempt, chain.vault, message, now);
    if (!done.granted) throw new Refused(done.refusal);
  }
  const rowsOf = async (id: string): Promise<unknown[]> =>
    (await chain.asSuperuser('select * from intake.report where id = $1', [id])).rows as unknown[];
  return { send, sent, comeBack, again, reply, read, accept, decline, answer, rowsOf };
}
