import type { OrganisationKind, Purpose } from '../mandate.ts';
import type { DataCategory } from './data-category.ts';
import { type Condition, type LegalRule, rulesOn, type Track, tracks } from './legal-basis.ts';

/** What someone asks to hand over, to whom and for what. */
export type DisclosureRequest = {
  /** The day it is weighed for, YYYY-MM-DD. */
  day: string;
  giver: { kind: OrganisationKind };
  receiver: { kind: OrganisationKind };
  purpose: Purpose;
  /** The collaboration in which the signal is handled; undefined outside any. */
  track?: Track | undefined;
  /** Whether both take part in the same RIEC or the same house: between two of them the law allows far less. */
  sameCollaboration: boolean;
  /** The collaborations in which the data were handed over on their way here; none where they are one's own. */
  obtainedIn: readonly Track[];
  /** What the data were gathered for, and handed over for on their way here. */
  obtainedFor: readonly Purpose[];
  /** True where only a question is asked and nothing stays with whoever hears it: an `inquiry` is enough for that. */
  asking?: boolean;
  fields: readonly { name: string; category: DataCategory }[];
  /** The conditions that are on record as met. */
  met: readonly Condition[];
};

/** A field that may not go: the rule that takes it out, or 'not-listed' where the basis does not name its category. */
export type RemovedField = {
  name: string;
  category: DataCategory;
  because: LegalRule | 'not-listed';
  article: string;
  /** What must be recorded before this rule lets it go; empty where nothing would. */
  missing: Condition[];
};

/** What a person can do after a refusal. */
export type WayForward =
  /** Record what is missing. */
  | 'meet-conditions'
  /** The rule holds in another track. */
  | 'open-track'
  /** The rule holds outside a track. */
  | 'leave-track'
  /** The rule is for other purposes. */
  | 'change-purpose'
  /** No rule lets this receiver have it: consult without anything that leads to a person. */
  | 'consult-without-names'
  /** A basis, but for none of these fields. */
  | 'ask-less'
  /** A ban takes everything out: nothing that could be recorded changes that. */
  | 'held-back'
  /** No rule is in force: the operator must load the law. */
  | 'load-rules';

/** No disclosure, the rule that comes nearest, and what it lacks. */
export type DisclosureRefusal = {
  refused: 'no-legal-basis';
  article?: string;
  rule?: string;
  missing: Condition[];
  wayForward: WayForward;
  /** The tracks of the rule, where it is one of these that must be chosen. */
  tracks?: readonly Track[];
  /** The track that was chosen, where a rule for those who share it would have fitted. */
  notSharedTrack?: Track;
};

export type DisclosureDecision =
  | { permitted: true; basis: LegalRule; fields: string[]; removed: RemovedField[] }
  | { permitted: false; refusal: DisclosureRefusal };

/**
 * May these fields go, and under which rule? The basis is the rule whose conditions are all met and that names most of
 * the fields; then every ban and every unmet condition in force takes fields out, so that the least data wins. Without a
 * rule in force nothing goes. The order of the rules does not matter.
 */
export function weighDisclosure(rules: readonly LegalRule[], request: DisclosureRequest): DisclosureDecision {
  const inForce = rulesOn(rules, request.day).toSorted(byId);
  const isMet = (rule: LegalRule) => missingOf(rule, request.met).length === 0;
  const named = (rule: LegalRule) =>
    request.fields.filter(({ category }) => includes(rule.categories, category)).length;
  const [basis] = inForce
    .filter((rule) => mayRestOn(rule, request) && fits(rule, request) && isMet(rule))
    .toSorted((a, b) => named(b) - named(a) || a.conditions.length - b.conditions.length);
  const holding = inForce.filter((rule) => fits(rule, request) && holdsBack(rule, request.met));
  if (!basis) {
    const refusal = nearestRefusal(inForce, request);
    const ban = refusal.rule === undefined ? undefined : banOnAll(holding, request);
    if (ban) return { permitted: false, refusal: refusalOf(ban, [], 'held-back') };
    return { permitted: false, refusal: withAllMissing(rules, request, refusal) };
  }

  const weighed = request.fields.map((field) => ({
    field,
    removed: removal(field, basis, holding, request.met),
  }));
  const removed = weighed.flatMap((each) => each.removed ?? []);
  const fields = weighed.flatMap((each) => (each.removed ? [] : each.field.name));
  if (fields.length === 0) return { permitted: false, refusal: nothingLeft(basis, removed) };
  return { permitted: true, basis, fields, removed };
}

