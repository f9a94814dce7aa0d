/**
 * Whether two descriptions, made apart, may be of the same person, place or thing.
 *
 * What goes in are tokens: an identifier written one way (a telephone number with its country) and put through a keyed
 * one-way function before it comes here, so that a matcher compares without knowing a number or a name. Two tokens agree
 * when they are of one kind and the same to the letter. What comes out are reasons that a person can check, with the
 * rule by which they make a proposal; never a score of someone, and never a merge: a person decides.
 */

/** What two descriptions can have in common. `name-birth-year` is both in one token. */
export const tokenKinds = [
  'phone',
  'email',
  'plate',
  'address',
  'account',
  'iban',
  'company',
  'name-birth-year',
  'name',
] as const;
export type TokenKind = (typeof tokenKinds)[number];

/** One identifier: its kind, and the keyed token of it in any one notation. */
export type Token = { kind: TokenKind; token: string };

/** Every token of one description, in any order. A kind that is missing is not known. */
export type TokenSet = readonly Token[];

/** The rules by which something is proposed; each matcher states which of them it knows. */
export type MatchRule = 'strong-identifier' | 'name-and-birth-year';

/** A kind in which a token agrees, and the rule by which that alone makes a proposal; null where it makes none. */
export type Reason = { kind: TokenKind; rule: MatchRule | null };

/** What two descriptions have in common, and whether that is enough to ask people to look. */
type Comparison = {
  proposed: boolean;
  /** Each kind once, in the order of `tokenKinds`. */
  reasons: Reason[];
};

export type Matcher = {
  /** The rule by which agreement of this kind alone makes a proposal; null where it makes none. */
  ruleOf(kind: TokenKind): MatchRule | null;
  /** Compares two sets; the order of the two, and of the tokens in them, does not matter. */
  compare(a: TokenSet, b: TokenSet): Comparison;
};
