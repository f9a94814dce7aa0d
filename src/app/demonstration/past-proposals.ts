import type { InventedEntry } from '../../modules/access/index.ts';
import type { InventedOutcome } from '../../modules/matching/index.ts';
import { minutesAfter, type Past } from './past.ts';

/** What proposals left in the log: made, looked at before each step, their bases, withdrawals and decisions. */
export const pastOfProposals = (past: Past, outcomes: readonly InventedOutcome[]): InventedEntry[] =>
  outcomes.flatMap(({ id: subject, foundAt, proposal, bases, decisions }) => {
    const withdrawals = bases.flatMap(({ withdrawn }) => (withdrawn ? [withdrawn] : []));
    return [
      past.itself({ at: foundAt, act: 'matches.propose', subject }),
      ...[...bases, ...withdrawals, ...decisions].flatMap(({ by, at }) => [
        past.by(by, { at: minutesAfter(at, -9), act: 'matches.list' }),
        past.by(by, { at: minutesAfter(at, -8), act: 'matches.list', subject }),
      ]),
      ...bases.map(({ by, side, at }) => {
        const [option] = proposal.options[side];
        if (!option) throw new Error('An invented basis that the law does not have.');
        return past.by(by, { at, act: 'matches.basis', subject, basis: option.rule.id });
      }),
      ...withdrawals.map(({ by, at }) => past.by(by, { at, act: 'matches.withdraw', subject })),
      ...decisions.map(({ by, at }) => past.by(by, { at, act: 'matches.decide', subject })),
    ];
  });
