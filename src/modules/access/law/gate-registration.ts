import type { OrganisationKind } from '../mandate.ts';
import { byId, includes, missingOf } from './gate.ts';
import { type Condition, type LegalRule, rulesOn } from './legal-basis.ts';

/** What is known when a presumed victim is to be registered at the registration desk. */
export type RegistrationRequest = {
  /** The day it is weighed for, YYYY-MM-DD. */
  day: string;
  notifier: { kind: OrganisationKind };
  age: 'from-16' | 'under-16' | 'unknown';
  /** Whoever consented in writing, and is on record so; undefined while nobody did. */
  consentBy?: 'person' | 'guardian' | undefined;
};

export type RegistrationRefusal = {
  refused: 'no-consent' | 'no-legal-basis';
  article?: string;
  rule?: string;
  missing: Condition[];
  wayForward: 'establish-age' | 'ask-consent' | 'notify-through-another' | 'load-rules';
};

export type RegistrationDecision =
  /** `duty` is the rule that obliges this notifier, where there is one. */
  | { permitted: true; basis: LegalRule; duty?: LegalRule }
  | { permitted: false; refusal: RegistrationRefusal };

/**
 * May this notifier register a presumed victim? Some notifiers must, and need no consent; all others need it: from 16
 * years of the person, below of a parent or guardian. Shelter and help are another matter: see `weighDisclosure`.
 */
export function weighRegistration(
  rules: readonly LegalRule[],
  request: RegistrationRequest,
): RegistrationDecision {
  const inForce = rulesOn(rules, request.day).toSorted(byId);
  const about = inForce.filter((rule) => isOnRegistration(rule, request.notifier.kind));
  const grounds = about.filter(({ kind }) => kind === 'disclosure');
  const met = metBy(request);
  const basis = grounds.find((rule) => missingOf(rule, met).length === 0);
  if (basis) {
    const duty = about.find(({ kind }) => kind === 'duty');
    return { permitted: true, basis, ...(duty && { duty }) };
  }
  if (grounds.length > 0) return { permitted: false, refusal: noConsent(grounds, request) };
  const wayForward = inForce.length === 0 ? 'load-rules' : 'notify-through-another';
  return { permitted: false, refusal: { refused: 'no-legal-basis', missing: [], wayForward } };
}

const isOnRegistration = (rule: LegalRule, notifier: OrganisationKind): boolean =>
  includes(rule.givers, notifier) &&
  includes(rule.receivers, 'registration-desk') &&
  includes(rule.purposes, 'register') &&
  includes(rule.tracks, 'outside');

/** Consent counts only from whoever may give it at that age. */
function metBy({ age, consentBy }: RegistrationRequest): Condition[] {
  if (age === 'from-16' && consentBy === 'person') return ['consent-person'];
  if (age === 'under-16' && consentBy === 'guardian') return ['consent-guardian'];
  return [];
}

function noConsent(grounds: readonly LegalRule[], { age }: RegistrationRequest): RegistrationRefusal {
  const wanted = age === 'under-16' ? 'consent-guardian' : 'consent-person';
  const nearest = grounds.find(({ conditions }) => conditions.includes(wanted)) ?? grounds[0];
  return {
    refused: 'no-consent',
    ...(nearest && { article: nearest.article, rule: nearest.id }),
    missing: age === 'unknown' ? ['age-known'] : [wanted],
    wayForward: age === 'unknown' ? 'establish-age' : 'ask-consent',
  };
}
