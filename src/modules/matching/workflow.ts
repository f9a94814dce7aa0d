import type { DecisionKind } from './decision.ts';
import type { ProposalState } from './proposal.ts';

/** Where a proposal stands after its decisions, oldest first. */
export const stateAfter = (decisions: readonly DecisionKind[]): ProposalState => {
  const last = decisions.at(-1);
  return last === undefined || last === 'undone' ? 'open' : last;
};

/** Who is not sure may decide later; whatever else was decided is taken back first, with the reason. */
export const mayDecide = (state: ProposalState, kind: DecisionKind): boolean =>
  kind === 'undone' ? state !== 'open' : state === 'open' || (state === 'unsure' && kind !== 'unsure');
