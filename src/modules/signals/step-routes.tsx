import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { dutchDay } from '../../platform/today.ts';
import { recordId } from '../../platform/vault/record-id.ts';
import {
  type Access,
  type Act,
  type Granted,
  memberRoute,
  type PageContext,
  type Visit,
} from '../access/index.ts';
import { lineKinds } from './content.ts';
import { correctField, reopenSignal, strikeLine } from './correct-actions.ts';
import { giveFeedback } from './feedback-actions.ts';
import { readLine } from './line-form.ts';
import type { StepVerb } from './offered-step.ts';
import { idOf, problemsIn, type SignalParts, showSignal, signalPath, signalsPath } from './signal-routes.tsx';
import { addLine, closeSignal, decideTakeUp, recordCondition, withdrawCondition } from './step-actions.ts';
import {
  type Read,
  readCondition,
  readCorrection,
  readDecision,
  readFeedback,
  readReason,
  readStrike,
  versionIn,
} from './step-form.ts';

/** The steps that are taken on the page of a signal, each a form of its own. */
export function stepRoutes(access: Access, parts: SignalParts) {
  /** A step by its form: read it, take it, show the signal again with what became of it. */
  const stepRoute = <A extends Act, Said>(
    verb: StepVerb,
    permits: A,
    log: string,
    read: (words: Visit<A>['words']) => Read<Said>,
    take: (
      visit: Visit<A>,
      shown: { id: string; version: number },
      said: Said,
      c: PageContext,
    ) => Promise<Granted<void>>,
  ) =>
    memberRoute<A>(access, {
      method: 'post',
      path: `${signalPath}/${verb}`,
      permits,
      log,
      answer: async (c, visit) => {
        const words = { ...visit.words, step: verb };
        const { said, problems } = read(words);
        if (problems) {
          return showSignal(c, access, parts, visit, {
            filled: { words, problems: problemsIn(c, problems) },
          });
        }
        const id = idOf(c);
        const taken = await take(visit, { id, version: versionIn(words) }, said, c);
        if (taken.granted) return c.redirect(c.get('language').link(`${signalsPath}/${id}`), 303);
        return showSignal(c, access, parts, visit, {
          filled: { words, problems: [] },
          refusal: taken.refusal,
        });
      },
    });

  return [
    stepRoute(
      'waarneming',
      'signals.record',
      'signals.observe',
      (words) => {
        const { line, problems } = readLine(words, 'line', dutchDay(parts.now()), lineKinds);
        if (line) return { said: line };
        return {
          problems: problems.length > 0 ? problems : [{ field: 'line-text', problem: 'nothingNoticed' }],
        };
      },
      ({ attempt, member }, shown, line) => addLine(attempt, parts, member, shown, line),
    ),
    stepRoute(
      'doorstrepen',
      'signals.correct',
      'signals.strike',
      readStrike,
      ({ attempt, member }, shown, said) => strikeLine(attempt, parts, member, shown, said),
    ),
    stepRoute(
      'verbeteren',
      'signals.correct',
      'signals.correct',
      readCorrection,
      ({ attempt, member }, shown, said) => correctField(attempt, parts, member, shown, said),
    ),
    stepRoute(
      'voorwaarde',
      'signals.test',
      'signals.condition',
      (words) => readCondition(words, 'condition'),
      ({ attempt, member }, shown, { condition, reason }) =>
        recordCondition(attempt, parts, member, shown, condition, reason),
    ),
    stepRoute(
      'voorwaarde-intrekken',
      'signals.test',
      'signals.condition.withdraw',
      (words) => readCondition(words, 'withdrawn'),
      ({ attempt, member }, shown, { condition, reason }) =>
        withdrawCondition(attempt, parts, member, shown, condition, reason),
    ),
    stepRoute(
      'oppakken',
      'signals.take-up',
      'signals.take-up',
      readDecision,
      ({ attempt, member }, shown, { kind, reason }) =>
        decideTakeUp(attempt, parts, member, shown, kind, reason),
    ),
    stepRoute(
      'terugkoppelen',
      'signals.feedback',
      'signals.feedback',
      readFeedback,
      ({ attempt, member, words }, shown, said) =>
        giveFeedback(attempt, parts, member, shown, {
          ...said,
          id: recordId(parts.vault, 'signals.feedback', [
            member.person.id,
            shown.id,
            z.uuid().safeParse(words['feedback']).data ?? randomUUID(),
          ]),
        }),
    ),
    stepRoute(
      'sluiten',
      'signals.close',
      'signals.close',
      (words) => readReason(words, 'close-reason'),
      ({ attempt, member }, shown, reason) => closeSignal(attempt, parts, member, shown, reason),
    ),
    stepRoute(
      'heropenen',
      'signals.reopen',
      'signals.reopen',
      (words) => readReason(words, 'reopen-reason'),
      ({ attempt, member }, shown, reason) => reopenSignal(attempt, parts, member, shown, reason),
    ),
  ];
}
