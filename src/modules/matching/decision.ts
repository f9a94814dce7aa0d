/** What people make of a proposal. `undone` takes back what was decided before. */
export const verdicts = ['together', 'apart', 'unsure'] as const;
export type Verdict = (typeof verdicts)[number];
export type DecisionKind = Verdict | 'undone';

/** One decision, as both organisations read it. */
export type Decision = {
  /** From 1: the version of the proposal after it. */
  number: number;
  kind: DecisionKind;
  at: Date;
  own: boolean;
  organisationName: string;
  /** Null where the person works for the other organisation. */
  personName: string | null;
  /** Undefined where its key was destroyed, null as long as it is closed with what agrees. */
  reason: string | undefined | null;
};

/** A decision that someone asks for. */
export type NewDecision = {
  /** Follows from what the form was drawn with: sent twice, it is decided once. */
  id: string;
  kind: DecisionKind;
  reason: string;
  /** The version of the proposal that the form showed. */
  version: number;
};

/** Asks that a basis no longer holds. */
export type NewWithdrawal = {
  /** Follows from what the form was drawn with: sent twice, it is withdrawn once. */
  id: string;
  basis: string;
  reason: string;
};

/** Longest reason, in characters. */
export const longestReason = 5_000;
