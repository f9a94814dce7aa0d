import {
  type Condition,
  type DataCategory,
  type DisclosureRefusal,
  type DisclosureRequest,
  type LegalRule,
  type Track,
  weighDisclosure,
} from '../access/index.ts';
import { reasonCategories } from './reason.ts';

/** A rule in a track on which this side may let the other know what agrees. */
export type BasisOption = {
  rule: LegalRule;
  /** Null outside any collaboration. */
  track: Track | null;
  /** The kinds of data that go, once nothing is missing. */
  categories: DataCategory[];
  /** What must be on record with one's own signal first; empty where it can be chosen now. */
  missing: Condition[];
};

/** Who would let whom know, what for, and what is on record with the own signal. */
export type Exchange = Pick<
  DisclosureRequest,
  'day' | 'giver' | 'receiver' | 'purpose' | 'met' | 'obtainedIn' | 'obtainedFor'
> & {
  /** Whether both take part in the same RIEC, and in the same Care and Safety House. */
  shared: Record<Track, boolean>;
};

// Every kind of data a reason can be: which of them it is, stays closed to whoever chooses.
const fields = [...new Set(Object.values(reasonCategories))].map((category) => ({
  name: category,
  category,
}));

/**
 * Every rule in force that lets something go or be asked between these two for this purpose, in each track it holds in, with what
 * it still asks. Weighed by the gate of access, one rule at a time, with every ban and condition beside it.
 */
export function basisOptions(rules: readonly LegalRule[], exchange: Exchange): BasisOption[] {
  const isBasis = ({ kind }: LegalRule) => kind === 'disclosure' || kind === 'inquiry';
  const others = rules.filter((rule) => !isBasis(rule));
  return rules.filter(isBasis).flatMap((rule) =>
    (['riec', 'zvh', null] as const).flatMap((track) => {
      const option = weighRule(rule, track, others, exchange);
      return option ? [option] : [];
    }),
  );
}

/** Why there is no option: the rule that comes nearest, by the gate. */
export function refusalWithoutOption(
  rules: readonly LegalRule[],
  exchange: Exchange,
): DisclosureRefusal | undefined {
  const decision = weighDisclosure(rules, requestOf(exchange, null));
  return decision.permitted ? undefined : decision.refusal;
}

function weighRule(
  rule: LegalRule,
  track: Track | null,
  others: readonly LegalRule[],
  exchange: Exchange,
): BasisOption | undefined {
  const missing: Condition[] = [];
  for (;;) {
    const request = requestOf({ ...exchange, met: [...exchange.met, ...missing] }, track);
    const decision = weighDisclosure([rule, ...others], request);
    if (decision.permitted) {
      const categories = fields.map(({ category }) => category);
      return {
        rule,
        track,
        missing,
        categories: categories.filter((each) => decision.fields.includes(each)),
      };
    }
    // Behind one condition there may be another: all of them are told at once.
    const { refusal } = decision;
    if (refusal.wayForward !== 'meet-conditions' || refusal.missing.length === 0) return undefined;
    missing.push(...refusal.missing);
  }
}

const requestOf = ({ shared, ...exchange }: Exchange, track: Track | null): DisclosureRequest => ({
  ...exchange,
  track: track ?? undefined,
  // Outside a collaboration the police unit is the nearest thing to one, as when a signal is forwarded.
  sameCollaboration: shared[track ?? 'riec'],
  fields,
  // The other side hears what agrees: whether someone is known there too.
  asking: true,
});
