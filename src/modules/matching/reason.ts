import type { MatchRule, TokenKind } from '../../engines/matching/matcher.ts';
import type { DataCategory } from '../access/index.ts';

/** What two signals have in common: the kind of identifier, never the identifier. */
export type Reason = {
  kind: TokenKind;
  /** The rule by which this alone makes a proposal; null where it only comes beside another. */
  rule: MatchRule | null;
};

/** What it tells about someone, as the law sees it: a basis must name this before the reason is shown. */
export const reasonCategories = {
  phone: 'contact',
  email: 'contact',
  account: 'contact',
  plate: 'vehicle',
  address: 'residence',
  iban: 'finance',
  company: 'work',
  'name-birth-year': 'identity',
  name: 'identity',
} as const satisfies Record<TokenKind, DataCategory>;

/**
 * New proposals with other organisations that the signals of one organisation may bring up in a day: each tells whoever
 * recorded the signal that its number or name is known elsewhere. What is more waits for the next day.
 */
export const mostNewProposals = 50;

/** A token that this many signals have, or fewer, is used to look for others; a switchboard's number is in more. */
export const mostSignals = 50;
