import { z } from 'zod';
import {
  addresses,
  column,
  day,
  oneOf,
  optionalDay,
  optionalWholeNumber,
  text,
} from '../../../platform/csv-column.ts';
import { organisationKinds, purposes } from '../mandate.ts';
import { dataCategories } from './data-category.ts';

/** The laws and ways of working that rules come from, in the order of the page. */
export const laws = [
  'wgs',
  'bgs',
  'wpg',
  'bpg',
  'bpg-bod',
  'b8',
  'awb',
  'om-instruction',
  'consent',
  'comensha',
] as const;
export type Law = (typeof laws)[number];

/**
 * What a rule does. `disclosure` lets data go; `inquiry` lets a question be asked and hands over nothing that stays, so
 * it is no basis to forward on; `condition` holds data back until its conditions are
 * recorded; `ban` takes data out, where it has conditions only once these are recorded; `duty` obliges; `scope` says
 * what a law is about.
 * A condition without categories holds nothing back: it explains a condition that disclosures name.
 */
export const ruleKinds = ['disclosure', 'inquiry', 'condition', 'ban', 'duty', 'scope'] as const;

/** The collaborations in which organisations may handle a signal together, once the intake test of one is met. */
export const tracks = ['riec', 'zvh'] as const;
export type Track = (typeof tracks)[number];

/** What a person can record as met; rules name them. */
export const conditions = [
  'intake-test-riec',
  'intake-test-zvh',
  'riec-phase-2',
  'care-secrecy-lifted',
  'no-care-secrecy',
  'college-contract',
  'hit-elsewhere',
  'consent-person',
  'consent-guardian',
  'consent-supplier',
  'age-known',
  'lawfulness-check',
  'weighty-reasons',
  'blocked-by-source',
  'public-order',
  'weighty-public-interest',
  'competent-authority',
  'partnership-decision',
  'supervision-guarded',
  'anonymised',
] as const;
export type Condition = (typeof conditions)[number];

/** Several of a fixed set of words with | between them, each once; an empty cell is none. */
function someOf<const Word extends string>(words: readonly Word[]) {
  return column(
    (cell): Word[] | undefined => {
      const parts = cell === '' ? [] : cell.split('|');
      const known = parts.flatMap((part) => words.filter((word) => word === part));
      return known.length === parts.length && new Set(parts).size === parts.length ? known : undefined;
    },
    `is not a list with | between, each word once, of: ${words.join(', ')}`,
  );
}

/** The same, or the one word `any` for all of them. */
const anyOrSomeOf = <const Word extends string>(words: readonly Word[]) => {
  const list = someOf<Word | 'any'>(['any', ...words]);
  return list.refine((found) => found.length < 2 || !found.includes('any'), 'has other words beside "any"');
};

const readId = (cell: string) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(cell) ? cell : undefined);

/** One rule of law, as a row of `data/law/legal-bases.csv`. Days are YYYY-MM-DD. */
export const LegalRule = z.object({
  /** Stable: recorded with what was done under the rule. */
  id: column(readId, 'is not a name of small letters, digits and hyphens'),
  law: oneOf(laws),
  /** Where it stands; of what has no article, the way of working it comes from. */
  article: text,
  kind: oneOf(ruleKinds),
  title_nl: text,
  title_en: text,
  rule_nl: text,
  rule_en: text,
  /** `outside` is sharing in no track at all. */
  tracks: anyOrSomeOf([...tracks, 'outside']),
  /**
   * Whether giver and receiver take part in the same collaboration, or in two of them. `beyond`: data that were obtained
   * in one of these tracks, handed over anywhere but within that same collaboration.
   */
  reach: oneOf(['any', 'within', 'between', 'beyond']),
  givers: anyOrSomeOf(organisationKinds),
  receivers: anyOrSomeOf(organisationKinds),
  purposes: anyOrSomeOf(purposes),
  /** Holds only for data that were gathered, or handed over on their way, for one of these. */
  obtained_for: anyOrSomeOf(purposes),
  categories: anyOrSomeOf(dataCategories),
  /** The phase of joint processing that the law gives the data, 1 to 3. */
  phase: optionalWholeNumber,
  conditions: someOf(conditions),
  /** At most this long, from first processing; null is not known to us. */
  retention_years: optionalWholeNumber,
  in_force_from: day,
  /** `latest`: in force at the latest on that day; since when is not known to us. */
  from_known: oneOf(['start', 'latest']),
  /** The last day it holds; null while it does. */
  in_force_to: optionalDay,
  source_url: addresses,
  seen_on: day,
  /** `read-in-law`: in the text of the law; `read-in-source`: on a page about it; `our-reading`: we conclude it. */
  certainty: oneOf(['read-in-law', 'read-in-source', 'our-reading']),
  confirmed_by_lawyer: oneOf(['yes', 'no']),
});
export type LegalRule = z.output<typeof LegalRule>;

/** The rules in force on a day (YYYY-MM-DD), so that what was decided then can be weighed again as it was. */
export const rulesOn = (rules: readonly LegalRule[], on: string): LegalRule[] =>
  rules.filter(
    ({ in_force_from, in_force_to }) => in_force_from <= on && (in_force_to === null || on <= in_force_to),
  );
