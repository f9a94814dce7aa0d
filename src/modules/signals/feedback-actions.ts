import { type Attempt, type Granted, type Member, refuse } from '../access/index.ts';
import { findFeedback, findOrigin, insertFeedback } from './disclosure-store.ts';
import { type FeedbackOutcome, isFinal, type Usefulness } from './feedback.ts';
import { sealedAs } from './signal-actions.ts';
import { tellReporter } from './signal-store.ts';
import { loadForStep, type Shown, takeStep } from './step-actions.ts';
import type { Tools } from './tools.ts';

/** What a receiver tells whoever sent a signal. */
export type NewFeedback = {
  /** Follows from what the form was drawn with: sent twice, it is told once. */
  id: string;
  usefulness: Usefulness;
  outcome: FeedbackOutcome;
  /** What was done, or why nothing was. */
  words: string;
};

/**
 * Tells the sender what came of a signal (WGS 1.7(4)). Whoever reported hears that it is finished once nobody works on it
 * any more, until then that someone does, and no name. Refuses `sent-before` where it was told before in other words.
 */
export async function giveFeedback(
  attempt: Attempt<'signals.feedback'>,
  tools: Tools,
  member: Member,
  shown: Shown,
  feedback: NewFeedback,
): Promise<Granted<void>> {
  const key = await tools.vault.create(feedback.id);
  return attempt(
    async (db) => {
      const origin = await findOrigin(db, shown.id, member.organisation.id);
      if (!origin) refuse({ refused: 'not-found' });
      const inserted = await insertFeedback(db, {
        id: feedback.id,
        disclosure: origin.id,
        from_organisation: member.organisation.id,
        to_organisation: origin.from_organisation,
        usefulness: feedback.usefulness,
        outcome: feedback.outcome,
        at: tools.now(),
        by_person: member.person.id,
        content: key.seal(feedback.words, sealedAs.feedback),
      });
      if (!inserted) {
        const kept = (await findFeedback(db, [origin.id])).find(({ id }) => id === feedback.id);
        const same =
          kept?.usefulness === feedback.usefulness &&
          kept.outcome === feedback.outcome &&
          key.open(kept.content, sealedAs.feedback) === feedback.words;
        return same ? undefined : refuse({ refused: 'sent-before' });
      }
      const signal = await loadForStep(db, tools, shown, 'fed-back');
      await takeStep(db, tools, member, signal, { kind: 'fed-back' });
      await tellReporter(db, shown.id, isFinal(feedback.outcome) ? 'finished' : 'taken-up');
    },
    { on: shown.id },
  );
}
