import { exactMatcher } from '../../engines/matching/exact-matcher.ts';
import type { Token } from '../../engines/matching/matcher.ts';
import type { Condition, OrganisationKind } from '../access/index.ts';
import type { Holder } from '../signals/index.ts';
import { type Reason, reasonCategories } from './reason.ts';

/** A signal as the matcher compares it. */
export type Comparable = {
  id: string;
  owner: { id: string; kind: OrganisationKind };
  at: Date;
  /** The signal it was cut from, by every hand it went through; signals of one root are one. */
  root: string;
  /** Everyone who held it, from whoever recorded it first. */
  way: readonly Holder[];
  /** The conditions on record with it. */
  met: readonly Condition[];
  tokens: readonly Token[];
};

/** Two signals that the matcher proposes, the older first, and why. */
export type FoundPair = { sides: readonly [Comparable, Comparable]; reasons: Reason[] };

/** Every pair that the matcher would propose, in the order in which the later of the two came in. */
export const pairsAmong = (signals: readonly Comparable[]): FoundPair[] =>
  signals
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .flatMap((later, at, all) =>
      all.slice(0, at).flatMap((earlier) => {
        if (earlier.root === later.root) return [];
        const { proposed, reasons } = exactMatcher.compare(later.tokens, earlier.tokens);
        return proposed ? [{ sides: [earlier, later] as const, reasons }] : [];
      }),
    );

/** The rows of why a proposal was made. */
export const reasonRows = (proposal: string, reasons: readonly Reason[]) =>
  reasons.map(({ kind, rule }) => ({ proposal, kind, rule, category: reasonCategories[kind] }));
