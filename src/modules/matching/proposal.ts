import type { DisclosureRefusal, OrganisationKind, Track } from '../access/index.ts';
import type { SignalSummary } from '../signals/index.ts';
import type { BasisOption } from './basis-option.ts';
import type { Decision, Verdict } from './decision.ts';
import type { Reason } from './reason.ts';

/** Where a proposal stands: nobody decided, or what was decided last. */
export const proposalStates = ['open', 'unsure', 'together', 'apart'] as const satisfies ('open' | Verdict)[];
export type ProposalState = (typeof proposalStates)[number];

/** The organisation on the other side, and where its function is reached: all that is known of it at first. */
type Counterpart = { id: string; name: string; kind: OrganisationKind; contact: string };

/** A proposal in a list, as one side sees it. */
export type ProposalSummary = {
  id: string;
  foundAt: Date;
  state: ProposalState;
  /** The number of its last decision; 0 before the first. */
  version: number;
  counterpart: Counterpart;
  /** Both signals are of one's own organisation: then nothing is held back. */
  sameOrganisation: boolean;
  /** Ids of one's own signals in it: one, or two of the same organisation. */
  ownSignals: string[];
};

/** A legal basis that an organisation put on record for a proposal. */
export type Basis = {
  id: string;
  own: boolean;
  organisationName: string;
  rule: string;
  article: string;
  track: Track | null;
  at: Date;
  /** Not withdrawn, and the law lets it today. */
  holds: boolean;
  /** Undefined as long as it is on record. */
  withdrawn: Withdrawn | undefined;
};

/** That a basis was withdrawn. Both sides read why; the reason is undefined where its key was destroyed. */
export type Withdrawn = { at: Date; reason: string | undefined };

/** Why a proposal was made: closed until both sides have a basis that holds, and then as far as the bases name it. */
export type Why = { kind: 'closed' } | { kind: 'shown'; reasons: Reason[] };

/** A proposal with everything that one side may see of it. */
export type Proposal = ProposalSummary & {
  signals: SignalSummary[];
  bases: Basis[];
  /** The rules this side could put on record, with what each still asks. */
  options: BasisOption[];
  /** Where there is none: the rule that comes nearest. */
  noOption: DisclosureRefusal | undefined;
  why: Why;
  /** Oldest first. */
  decisions: Decision[];
};