/** By id, so that rules of equal weight are always taken in the same order. */
export const byId = (a: LegalRule, b: LegalRule): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Whether a list of a rule, which may be `any`, has the word. */
export const includes = <Word extends string>(list: readonly (Word | 'any')[], word: Word): boolean =>
  list.includes('any') || list.includes(word);

/** The conditions of a rule that are not on record as met. */
export const missingOf = (rule: LegalRule, met: readonly Condition[]): Condition[] =>
  rule.conditions.filter((condition) => !met.includes(condition));

/** A question is no handing over: a rule that only lets one be asked is no basis for anything else. */
const mayRestOn = ({ kind }: LegalRule, { asking }: DisclosureRequest): boolean =>
  kind === 'disclosure' || (kind === 'inquiry' && asking === true);

const fitsTrack = (rule: LegalRule, { track }: DisclosureRequest): boolean =>
  includes(rule.tracks, track ?? 'outside');

const fitsReach = ({ reach }: LegalRule, { sameCollaboration }: DisclosureRequest): boolean =>
  reach === 'any' || (reach !== 'beyond' && (reach === 'within') === sameCollaboration);

/** Whether data obtained in a track of the rule leave the collaboration they were obtained in. */
const goesBeyond = (rule: LegalRule, { obtainedIn, track, sameCollaboration }: DisclosureRequest): boolean =>
  obtainedIn.some((from) => includes(rule.tracks, from) && !(from === track && sameCollaboration));

const fitsOrigin = (rule: LegalRule, { obtainedFor }: DisclosureRequest): boolean =>
  rule.obtained_for.includes('any') || obtainedFor.some((purpose) => rule.obtained_for.includes(purpose));

const fitsParties = (rule: LegalRule, { giver, receiver }: DisclosureRequest): boolean =>
  includes(rule.givers, giver.kind) && includes(rule.receivers, receiver.kind);

const fits = (rule: LegalRule, request: DisclosureRequest): boolean =>
  fitsParties(rule, request) &&
  (rule.reach === 'beyond'
    ? goesBeyond(rule, request)
    : fitsTrack(rule, request) && fitsReach(rule, request)) &&
  fitsOrigin(rule, request) &&
  includes(rule.purposes, request.purpose);

/** A ban holds once its conditions are recorded, a condition until they are. */
function holdsBack(rule: LegalRule, met: readonly Condition[]): boolean {
  const allMet = missingOf(rule, met).length === 0;
  return (rule.kind === 'ban' && allMet) || (rule.kind === 'condition' && !allMet);
}

function removal(
  field: DisclosureRequest['fields'][number],
  basis: LegalRule,
  holding: readonly LegalRule[],
  met: readonly Condition[],
): RemovedField | undefined {
  const over = holding.filter(({ categories }) => includes(categories, field.category));
  // In this order: where a ban holds or the basis has no place for it, recording a condition would not help.
  const ban = over.find(({ kind }) => kind === 'ban');
  if (ban) return { ...field, because: ban, article: ban.article, missing: [] };
  if (!includes(basis.categories, field.category)) {
    return { ...field, because: 'not-listed', article: basis.article, missing: [] };
  }
  const [condition] = over;
  if (!condition) return undefined;
  const missing = [...new Set(over.flatMap((rule) => missingOf(rule, met)))];
  return { ...field, because: condition, article: condition.article, missing };
}

/** The ban on every field, where there is one: then what else is missing does not matter. */
const banOnAll = (holding: readonly LegalRule[], { fields }: DisclosureRequest): LegalRule | undefined =>
  holding.find(
    ({ kind, categories }) =>
      kind === 'ban' && fields.length > 0 && fields.every(({ category }) => includes(categories, category)),
  );

