import { dutchDay } from '../../platform/today.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import {
  addJob,
  type GrantedDb,
  getLegalRules,
  type LegalRule,
  type OrganisationKind,
  ownRecords,
} from '../access/index.ts';
import { boundTo, countJob } from './actions.ts';
import { insertRegistrations, type RegistrationRows } from './demonstration-store.ts';
import type { Consent, Contact, IdentityPart, Person, RegistrationFacts, Scope } from './registration.ts';
import { weigh } from './weighing.ts';
import {
  type Begin,
  type RegistrationEvent,
  type Standing,
  standingAfter,
  withdrawConsent,
} from './workflow.ts';

/** A registration of nobody, for a demonstration. */
export type InventedRegistration = {
  id: string;
  notifier: { id: string; kind: OrganisationKind };
  by: string;
  at: Date;
  facts: RegistrationFacts;
  consent: Consent | null;
  /** Each with the id of its key. */
  person: { key: string; value: Person } | null;
  contact: { key: string; value: Contact } | null;
  signal: string | null;
  withdrawn: { at: Date; scopes: Scope[] } | null;
};

/** A registration that was put in, with the rule of law it rests on. */
export type FilledRegistration = InventedRegistration & { ground: Begin['ground']; basis: LegalRule };

type Weighed = FilledRegistration & {
  begin: Begin;
  standing: Standing;
  events: (RegistrationEvent & { at: Date })[];
};

/**
 * Puts invented registrations in, weighed by the law as it is loaded, and asks for a new count. Throws where the law
 * does not let one be.
 */
export async function fillRegistrations(
  db: GrantedDb<'demonstration.fill'>,
  vault: Vault,
  registrations: readonly InventedRegistration[],
): Promise<FilledRegistration[]> {
  const rules = await getLegalRules(db);
  const weighed = registrations
    .map((registration) => weighOne(rules, registration))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const kept = weighed.flatMap((registration) =>
    registration.standing.parts.flatMap((part) => {
      const given = registration[part];
      return given ? [{ registration: registration.id, part, ...given }] : [];
    }),
  );
  const keys = await vault.createMany(kept.map(({ key }) => key));
  await insertRegistrations(db, {
    'victims.registration': registrationRows(weighed),
    'victims.identity': kept.map(({ registration, part, key, value }) => {
      const found = keys.get(key);
      if (!found) throw new Error('The vault made no key.');
      return { registration, part, vault_key: key, sealed: found.seal(value, boundTo(part)) };
    }),
    'victims.event': weighed.flatMap(({ id, by, events }) =>
      events.map(({ kind, scopes, at }, before) => ({
        registration: id,
        sequence: before + 1,
        kind,
        scopes: [...scopes],
        at,
        person: by,
      })),
    ),
  });
  await ownRecords(
    db,
    weighed.map(({ id, notifier }) => ({ id, organisation: notifier.id })),
  );
  await addJob(db, countJob.kind, countJob.subject);
  return weighed;
}

function weighOne(rules: readonly LegalRule[], registration: InventedRegistration): Weighed {
  const { at, notifier, facts, consent, person, contact, withdrawn } = registration;
  const weighing = weigh(rules, {
    day: dutchDay(at),
    notifier: notifier.kind,
    ageGroup: facts.ageGroup,
    fileType: facts.fileType,
    consent,
    hasContact: contact !== null,
  });
  if (!weighing.permitted) throw new Error(`The law lets no such person be registered by ${notifier.kind}.`);
  const parts: IdentityPart[] = [
    ...(person ? ['person' as const] : []),
    ...(contact ? ['contact' as const] : []),
  ];
  const { ground } = weighing;
  const begin = { ground, parts };
  const events: Weighed['events'] = [{ kind: 'registered', scopes: consent?.scopes ?? [], at }];
  const before = standingAfter(begin, events);
  const withdrawal = withdrawn ? withdrawConsent(begin, before, withdrawn.scopes) : undefined;
  if (withdrawn && !withdrawal) throw new Error('Consent that was not given was withdrawn.');
  if (withdrawn && withdrawal) events.push({ ...withdrawal.event, at: withdrawn.at });
  return {
    ...registration,
    begin,
    ground,
    basis: weighing.basis,
    standing: withdrawal?.next ?? before,
    events,
  };
}

/** @param registrations oldest first: so they are numbered, per organisation and year */
function registrationRows(registrations: readonly Weighed[]): RegistrationRows['victims.registration'] {
  const last = new Map<string, number>();
  return registrations.map(({ id, notifier, by, at, facts, consent, standing, ...registration }) => {
    const year = Number(dutchDay(at).slice(0, 4));
    const sequence = (last.get(`${notifier.id} ${year}`) ?? 0) + 1;
    last.set(`${notifier.id} ${year}`, sequence);
    return {
      id,
      organisation: notifier.id,
      notifier_kind: notifier.kind,
      recorded_year: year,
      sequence,
      recorded_at: at,
      recorded_by: by,
      notified_year: facts.notified.year,
      notified_month: facts.notified.month,
      forms: facts.forms,
      age_group: facts.ageGroup,
      sex: facts.sex,
      region: facts.region,
      file_type: facts.fileType,
      ground: registration.begin.ground,
      basis: registration.basis.id,
      consent_by: consent?.by ?? null,
      consent_on: consent?.on ?? null,
      consent_recorded: consent?.recorded ?? null,
      consent_scopes: standing.scopes,
      identity_parts: standing.parts,
      // A signal leads to the person too.
      signal: standing.state === 'withdrawn' ? null : registration.signal,
      state: standing.state,
      version: registration.events.length,
    };
  });
}
