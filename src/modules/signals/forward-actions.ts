import { dutchDay } from '../../platform/today.ts';
import {
  type Ask,
  type Attempt,
  addJob,
  type Granted,
  type GrantedDb,
  getLegalRules,
  type Member,
  ownRecord,
  refuse,
} from '../access/index.ts';
import type { SignalContent } from './content.ts';
import { type Weighed, weighForward } from './disclosure.ts';
import {
  deliver,
  findDisclosures,
  findReceivers,
  getPast,
  isDelivered,
  type Receiver,
  staysWithin,
} from './disclosure-store.ts';
import type { SentBefore } from './feedback.ts';
import type { Confirmed, ForwardChoice } from './forward-form.ts';
import { identifiersIn } from './identifier.ts';
import type { Signal } from './signal.ts';
import { loadSignal, sealedAs } from './signal-actions.ts';
import { lockSignal, tellReporter } from './signal-store.ts';
import { loadForStep, takeStep } from './step-actions.ts';
import { tokenOf } from './token-store.ts';
import type { Tools } from './tools.ts';

/** What the page to forward from shows: the signal, everyone it could go to, and where it went before. */
export const readForward = (
  ask: Ask<'signals.read'>,
  { vault }: Tools,
  member: Member,
  id: string,
): Promise<{ signal: Signal; receivers: Receiver[]; sentBefore: SentBefore[] }> =>
  ask(
    async (db) => ({
      signal: await loadSignal(db, vault, id),
      receivers: await findReceivers(db, member.organisation.id),
      sentBefore: (await findDisclosures(db, id)).filter(({ signal }) => signal === id),
    }),
    { on: id },
  );

/** May it go, and what of it? A refusal is in the processing log as well as in the answer. */
export async function weighSignal(
  attempt: Attempt<'signals.weigh'>,
  tools: Tools,
  member: Member,
  id: string,
  choice: ForwardChoice,
): Promise<{ granted: Granted<Weighed>; weighed: Weighed | undefined }> {
  let weighed: Weighed | undefined;
  const granted = await attempt(
    async (db) => {
      const signal = await loadSignal(db, tools.vault, id);
      if (signal.content === undefined) refuse({ refused: 'not-in-this-state' });
      weighed = await weigh(db, tools, member, { ...signal, content: signal.content }, choice);
      return weighed.permitted ? weighed : refuse(weighed.refusal);
    },
    { on: id },
  );
  return { granted, weighed };
}

/**
 * Hands over: weighs once more, and delivers only what was shown. Refuses `changed-meanwhile` where signal, law, purpose
 * or outcome are no longer as they were shown, or where whoever reported would rather not and no reason says why.
 */
export async function forwardSignal(
  attempt: Attempt<'signals.forward'>,
  tools: Tools,
  member: Member,
  confirmed: Confirmed & { id: string; reason?: string | undefined },
): Promise<Granted<void>> {
  const { vault } = tools;
  const key = await vault.create(confirmed.copy);
  return attempt(
    async (db) => {
      // Locked first: of one form sent twice at once, the second then finds it handed over.
      await lockSignal(db, confirmed.id);
      if (await isDelivered(db, confirmed.disclosure)) return;
      const signal = await loadForStep(db, tools, confirmed, 'forwarded');
      const { reason } = confirmed;
      if (signal.ratherNotShared && !reason) refuse({ refused: 'changed-meanwhile' });
      const weighed = await weigh(db, tools, member, signal, confirmed);
      if (!weighed.permitted) refuse(weighed.refusal);
      const asShown =
        member.purpose === confirmed.purpose &&
        weighed.basis.id === confirmed.basis &&
        weighed.sent.join() === confirmed.sent.join();
      if (!asShown) refuse({ refused: 'changed-meanwhile' });
      await deliver(db, {
        disclosure: confirmed.disclosure,
        copy: confirmed.copy,
        source: signal.id,
        receiver: confirmed.receiver,
        rule: weighed.basis.id,
        purpose: member.purpose,
        track: confirmed.track,
        parts: weighed.parts,
        sealed: key.seal(weighed.cut.content, sealedAs.content),
        tokens: identifiersIn(weighed.cut.content).map((identifier) => tokenOf(vault, identifier)),
      });
      const stays = weighed.outcomes.filter(({ goes }) => !goes);
      await takeStep(db, tools, member, signal, {
        kind: 'forwarded',
        track: confirmed.track,
        disclosure: confirmed.disclosure,
        words: {
          removed: stays.map(({ unit, because }) => ({ unit, article: because[0]?.article ?? '' })),
          ...(reason && { reason }),
        },
      });
      await tellReporter(db, signal.id, 'passed-on');
      await ownRecord(db, confirmed.copy, confirmed.receiver);
      await addJob(db, 'matching.propose', confirmed.copy);
    },
    { on: confirmed.id, basis: confirmed.basis },
  );
}

async function weigh(
  db: GrantedDb<'signals.weigh' | 'signals.forward'>,
  { now }: Tools,
  member: Member,
  signal: Signal & { content: SignalContent },
  { receiver, track }: ForwardChoice,
): Promise<Weighed> {
  const own = member.organisation;
  const to = (await findReceivers(db, own.id)).find(({ id }) => id === receiver);
  if (!to) refuse({ refused: 'not-found' });
  return weighForward(await getLegalRules(db), signal.standing, signal, {
    day: dutchDay(now()),
    giver: { kind: own.kind },
    receiver: { kind: to.kind },
    purpose: member.purpose,
    track,
    sameCollaboration: await staysWithin(db, signal.id, track, to.id),
    ...(await getPast(db, signal.id)),
  });
}