function nothingLeft(basis: LegalRule, removed: readonly RemovedField[]): DisclosureRefusal {
  const mendable = removed.find(({ missing }) => missing.length > 0);
  const because = (mendable ?? removed[0])?.because ?? 'not-listed';
  const rule = because === 'not-listed' ? basis : because;
  if (mendable) return refusalOf(rule, mendable.missing, 'meet-conditions');
  return refusalOf(rule, [], rule.kind === 'ban' ? 'held-back' : 'ask-less');
}

/** With what would be asked next, once the first is on record: nobody should have to come back for each of them. */
function withAllMissing(
  rules: readonly LegalRule[],
  request: DisclosureRequest,
  refusal: DisclosureRefusal,
): DisclosureRefusal {
  if (refusal.wayForward !== 'meet-conditions') return refusal;
  const next = weighDisclosure(rules, { ...request, met: [...request.met, ...refusal.missing] });
  if (next.permitted || next.refusal.wayForward !== 'meet-conditions') return refusal;
  return { ...refusal, missing: [...refusal.missing, ...next.refusal.missing] };
}

const refusalOf = (
  { id, article }: LegalRule,
  missing: Condition[],
  wayForward: WayForward,
): DisclosureRefusal => ({ refused: 'no-legal-basis', article, rule: id, missing, wayForward });

/** What parts the request from a disclosure, the smallest step first. */
const steps: readonly {
  wayForward: WayForward;
  reaches: (rule: LegalRule, request: DisclosureRequest) => boolean;
}[] = [
  { wayForward: 'meet-conditions', reaches: fits },
  {
    wayForward: 'open-track',
    reaches: (rule, request) =>
      fitsParties(rule, request) &&
      fitsReach(rule, request) &&
      fitsOrigin(rule, request) &&
      includes(rule.purposes, request.purpose) &&
      !includes(rule.tracks, 'outside'),
  },
  {
    wayForward: 'leave-track',
    reaches: (rule, request) =>
      includes(rule.tracks, 'outside') && fits(rule, { ...request, track: undefined }),
  },
  {
    wayForward: 'change-purpose',
    reaches: (rule, request) => fitsParties(rule, request) && !includes(rule.purposes, request.purpose),
  },
  { wayForward: 'consult-without-names', reaches: fitsParties },
  { wayForward: 'consult-without-names', reaches: (rule, { giver }) => includes(rule.givers, giver.kind) },
  { wayForward: 'consult-without-names', reaches: () => true },
];

/** Whether the rule would fit if both were in the same collaboration. */
const asksSharing = (rule: LegalRule, request: DisclosureRequest): boolean =>
  rule.reach === 'within' &&
  !request.sameCollaboration &&
  fits(rule, { ...request, sameCollaboration: true });

function nearestRefusal(inForce: readonly LegalRule[], request: DisclosureRequest): DisclosureRefusal {
  const disclosures = inForce.filter((rule) => mayRestOn(rule, request));
  for (const { wayForward, reaches } of steps) {
    const [nearest] = disclosures
      .filter((rule) => reaches(rule, request))
      .toSorted((a, b) => missingOf(a, request.met).length - missingOf(b, request.met).length);
    if (!nearest) continue;
    if (wayForward === 'meet-conditions')
      return refusalOf(nearest, missingOf(nearest, request.met), wayForward);
    const canBeMet = wayForward === 'open-track' || wayForward === 'leave-track';
    const notSharedTrack = disclosures.some((rule) => asksSharing(rule, request)) ? request.track : undefined;
    return {
      ...refusalOf(nearest, canBeMet ? missingOf(nearest, request.met) : [], wayForward),
      ...(wayForward === 'open-track' && {
        tracks: tracks.filter((track) => includes(nearest.tracks, track)),
      }),
      ...(notSharedTrack && { notSharedTrack }),
    };
  }
  return { refused: 'no-legal-basis', missing: [], wayForward: 'load-rules' };
}
