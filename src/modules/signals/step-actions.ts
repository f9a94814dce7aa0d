import {
  type Act,
  type Attempt,
  type Condition,
  type Granted,
  type GrantedDb,
  type Member,
  refuse,
  type Track,
} from '../access/index.ts';
import type { Line, SignalContent } from './content.ts';
import { metBy, type TestAnswers } from './intake-test.ts';
import type { EventWords, Signal } from './signal.ts';
import { loadSignal, sealedAs } from './signal-actions.ts';
import { addEvent, lockSignal, tellReporter } from './signal-store.ts';
import type { Tools } from './tools.ts';
import { after, type EventKind, mayHappen } from './workflow.ts';

/** The signal someone had before them, in the version they saw. */
export type Shown = { id: string; version: number };

type Writing = Extract<
  Act,
  | 'signals.record'
  | 'signals.test'
  | 'signals.forward'
  | 'signals.take-up'
  | 'signals.feedback'
  | 'signals.close'
  | 'signals.reopen'
  | 'signals.correct'
>;

/** What is put down with a step. */
export type Step = {
  kind: EventKind;
  track?: Track | undefined;
  conditions?: readonly Condition[];
  disclosure?: string;
  /** What is struck or corrected. */
  part?: string;
  words?: EventWords;
  /** The whole content as it is after the step, where the step changes it. */
  content?: SignalContent;
};

/** A signal of which the words can be read. */
export type Readable = Signal & { content: SignalContent };

/** The signal, if it is still as it was shown and the step may be taken. Refuses otherwise. */
export async function loadForStep(
  db: GrantedDb<Writing>,
  { vault }: Tools,
  shown: Shown,
  kind: EventKind,
): Promise<Readable> {
  // Locked first: of two people at once, the second then sees all that the first did.
  const version = await lockSignal(db, shown.id);
  if (version === undefined) refuse({ refused: 'not-found' });
  if (version !== shown.version) refuse({ refused: 'changed-meanwhile' });
  const signal = await loadSignal(db, vault, shown.id);
  const { content } = signal;
  if (content === undefined || !mayHappen(signal.standing, kind)) refuse({ refused: 'not-in-this-state' });
  return { ...signal, content };
}

/** Puts a step down and moves the signal on. */
export async function takeStep(
  db: GrantedDb<Writing>,
  { vault, now }: Tools,
  member: Member,
  signal: Signal,
  step: Step,
): Promise<void> {
  const key = await vault.find(signal.id);
  if (!key) refuse({ refused: 'not-in-this-state' });
  const conditions = [...(step.conditions ?? [])];
  const { state } = after(signal.standing, { kind: step.kind, track: step.track ?? null, conditions });
  const content = step.content && { content: key.seal(step.content, sealedAs.content) };
  await addEvent(
    db,
    { id: signal.id, version: signal.version, state, ...content },
    {
      kind: step.kind,
      at: now(),
      person: member.person.id,
      organisation: member.organisation.id,
      track: step.track ?? null,
      conditions,
      disclosure: step.disclosure ?? null,
      part: step.part ?? null,
      content: step.words ? key.seal(step.words, sealedAs.words) : null,
    },
  );
}

/**
 * Takes one step on a signal as it was shown. `put` says what is put down with it, and may refuse; `then` is done in the
 * same work.
 */
export const stepOn = <A extends Writing>(
  attempt: Attempt<A>,
  tools: Tools,
  member: Member,
  shown: Shown,
  kind: EventKind,
  put: (signal: Readable) => Omit<Step, 'kind'>,
  then?: (db: GrantedDb<A>, step: Step) => Promise<void>,
): Promise<Granted<void>> =>
  attempt(
    async (db) => {
      const signal = await loadForStep(db, tools, shown, kind);
      const step = { ...put(signal), kind };
      await takeStep(db, tools, member, signal, step);
      await then?.(db, step);
    },
    { on: shown.id },
  );

/** Adds one line: something that was noticed, or what someone makes of it. */
export const addLine = (
  attempt: Attempt<'signals.record'>,
  tools: Tools,
  member: Member,
  shown: Shown,
  line: Line,
): Promise<Granted<void>> =>
  stepOn(attempt, tools, member, shown, 'observed', ({ content }) => ({
    content: { ...content, lines: [...content.lines, line] },
  }));

/** Records the intake test of a track, with the explanation of every criterion, whether it is met or not. */
export const recordTest = (
  attempt: Attempt<'signals.test'>,
  tools: Tools,
  member: Member,
  shown: Shown,
  track: Track,
  answers: TestAnswers,
): Promise<Granted<void>> =>
  stepOn(attempt, tools, member, shown, 'tested', () => ({
    track,
    conditions: metBy(track, answers),
    words: { answers },
  }));

/** Records that something a rule of law asks for is met, and why. */
export const recordCondition = (
  attempt: Attempt<'signals.test'>,
  tools: Tools,
  member: Member,
  shown: Shown,
  condition: Condition,
  reason: string,
): Promise<Granted<void>> =>
  stepOn(attempt, tools, member, shown, 'condition-met', () => ({
    conditions: [condition],
    words: { reason },
  }));

/** Withdraws a condition that was recorded as met, and why. Refuses `not-in-this-state` where it is not on record. */
export const withdrawCondition = (
  attempt: Attempt<'signals.test'>,
  tools: Tools,
  member: Member,
  shown: Shown,
  condition: Condition,
  reason: string,
): Promise<Granted<void>> =>
  stepOn(attempt, tools, member, shown, 'condition-withdrawn', ({ standing }) => {
    if (!standing.met.includes(condition)) refuse({ refused: 'not-in-this-state' });
    return { conditions: [condition], words: { reason } };
  });

/** Takes a signal up or not, with the reason. Whoever reported hears that it was taken up. */
export const decideTakeUp = (
  attempt: Attempt<'signals.take-up'>,
  tools: Tools,
  member: Member,
  shown: Shown,
  kind: 'taken-up' | 'not-taken-up',
  reason: string,
): Promise<Granted<void>> =>
  stepOn(
    attempt,
    tools,
    member,
    shown,
    kind,
    () => ({ words: { reason } }),
    kind === 'taken-up' ? (db) => tellReporter(db, shown.id, kind) : undefined,
  );

/** Closes a signal. Whoever reported hears it, unless another organisation still works on it: the database knows. */
export const closeSignal = (
  attempt: Attempt<'signals.close'>,
  tools: Tools,
  member: Member,
  shown: Shown,
  reason: string,
): Promise<Granted<void>> =>
  stepOn(
    attempt,
    tools,
    member,
    shown,
    'closed',
    () => ({ words: { reason } }),
    (db) => tellReporter(db, shown.id, 'finished'),
  );
