import type { InventedEntry } from '../../modules/access/index.ts';
import type { FilledSignal } from '../../modules/signals/index.ts';
import { minutesAfter, type Past } from './past.ts';

type Act = InventedEntry['act'];
type Kind = FilledSignal['events'][number]['kind'];

/** The act under which each step is taken. */
const actOf: Record<Exclude<Kind, 'recorded' | 'received' | 'forwarded'>, Act> = {
  observed: 'signals.record',
  tested: 'signals.test',
  'condition-met': 'signals.test',
  'condition-withdrawn': 'signals.test',
  'taken-up': 'signals.take-up',
  'not-taken-up': 'signals.take-up',
  'fed-back': 'signals.feedback',
  closed: 'signals.close',
  reopened: 'signals.reopen',
  'line-struck': 'signals.correct',
  corrected: 'signals.correct',
};

/** What signals left in the log: recorded, searched with, read, tested, weighed, forwarded and so on. */
export const pastOfSignals = (past: Past, signals: readonly FilledSignal[]): InventedEntry[] =>
  signals.flatMap((signal) => [
    past.itself({ at: minutesAfter(signal.at, 1), act: 'matches.propose', subject: signal.id }),
    ...signal.events.flatMap((event) => pastOfEvent(past, signal, event)),
  ]);

function pastOfEvent(
  past: Past,
  signal: FilledSignal,
  { kind, person, at, disclosure }: FilledSignal['events'][number],
): InventedEntry[] {
  const subject = signal.id;
  // A copy came in by the step of its giver, on the giver's own signal.
  if (person === null || kind === 'received') return [];
  if (kind === 'recorded') {
    // Accepting a report is the act that recorded it.
    return signal.source === 'report' ? [] : [past.by(person, { at, act: 'signals.record', subject })];
  }
  const read = [
    past.by(person, { at: minutesAfter(at, -7), act: 'signals.list' }),
    past.by(person, { at: minutesAfter(at, -6), act: 'signals.read', subject }),
    // The page of a signal shows its proposals.
    past.by(person, { at: minutesAfter(at, -6), act: 'matches.list', subject }),
  ];
  if (kind === 'forwarded') {
    const basis = signal.disclosures.find(({ id }) => id === disclosure)?.rule.id;
    if (basis === undefined) throw new Error('An invented signal was handed over on no rule.');
    return [
      ...read,
      past.by(person, { at: minutesAfter(at, -2), act: 'signals.weigh', subject }),
      past.by(person, { at, act: 'signals.forward', subject, basis }),
    ];
  }
  return [
    ...read,
    ...(kind === 'tested' ? tooSoon(past, signal, { person, at }) : []),
    past.by(person, { at, act: actOf[kind], subject }),
    // By what was put right, Baken looks anew.
    ...(kind === 'corrected'
      ? [past.itself({ at: minutesAfter(at, 1), act: 'matches.propose', subject })]
      : []),
  ];
}

/** Who will forward tried it before the test was on record: the law asks that first. */
function tooSoon(past: Past, signal: FilledSignal, test: { person: string; at: Date }): InventedEntry[] {
  const [next] = signal.disclosures.filter(({ at }) => at > test.at);
  const isFirst = signal.events.every(({ kind, at }) => kind !== 'tested' || at >= test.at);
  if (!next || !isFirst) return [];
  return [
    past.refused(test.person, {
      at: minutesAfter(test.at, -4),
      act: 'signals.weigh',
      subject: signal.id,
      reason: `no-legal-basis: ${next.rule.article}`,
    }),
  ];
}
