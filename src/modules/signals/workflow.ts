import type { Condition, Track } from '../access/index.ts';

/** Everything that can happen to a signal. */
export const eventKinds = [
  'recorded',
  'received',
  'observed',
  'tested',
  'condition-met',
  'forwarded',
  'taken-up',
  'not-taken-up',
  'fed-back',
  'closed',
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
  /** What rules of law ask for and this records as met. */
  conditions: readonly Condition[];
};

/** Where a signal stands after what happened to it. */
export type Standing = {
  state: SignalState;
  /** The number of the last event. */
  version: number;
  /** Came from another organisation. */
  copy: boolean;
  /** Every condition on record as met. */
  met: Condition[];
  /** The tracks whose intake test was met. */
  tracks: Track[];
};

const working: readonly SignalState[] = ['recorded', 'tested', 'forwarded', 'received', 'taken-up'];

/** In which states an event may happen. What begins a signal happens in none. */
const happensIn: Record<EventKind, readonly SignalState[]> = {
  recorded: [],
  received: [],
  observed: working,
  tested: working,
  'condition-met': working,
  forwarded: working,
  'taken-up': ['recorded', 'tested', 'forwarded', 'received'],
  'not-taken-up': ['recorded', 'tested', 'received'],
  // Whoever received it tells what came of it once they decided, and again later.
  'fed-back': ['forwarded', 'taken-up', 'not-taken-up', 'closed'],
  closed: [...working, 'not-taken-up'],
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
  const before = standing ?? { version: 0, copy: event.kind === 'received', met: [], tracks: [] };
  const tested = event.kind === 'tested' && event.track && event.conditions.length > 0 ? [event.track] : [];
  return {
    ...before,
    state: stateAfter(standing?.state, event.kind),
    version: before.version + 1,
    met: [...new Set([...before.met, ...event.conditions])],
    tracks: [...new Set([...before.tracks, ...tested])],
  };
}

function stateAfter(state: SignalState | undefined, kind: EventKind): SignalState {
  if (kind === 'observed' || kind === 'condition-met' || kind === 'fed-back') return state ?? 'recorded';
  // A test on the way does not undo that a signal was sent on or taken up.
  if (kind === 'tested' && (state === 'forwarded' || state === 'taken-up')) return state;
  return kind;
}
