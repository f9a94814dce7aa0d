import type { Track } from '../../modules/access/index.ts';
import { criteria, type FieldName, type InventedStep } from '../../modules/signals/index.ts';
import { laterThan } from './calendar.ts';
import { type Cast, type Company, someoneAt, usualPurpose } from './cast.ts';
import type { Chance } from './chance.ts';
import { inventFields } from './invented-identifiers.ts';
import type { OrganisationKey } from './invented-organisations.ts';
import {
  conditionReasons,
  explanations,
  feedbackAfter,
  laterLines,
  notExplained,
  reasons,
  wrong,
} from './step-words.ts';

/** A handing over, and what the receiver makes of it. */
export type Handing = { to: OrganisationKey; track: Track; further: readonly Move[] };

/** One thing that happens to a signal, without when, who and in which words. */
export type Move =
  | 'observed'
  | 'riec'
  | 'riec-not-met'
  | 'zvh'
  | 'no-care-secrecy'
  | 'college-contract'
  | 'hit-elsewhere'
  | 'supervision-guarded'
  | 'taken-up'
  | 'not-taken-up'
  | 'closed'
  | 'reopened'
  | 'line-struck'
  | 'corrected'
  | 'care-secrecy-after-all'
  | 'fed-back'
  | Handing;

/** Longest time between two steps, in days. */
const pause = 9;

/** What happens where, from a moment on, to a signal that says something in these fields. */
type Plot = { company: Company; moves: readonly Move[]; from: Date; now: Date; fields: readonly FieldName[] };

/** The moves as steps, from a moment on. What would be after `now` has not happened. */
export function stepsOf(
  chance: Chance,
  cast: Cast,
  { company, moves, from, now, fields }: Plot,
): InventedStep[] {
  const steps: InventedStep[] = [];
  let at = from;
  let decided: 'taken-up' | 'not-taken-up' = 'taken-up';
  for (const move of moves) {
    at = laterThan(chance, at, pause);
    if (at > now) break;
    if (move === 'taken-up' || move === 'not-taken-up') decided = move;
    const by = someoneAt(chance, company);
    if (typeof move === 'object') {
      const receiver = cast[move.to];
      const further = stepsOf(chance, cast, {
        company: receiver,
        moves: move.further,
        from: at,
        now,
        fields,
      });
      const { id, kind } = receiver;
      const ids = { disclosure: chance.uuid(), copy: chance.uuid() };
      const purpose = usualPurpose(company);
      steps.push({
        kind: 'forwarded',
        at,
        by,
        ...ids,
        receiver: { id, kind },
        track: move.track,
        purpose,
        further,
      });
    } else if (move === 'fed-back') {
      steps.push({ kind: move, at, by, id: chance.uuid(), ...chance.pick(feedbackAfter[decided]) });
    } else {
      steps.push(simpleStep(chance, move, { at, by }, fields));
    }
  }
  return steps;
}

function simpleStep(
  chance: Chance,
  move: Exclude<Move, Handing | 'fed-back'>,
  when: { at: Date; by: string },
  fields: readonly FieldName[],
): InventedStep {
  switch (move) {
    case 'observed':
      return { kind: move, ...when, line: chance.pick(laterLines) };
    case 'no-care-secrecy':
    case 'college-contract':
    case 'hit-elsewhere':
    case 'supervision-guarded':
      return { kind: 'condition-met', ...when, condition: move, reason: conditionReasons[move] };
    case 'care-secrecy-after-all':
      return {
        kind: 'condition-withdrawn',
        ...when,
        condition: 'no-care-secrecy',
        reason: conditionReasons[move],
      };
    case 'line-struck':
      return { kind: move, ...when, number: 1, reason: wrong.line };
    case 'corrected': {
      const field = fields.find((each) => each !== 'name' && each !== 'birth-year');
      if (!field) throw new Error('An invented signal has nothing to correct.');
      const text = inventFields(chance, [field])[field] ?? '';
      return { kind: move, ...when, field, text, reason: wrong.field };
    }
    case 'riec':
    case 'riec-not-met':
    case 'zvh': {
      const track = move === 'zvh' ? 'zvh' : 'riec';
      const answers = criteria[track].map((criterion, at) => {
        const met = move !== 'riec-not-met' || at > 0;
        return { criterion, met, explanation: met ? (explanations[criterion] ?? '') : notExplained };
      });
      return { kind: 'tested', ...when, track, answers };
    }
    case 'taken-up':
    case 'not-taken-up':
    case 'closed':
    case 'reopened':
      return { kind: move, ...when, reason: chance.pick(reasons[move]) };
  }
}
