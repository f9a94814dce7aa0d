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
>;

/** What is put down with a step. */
export type Step = {
  kind: EventKind;
  track?: Track | undefined;
  conditions?: readonly Condition[];
  disclosure?: string;
  words?: EventWords;
  /** The whole content as it is after the step, where the step changes it. */
  content?: SignalContent;
};

/** The signal, if it is still as it was shown and the step may be taken. Refuses otherwise. */
export async function loadForStep(
  db: GrantedDb<Writing>,
  { vault }: Tools,
  shown: Shown,
  kind: EventKind,
): Promise<Signal & { content: SignalContent }> {
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
      content: step.words ? key.seal(step.words, sealedAs.words) : null,
    },
  );
}

/** Adds one line to what was noticed. */
export const addLine = (
  attempt: Attempt<'signals.record'>,
  tools: Tools,
  member: Member,
  shown: Shown,
  line: Line,
): Promise<Granted<void>> =>
  attempt(
    async (db) => {
      const signal = await loadForStep(db, tools, shown, 'observed');
      const content = { ...signal.content, lines: [...signal.content.lines, line] };
      await takeStep(db, tools, member, signal, { kind: 'observed', content });
    },
    { on: shown.id },
  );

/** Records the intake test of a track, with the explanation of every criterion, whether it is met or not. */
export const recordTest = (
  attempt: Attempt<'signals.test'>,
  tools: Tools,
  member: Member,
  shown: Shown,
  track: Track,
  answers: TestAnswers,
): Promise<Granted<void>> =>
  attempt(
    async (db) => {
      const signal = await loadForStep(db, tools, shown, 'tested');
      const conditions = metBy(track, answers);
      await takeStep(db, tools, member, signal, { kind: 'tested', track, conditions, words: { answers } });
    },
    { on: shown.id },
  );

/** Records that something a rule of law asks for is met, and why. */
export const recordCondition = (
  attempt: Attempt<'signals.test'>,
  tools: Tools,
  member: Member,
  shown: Shown,
  condition: Condition,
  reason: string,
): Promise<Granted<void>> =>
  attempt(
    async (db) => {
      const signal = await loadForStep(db, tools, shown, 'condition-met');
      await takeStep(db, tools, member, signal, {
        kind: 'condition-met',
        conditions: [condition],
        words: { reason },
      });
    },
    { on: shown.id },
  );

/** Withdraws a condition that was recorded as met, and why. Refuses `not-in-this-state` where it is not on record. */
export const withdrawCondition = (
  attempt: Attempt<'signals.test'>,
  tools: Tools,
  member: Member,
  shown: Shown,
  condition: Condition,
  reason: string,
): Promise<Granted<void>> =>
  attempt(
    async (db) => {
      const signal = await loadForStep(db, tools, shown, 'condition-withdrawn');
      if (!signal.standing.met.includes(condition)) refuse({ refused: 'not-in-this-state' });
      await takeStep(db, tools, member, signal, {
        kind: 'condition-withdrawn',
        conditions: [condition],
        words: { reason },
      });
    },
    { on: shown.id },
  );

/** Takes a signal up or not, with the reason. Whoever reported hears that it was taken up. */
export const decideTakeUp = (
  attempt: Attempt<'signals.take-up'>,
  tools: Tools,
  member: Member,
  shown: Shown,
  kind: 'taken-up' | 'not-taken-up',
  reason: string,
): Promise<Granted<void>> =>
  attempt(
    async (db) => {
      const signal = await loadForStep(db, tools, shown, kind);
      await takeStep(db, tools, member, signal, { kind, words: { reason } });
      if (kind === 'taken-up') await tellReporter(db, shown.id, 'taken-up');
    },
    { on: shown.id },
  );

/** Closes a signal. Whoever reported hears it, unless another organisation still works on it: the database knows. */
export const closeSignal = (
  attempt: Attempt<'signals.close'>,
  tools: Tools,
  member: Member,
  shown: Shown,
  reason: string,
): Promise<Granted<void>> =>
  attempt(
    async (db) => {
      const signal = await loadForStep(db, tools, shown, 'closed');
      await takeStep(db, tools, member, signal, { kind: 'closed', words: { reason } });
      await tellReporter(db, shown.id, 'finished');
    },
    { on: shown.id },
  );
