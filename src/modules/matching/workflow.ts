import { type DecisionKind, verdicts } from './decision.ts';
import type { Basis, Proposal, ProposalState } from './proposal.ts';

/** Where a proposal stands after its decisions, oldest first. */
export const stateAfter = (decisions: readonly DecisionKind[]): ProposalState => {
  const last = decisions.at(-1);
  return last === undefined || last === 'undone' ? 'open' : last;
};

/** Who is not sure may decide later; whatever else was decided is taken back first, with the reason. */
export const mayDecide = (state: ProposalState, kind: DecisionKind): boolean =>
  kind === 'undone' ? state !== 'open' : state === 'open' || (state === 'unsure' && kind !== 'unsure');

/** Whether there is something to decide now; nobody decides before both sides have a basis. */
export const offersDecision = ({ why, state }: Pick<Proposal, 'why' | 'state'>): boolean =>
  why.kind === 'shown' && verdicts.some((verdict) => mayDecide(state, verdict));

/** Whether a decision can be taken back now: by both sides, or by the one that decided where a basis ended since. */
export const offersUndoing = ({
  why,
  state,
  decisions,
}: Pick<Proposal, 'why' | 'state' | 'decisions'>): boolean =>
  (why.kind === 'shown' || decisions.at(-1)?.own === true) && mayDecide(state, 'undone');

/** The bases of one's own that were not withdrawn, also where they do not hold today. */
export const ownOnRecord = ({ bases }: Pick<Proposal, 'bases'>): Basis[] =>
  bases.filter(({ own, withdrawn }) => own && !withdrawn);
