import type { Condition, Track } from '../access/index.ts';
import { testCondition } from './intake-test.ts';

/** Everything that can happen to a signal. */
export const eventKinds = [
  'recorded',
  'received',
  'observed',
  'tested',
  'condition-met',
  'condition-withdrawn',
  'forwarded',
  'taken-up',
  'not-taken-up',
  'fed-back',
  'closed',
  'reopened',
  'line-struck',
  'corrected',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Where a signal stands. */
export const signalStates = [
  'recorded',
  'tested',
  'forwarded',
  'received',
  'taken-up',
  'not-taken-up',
  'closed',
] as const;
export type SignalState = (typeof signalStates)[number];

/** What happened, as far as it decides what may follow. */
export type SignalEvent = {
  kind: EventKind;
  track?: Track | null;
  /** What rules of law ask for and this records as met, or as withdrawn. */
  conditions: readonly Condition[];
};

/** Where a signal stands after what happened to it. */
export type Standing = {
  state: SignalState;
  /** The number of the last event. */
  version: number;
  /** Came from another organisation. */
  copy: boolean;
  /** Every condition on record as met, and not undone since. */
  met: Condition[];
  /** Where it stood before it was turned down or closed, the last of them at the end. Opened again it goes back there. */
  before: SignalState[];
};

const working: readonly SignalState[] = ['recorded', 'tested', 'forwarded', 'received', 'taken-up'];

const ended: readonly SignalState[] = ['not-taken-up', 'closed'];

/** In which states an event may happen. What begins a signal happens in none. */
const happensIn: Record<EventKind, readonly SignalState[]> = {
  recorded: [],
  received: [],
  observed: working,
  tested: working,
  'condition-met': working,
  'condition-withdrawn': working,
  forwarded: working,
  'taken-up': ['recorded', 'tested', 'forwarded', 'received'],
  'not-taken-up': ['recorded', 'tested', 'received'],
  // Whoever received it tells what came of it once they decided, and again later.
  'fed-back': ['forwarded', 'taken-up', 'not-taken-up', 'closed'],
  closed: [...working, 'not-taken-up'],
  reopened: ended,
  // What is wrong is wrong for as long as it is kept.
  'line-struck': [...working, ...ended],
  corrected: [...working, ...ended],
};

/** May this happen now? Feedback is for what another organisation sent. */
export const mayHappen = (standing: Standing | undefined, kind: EventKind): boolean =>
  standing === undefined
    ? kind === 'recorded' || kind === 'received'
    : happensIn[kind].includes(standing.state) && (kind !== 'fed-back' || standing.copy);

/** Where a signal stands after its events, oldest first. Undefined where nothing happened yet. */
export const standingOf = (events: readonly SignalEvent[]): Standing | undefined =>
  events.reduce<Standing | undefined>(after, undefined);

/** Where it stands after one more event. */
export function after(standing: Standing | undefined, event: SignalEvent): Standing {
  const before = standing ?? { version: 0, copy: event.kind === 'received', met: [], before: [] };
  return {
    ...before,
    state: stateAfter(standing, event.kind),
    version: before.version + 1,
    met: metAfter(before.met, event),
    before: beforeAfter(standing, event.kind),
  };
}

/** The last word on a condition counts, and a test speaks of its track each time. As `signals.met` in the database. */
function metAfter(met: readonly Condition[], { kind, track, conditions }: SignalEvent): Condition[] {
  if (kind === 'condition-withdrawn') return met.filter((condition) => !conditions.includes(condition));
  const undone = kind === 'tested' && track ? testCondition[track] : undefined;
  return [...new Set([...met.filter((condition) => condition !== undone), ...conditions])];
}

function beforeAfter(standing: Standing | undefined, kind: EventKind): SignalState[] {
  if (!standing) return [];
  if (kind === 'reopened') return standing.before.slice(0, -1);
  return kind === 'not-taken-up' || kind === 'closed'
    ? [...standing.before, standing.state]
    : standing.before;
}

function stateAfter(standing: Standing | undefined, kind: EventKind): SignalState {
  const state = standing?.state ?? 'recorded';
  if (kind === 'reopened') return standing?.before.at(-1) ?? state;
  // A test on the way does not undo that a signal was sent on or taken up.
  if (kind === 'tested' && (state === 'forwarded' || state === 'taken-up')) return state;
  // An event that is no state of its own leaves a signal where it stands.
  return signalStates.find((each) => each === kind) ?? state;
}
