import {
  type Condition,
  type LegalRule,
  type OrganisationKind,
  type Refusal,
  weighDisclosure,
  weighRegistration,
} from '../access/index.ts';
import type { AgeGroup, Consent, FileType, Ground, Scope } from './registration.ts';

/** What the law must know before a presumed victim is registered. */
export type Weighed = {
  /** YYYY-MM-DD. */
  day: string;
  notifier: OrganisationKind;
  ageGroup: AgeGroup;
  fileType: FileType;
  consent: Consent | null;
  /** Whether there are words on how to reach the person. */
  hasContact: boolean;
};

/** `lacksScope`: consent counts but for this, which it was not given for. */
export type Weighing =
  | { permitted: true; basis: LegalRule; ground: Ground }
  | {
      permitted: false;
      refusal: Omit<Refusal, 'act'>;
      about: 'registration' | 'shelter';
      lacksScope?: Scope;
    };

/**
 * May it be registered, and may what is needed for shelter go along? Two questions, since consent to one is no consent
 * to the other, and the duty to register is no ground for shelter.
 */
export function weigh(rules: readonly LegalRule[], asked: Weighed): Weighing {
  const registration = weighRegistration(rules, {
    day: asked.day,
    notifier: { kind: asked.notifier },
    age: asked.ageGroup === 'under-16' || asked.ageGroup === 'unknown' ? asked.ageGroup : 'from-16',
    consentBy: writtenConsenter(asked.consent, 'registration'),
  });
  if (!registration.permitted) {
    const { refused, missing, article, rule } = registration.refusal;
    const refusal = { refused, missing, ...(article && { article }), ...(rule && { rule }) };
    return { permitted: false, refusal, about: 'registration', ...lacksScope(asked, 'registration') };
  }
  const shelter = needsShelterConsent(asked) ? weighShelter(rules, asked) : undefined;
  if (shelter)
    return { permitted: false, refusal: shelter, about: 'shelter', ...lacksScope(asked, 'shelter') };
  const { basis } = registration;
  return { permitted: true, basis, ground: basis.conditions.length === 0 ? 'duty' : 'consent' };
}

/** Who consented to it; it counts when it is signed, on paper or on a screen. */
const writtenConsenter = (consent: Consent | null, scope: Scope) =>
  consent?.scopes.includes(scope) && consent.recorded !== 'spoken' ? consent.by : undefined;

const lacksScope = ({ ageGroup, consent }: Weighed, scope: Scope): { lacksScope?: Scope } => {
  const other = consent?.scopes.find((each) => each !== scope);
  if (ageGroup === 'unknown' || other === undefined || consent?.scopes.includes(scope)) return {};
  const by = writtenConsenter(consent, other);
  return neededConsent(ageGroup) === `consent-${by}` ? { lacksScope: scope } : {};
};

const needsShelterConsent = ({ fileType, hasContact }: Weighed): boolean =>
  hasContact || fileType === 'registration-and-shelter';

function weighShelter(rules: readonly LegalRule[], asked: Weighed): Omit<Refusal, 'act'> | undefined {
  const weighed = weighDisclosure(rules, {
    day: asked.day,
    giver: { kind: asked.notifier },
    receiver: { kind: 'registration-desk' },
    purpose: 'protect',
    sameCollaboration: false,
    // What is registered was told to whoever notifies, for this.
    obtainedIn: [],
    obtainedFor: ['protect'],
    fields: [{ name: 'contact', category: 'contact' }],
    met: shelterConditions(asked),
  });
  if (weighed.permitted) return undefined;
  const missing: Condition[] = asked.ageGroup === 'unknown' ? ['age-known'] : [neededConsent(asked.ageGroup)];
  // Of the two rules, for either age, the one that asks for what is missing.
  const rule = rules.find(
    ({ kind, purposes, receivers, conditions }) =>
      kind === 'disclosure' &&
      purposes.includes('protect') &&
      receivers.includes('registration-desk') &&
      conditions.some((condition) => missing.includes(condition)),
  );
  const article = rule?.article ?? weighed.refusal.article;
  return { refused: 'no-consent', missing, ...(article && { article }), ...(rule && { rule: rule.id }) };
}

const neededConsent = (ageGroup: AgeGroup): Condition =>
  ageGroup === 'under-16' ? 'consent-guardian' : 'consent-person';

/** Consent counts only from whoever may give it at that age. */
function shelterConditions({ ageGroup, consent }: Weighed): Condition[] {
  if (ageGroup === 'unknown') return [];
  const needed = neededConsent(ageGroup);
  return needed === `consent-${writtenConsenter(consent, 'shelter')}` ? [needed] : [];
}

/** Whether this notifier may register whatever the person says. */
export const needsNoConsent = (
  rules: readonly LegalRule[],
  day: string,
  notifier: OrganisationKind,
): boolean => weighRegistration(rules, { day, notifier: { kind: notifier }, age: 'unknown' }).permitted;
