import type { ListQuery, ListSpec } from '../../platform/http/list-query.ts';
import { kindNames } from '../access/index.ts';
import { matchingTexts } from './messages.ts';
import { type ProposalState, type ProposalSummary, proposalStates } from './proposal.ts';

/** How the list can be asked. Open ones come first until someone chooses another order. */
export const proposalSpec = {
  columns: ['state', 'found', 'organisation'],
  filters: ['state'],
} as const satisfies ListSpec<string, string>;

export type ProposalQuery = ListQuery<
  (typeof proposalSpec.columns)[number],
  (typeof proposalSpec.filters)[number]
>;

/** The state that is asked for; undefined for all of them. */
export const askedState = ({ filters }: ProposalQuery): ProposalState | undefined =>
  proposalStates.find((state) => state === filters.state);

/** A proposal in the list, with the numbers of one's own signals in it. */
export type ListedProposal = ProposalSummary & { numbers: { id: string; number: string }[] };

export const proposalCsvColumns = [
  'found',
  'state',
  'state_name',
  'own_signals',
  'organisation',
  'organisation_kind',
  'organisation_kind_name',
] as const;

/** A row of the CSV: what the list shows, no reason. */
export const csvRow = (proposal: ListedProposal, day: (moment: Date) => string) => ({
  found: day(proposal.foundAt),
  state: proposal.state,
  state_name: matchingTexts('nl')(`state.${proposal.state}`),
  own_signals: proposal.numbers.map(({ number }) => number).join('|'),
  organisation: proposal.counterpart.name,
  organisation_kind: proposal.counterpart.kind,
  organisation_kind_name: kindNames.nl[proposal.counterpart.kind],
});
