import { type Matcher, type Token, type TokenSet, tokenKinds } from './matcher.ts';

/**
 * Exact agreement of identifiers.
 *
 * Method: deterministic linkage on single keys. One agreeing strong identifier (telephone number, e-mail address,
 * number plate, address, account, IBAN, company number) is a proposal, and so is an agreeing name with birth year. A
 * name alone is none; beside another reason it is told as one.
 * Source: the exact keys of hit/no-hit between organisations (ma3tch). With name and birth date as one exact key, 44, 34
 * and 1 % of the true pairs of three labelled sets were found, and of what was found 99.7 % or more was right. So no
 * proposal is no proof that two do not belong together.
 * Assumptions: whoever makes the tokens wrote identifiers one way and left out those that many share.
 * A kind that one of the two lacks, or in which they differ, says nothing: people change numbers and drivers change cars.
 *
 * exactMatcher.compare([{ kind: 'phone', token: 'a' }], [{ kind: 'phone', token: 'a' }, { kind: 'plate', token: 'b' }])
 * -> { proposed: true, reasons: [{ kind: 'phone', rule: 'strong-identifier' }] }
 */
export const exactMatcher: Matcher = {
  ruleOf(kind) {
    if (kind === 'name') return null;
    return kind === 'name-birth-year' ? 'name-and-birth-year' : 'strong-identifier';
  },
  compare(a, b) {
    const known = new Set(a.map(keyOf));
    const shared = new Set(b.filter((token) => known.has(keyOf(token))).map(({ kind }) => kind));
    const reasons = tokenKinds
      .filter((kind) => shared.has(kind))
      .map((kind) => ({ kind, rule: exactMatcher.ruleOf(kind) }));
    return { proposed: reasons.some(({ rule }) => rule !== null), reasons };
  },
};

const keyOf = ({ kind, token }: Token): string => `${kind} ${token}`;

/** The set without the tokens that say nothing, such as the number of a switchboard. */
export const without = (tokens: TokenSet, leftOut: TokenSet): Token[] => {
  const known = new Set(leftOut.map(keyOf));
  return tokens.filter((token) => !known.has(keyOf(token)));
};
