import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ChainOrganisation, ChainPerson } from '../../../tests/support/chain.ts';
import { onPostgres } from '../../../tests/support/database.ts';
import { sendReport } from '../intake/report-actions.ts';
import { asking, readyDraft } from '../intake/reports.fixtures.ts';
import { reopenSignal } from './correct-actions.ts';
import type { FeedbackOutcome } from './feedback.ts';
import { giveFeedback } from './feedback-actions.ts';
import { forwardSignal, weighSignal } from './forward-actions.ts';
import { acceptReport } from './record-actions.ts';
import { testRule } from './signal.fixtures.ts';
import {
  forward,
  newSignal,
  now,
  openSignalChain,
  read,
  riecChoice,
  type SignalChain,
  trying,
} from './signals.fixtures.ts';
import { closeSignal, decideTakeUp } from './step-actions.ts';

onPostgres('what whoever reported is told', (database) => {
  let chain: SignalChain;
  let report: string;
  let signal: string;
  beforeAll(async () => {
    chain = await openSignalChain(database());
    await chain.asSuperuser(
      "delete from access.organisation_region where code = 'GM0344' and organisation <> $1",
      [chain.organisation('voorbeeldstad')],
    );
    await chain.load([testRule()]);
  });
  beforeEach(async () => {
    ({ report, signal } = await accepted());
  });
  afterAll(() => chain.end());

  async function accepted(wish?: 'no'): Promise<{ report: string; signal: string }> {
    const draft = readyDraft();
    await sendReport(asking(chain.access, 'intake.report'), chain.vault, draft, { locale: 'nl', now });
    const focal = await chain.signIn('focal');
    const plain = newSignal();
    const wishes = wish && ({ self: 'self', share: wish, reply: 'yes' } as const);
    const made = { ...plain, content: { ...plain.content, ...(wishes && { wishes }) } };
    const attempt = trying(chain.access, focal, 'reports.accept');
    await acceptReport(attempt, chain, focal, { id: draft.id, version: 1 }, made);
    return { report: draft.id, signal: made.id };
  }

  const told = async (): Promise<string | undefined> => {
    const { rows } = await chain.asSuperuser('select state from intake.report where id = $1', [report]);
    return (rows as { state: string }[])[0]?.state;
  };
  const send = (who: ChainPerson, id: string, to: ChainOrganisation) =>
    forward(chain, who, id, { ...riecChoice(chain), receiver: chain.organisation(to) });
  async function takeUp(who: ChainPerson, id: string) {
    const member = await chain.signIn(who);
    const { signal: shown } = await read(chain, who, id);
    const attempt = trying(chain.access, member, 'signals.take-up');
    expect((await decideTakeUp(attempt, chain, member, shown, 'taken-up', 'Verzonnen')).granted).toBe(true);
  }
  /** @param later minutes after the moment of the tests: of two, the last one counts. */
  async function feedBack(who: ChainPerson, id: string, outcome: FeedbackOutcome, later = 0) {
    const member = await chain.signIn(who);
    const { signal: shown } = await read(chain, who, id);
    const tools = { ...chain, now: () => new Date(now.getTime() + later * 60_000) };
    const attempt = trying(chain.access, member, 'signals.feedback');
    const given = { id: randomUUID(), usefulness: 'useful', outcome, words: 'Verzonnen' } as const;
    expect((await giveFeedback(attempt, tools, member, shown, given)).granted).toBe(true);
  }
  async function close(who: ChainPerson, id: string) {
    const member = await chain.signIn(who);
    const { signal: shown } = await read(chain, who, id);
    const attempt = trying(chain.access, member, 'signals.close');
    expect((await closeSignal(attempt, chain, member, shown, 'Verzonnen')).granted).toBe(true);
  }

  test('finished once the last of all receivers told something final, not at the first', async () => {
    const [police, inspection] = [
      await send('focal', signal, 'politie'),
      await send('focal', signal, 'inspectie'),
    ];
    await takeUp('detective', police);
    await takeUp('inspector', inspection);
    await feedBack('detective', police, 'joined');
    expect(await told()).toBe('taken-up');
    await feedBack('inspector', inspection, 'nothing');
    expect(await told()).toBe('finished');
  });

  test('two receivers who tell at once: one of them knows that the work is done', async () => {
    const [police, inspection] = [
      await send('focal', signal, 'politie'),
      await send('focal', signal, 'inspectie'),
    ];
    await takeUp('detective', police);
    await takeUp('inspector', inspection);
    await Promise.all([
      feedBack('detective', police, 'joined'),
      feedBack('inspector', inspection, 'supervision'),
    ]);
    expect(await told()).toBe('finished');
  });

  test('an investigation is work until its outcome is told', async () => {
    const police = await send('focal', signal, 'politie');
    await takeUp('detective', police);
    await feedBack('detective', police, 'investigation');
    expect(await told()).toBe('taken-up');
    await feedBack('detective', police, 'help', 1);
    expect(await told()).toBe('finished');
  });

  test('whoever it was sent on to counts too, and closing says nothing as long as someone works', async () => {
    const police = await send('focal', signal, 'politie');
    await takeUp('detective', police);
    const inspection = await send('detective', police, 'inspectie');
    await takeUp('inspector', inspection);
    await feedBack('detective', police, 'joined');
    await close('focal', signal);
    await close('detective', police);
    expect(await told()).toBe('taken-up');
    await feedBack('inspector', inspection, 'supervision');
    expect(await told()).toBe('finished');
  });

  async function reopen(who: ChainPerson, id: string) {
    const member = await chain.signIn(who);
    const { signal: shown } = await read(chain, who, id);
    const attempt = trying(chain.access, member, 'signals.reopen');
    expect((await reopenSignal(attempt, chain, member, shown, 'Verzonnen')).granted).toBe(true);
  }
  const heard = async (): Promise<string[]> => {
    const { rows } = await chain.asSuperuser(
      'select step from intake.report_event where report = $1 order by number',
      [report],
    );
    return (rows as { step: string }[]).map(({ step }) => step);
  };

  test('opened again after closing, it is not finished any more, and is once it is closed again', async () => {
    await close('focal', signal);
    await reopen('focal', signal);
    expect(await told()).toBe('accepted');
    await close('focal', signal);
    expect(await told()).toBe('finished');
    expect((await heard()).slice(-4)).toEqual(['accepted', 'finished', 'reopened', 'finished']);
  });

  test('opened again by a receiver, the work is on until that ends, whoever else tells something final', async () => {
    const [police, inspection] = [
      await send('focal', signal, 'politie'),
      await send('focal', signal, 'inspectie'),
    ];
    await takeUp('detective', police);
    await takeUp('inspector', inspection);
    await feedBack('detective', police, 'joined');
    await close('detective', police);
    await feedBack('inspector', inspection, 'nothing');
    expect(await told()).toBe('finished');
    await reopen('detective', police);
    expect(await told()).toBe('taken-up');
    await feedBack('inspector', inspection, 'supervision', 1);
    await close('focal', signal);
    expect(await told()).toBe('taken-up');
    await feedBack('detective', police, 'help', 2);
    expect(await told()).toBe('finished');
  });

  test('who never heard that it was finished hears nothing when it is opened again', async () => {
    const police = await send('focal', signal, 'politie');
    await takeUp('detective', police);
    await close('focal', signal);
    const before = await heard();
    await reopen('focal', signal);
    expect(await heard()).toEqual(before);
  });

  test('a signal that went nowhere is finished when it is closed', async () => {
    await close('focal', signal);
    expect(await told()).toBe('finished');
  });

  test('against the wish of whoever reported it goes with a reason only, which stays with the sender', async () => {
    ({ report, signal } = await accepted('no'));
    const focal = await chain.signIn('focal');
    const choice = riecChoice(chain);
    const weighing = trying(chain.access, focal, 'signals.weigh');
    const { weighed } = await weighSignal(weighing, chain, focal, signal, choice);
    if (!weighed?.permitted) throw new Error('the gate refused');
    const copy = randomUUID();
    const send = (reason?: string) =>
      forwardSignal(trying(chain.access, focal, 'signals.forward'), chain, focal, {
        ...choice,
        purpose: focal.purpose,
        id: signal,
        version: 1,
        disclosure: randomUUID(),
        copy,
        basis: weighed.basis.id,
        sent: weighed.sent,
        reason,
      });
    expect(await send()).toMatchObject({ refusal: { refused: 'changed-meanwhile' } });
    expect(await told()).toBe('accepted');
    expect((await send('Er is gevaar.')).granted).toBe(true);
    const { signal: own } = await read(chain, 'focal', signal);
    expect(own.content?.wishes).toEqual({ self: 'self', share: 'no', reply: 'yes' });
    expect(own.history.at(-1)).toMatchObject({ kind: 'forwarded', words: { reason: 'Er is gevaar.' } });
    const { signal: received } = await read(chain, 'detective', copy);
    expect(received.content?.wishes).toBeUndefined();
    expect(JSON.stringify(received)).not.toContain('Er is gevaar.');
  });
});
