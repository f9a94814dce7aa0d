import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Identified } from '../../engines/disclosure/identification.ts';
import { dutchDay } from '../../platform/today.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import {
  type Access,
  type Ask,
  addJob,
  type Granted,
  type GrantedDb,
  getLegalRules,
  type LegalRule,
  type Member,
  ownRecord,
  type Refusal,
  refuse,
} from '../access/index.ts';
import { findSignalSummaries, type SignalSummary } from '../signals/index.ts';
import {
  deleteIdentity,
  findHistory,
  findIdentity,
  insertEvent,
  insertIdentity,
  type RegistrationHistory,
} from './identity-store.ts';
import type { Contact, Identity, IdentityPart, Person, Registration, Scope } from './registration.ts';
import type { RegistrationForm } from './registration-form.ts';
import type { RegistrationQuery } from './registration-list.ts';
import {
  findAllRegistrations,
  findRegistration,
  insertRegistration,
  listRegistrations,
  updateStanding,
} from './store.ts';
import { needsNoConsent, type Weighing, weigh } from './weighing.ts';
import { withdrawalFrom } from './workflow.ts';

/** What the actions on registrations need of the world. */
export type Means = { vault: Vault; now: () => Date };

/** The one job of counting: it always counts everything. */
export const countJob = { kind: 'victims.count', subject: 'all' } as const;

/** Names the place of a part that leads to the person. */
export const boundTo = (part: IdentityPart) => `victims.identity.${part}`;

export const readRegistrations = (ask: Ask<'victims.list'>, query: RegistrationQuery) =>
  ask((db) => listRegistrations(db, query));

export const readAllRegistrations = (
  ask: Ask<'victims.export'>,
  query: RegistrationQuery,
): Promise<Registration[]> => ask((db) => findAllRegistrations(db, query));

/** One registration with what leads to the person, as far as it may be known. */
export type RegistrationView = {
  registration: Registration;
  person: Identity<Person>;
  contact: Identity<Contact>;
  history: RegistrationHistory;
  /** The rule it rests on; undefined where it is not among the rules any more. */
  rule: LegalRule | undefined;
  /** The signal it belongs to; undefined where there is none, or not for this organisation. */
  signal: SignalSummary | undefined;
};

/** Undefined where it is not there, or not for this organisation. That someone looked is in the log either way. */
export const readRegistration = (
  ask: Ask<'victims.read'>,
  vault: Vault,
  id: string,
): Promise<RegistrationView | undefined> =>
  ask(
    async (db) => {
      const registration = await findRegistration(db, id);
      if (!registration) return undefined;
      const history = await findHistory(db, id);
      const rules = await getLegalRules(db);
      const { signal } = registration;
      const signals = signal === null ? undefined : await findSignalSummaries(db, [signal]);
      const sealed = await findIdentity(db, id);
      const open = async <T>(part: IdentityPart): Promise<Identity<T>> => {
        const row = sealed.find((each) => each.part === part);
        const key = row && (await vault.find(row.vault_key));
        if (row && key) return { kind: 'known', value: key.open(row.sealed, boundTo(part)) as Identified<T> };
        if (row || registration.state === 'withdrawn') return { kind: 'withheld', why: 'destroyed' };
        const kept = registration.identityParts.includes(part);
        return { kind: 'withheld', why: kept ? 'not-covered' : 'not-recorded' };
      };
      return {
        registration,
        history,
        signal: signal === null ? undefined : signals?.get(signal),
        rule: rules.find((each) => each.id === registration.basis),
        person: await open<Person>('person'),
        contact: await open<Contact>('contact'),
      };
    },
    { on: id },
  );

/** Whether a registration is what a form says. */
export function saysThis(
  { registration, person, contact }: RegistrationView,
  form: RegistrationForm,
): boolean {
  const known = <T>(part: Identity<T>) => (part.kind === 'known' ? part.value : null);
  const { forms, ageGroup, sex, fileType, notified, region, consent, signal } = registration;
  const kept = {
    facts: { forms, ageGroup, sex, fileType, notified, region },
    consent,
    person: known(person),
    contact: known(contact),
    signal,
  };
  return isDeepStrictEqual(kept, form);
}

/** Whether the law in force lets this organisation register without consent. */
export async function registersByDuty(access: Access, member: Member, { now }: Means): Promise<boolean> {
  const rules = await access.under(member, { act: 'law.read' }, getLegalRules);
  return rules.granted && needsNoConsent(rules.value, dutchDay(now()), member.organisation.kind);
}

/** Registered (`before`: the same form did so before), or what stands in its way and the rule that says so; `not-found` is about the signal. */
export type Registered =
  | { granted: true; before?: true }
  | { granted: false; refusal: Refusal; rule?: LegalRule | undefined; lacksScope?: Scope | undefined };

/**
 * Registers a presumed victim under the regime of the notifier: the law is weighed first, and what leads to the person
 * is sealed under keys of its own. The same form sent twice is one registration.
 */
export async function registerVictim(
  access: Access,
  member: Member,
  { vault, now }: Means,
  { id, form }: { id: string; form: RegistrationForm },
): Promise<Registered> {
  const at = now();
  const rules = await access.under(member, { act: 'law.read' }, getLegalRules);
  if (!rules.granted) return rules;
  const weighing = weighForm(rules.value, member, form, dutchDay(at));
  const result = await access.under(
    member,
    { act: 'victims.register', on: id, ...(weighing.permitted && { basis: weighing.basis.id }) },
    async (db) => {
      if (!weighing.permitted) return refuse(weighing.refusal);
      const { facts, consent, person, contact, signal } = form;
      if (signal !== null && !(await findSignalSummaries(db, [signal])).has(signal)) {
        return refuse({ refused: 'not-found' });
      }
      const parts = [...(person ? ['person' as const] : []), ...(contact ? ['contact' as const] : [])];
      const scopes = consent?.scopes ?? [];
      const isNew = await insertRegistration(db, {
        id,
        organisation: member.organisation.id,
        notifier_kind: member.organisation.kind,
        recorded_year: Number(dutchDay(at).slice(0, 4)),
        recorded_at: at,
        recorded_by: member.person.id,
        notified_year: facts.notified.year,
        notified_month: facts.notified.month,
        forms: facts.forms,
        age_group: facts.ageGroup,
        sex: facts.sex,
        region: facts.region,
        file_type: facts.fileType,
        ground: weighing.ground,
        basis: weighing.basis.id,
        consent_by: consent?.by ?? null,
        consent_on: consent?.on ?? null,
        consent_recorded: consent?.recorded ?? null,
        consent_scopes: scopes,
        identity_parts: parts,
        signal,
      });
      if (!isNew) return true;
      await ownRecord(db, id, member.organisation.id);
      if (person) await keepSealed(db, vault, { registration: id, part: 'person', value: person });
      if (contact) await keepSealed(db, vault, { registration: id, part: 'contact', value: contact });
      await insertEvent(db, { registration: id, kind: 'registered', scopes, at, person: member.person.id });
      await addJob(db, countJob.kind, countJob.subject);
      return false;
    },
  );
  if (result.granted) return { granted: true, ...(result.value && { before: true }) };
  const { refusal } = result;
  const rule = rules.value.find(({ id }) => id === refusal.rule);
  return { granted: false, refusal, rule, ...(!weighing.permitted && { lacksScope: weighing.lacksScope }) };
}

const weighForm = (
  rules: readonly LegalRule[],
  member: Member,
  { facts, consent, contact }: RegistrationForm,
  day: string,
): Weighing =>
  weigh(rules, {
    day,
    notifier: member.organisation.kind,
    ageGroup: facts.ageGroup,
    fileType: facts.fileType,
    consent,
    hasContact: contact !== null,
  });

/** A key of our own making: the id of a record comes from a form, and another record may have that one. */
async function keepSealed(
  db: GrantedDb<'victims.register'>,
  vault: Vault,
  { registration, part, value }: { registration: string; part: IdentityPart; value: Person | Contact },
): Promise<void> {
  const vaultKey = randomUUID();
  const key = await vault.create(vaultKey);
  await insertIdentity(db, {
    registration,
    part,
    vault_key: vaultKey,
    sealed: key.seal(value, boundTo(part)),
  });
}

/**
 * Records that consent was withdrawn, and destroys the keys of what rested on it. Sent twice it is one withdrawal;
 * one of a registration that changed meanwhile is refused.
 */
export const withdrawRegistrationConsent = (
  access: Access,
  member: Member,
  { vault, now }: Means,
  { id, version, scopes }: { id: string; version: number; scopes: readonly Scope[] },
): Promise<Granted<void>> =>
  access.under(member, { act: 'victims.withdraw', on: id }, async (db) => {
    const registration = await findRegistration(db, id);
    if (!registration || registration.organisationId !== member.organisation.id) {
      return refuse({ refused: 'not-found' });
    }
    const withdrawal = withdrawalFrom(registration, await findHistory(db, id), scopes);
    if (!withdrawal) return;
    const { event, next, destroyed } = withdrawal;
    const isOurs = await updateStanding(db, id, version, {
      state: next.state,
      consent_scopes: next.scopes,
      identity_parts: next.parts,
      // A signal leads to the person too.
      signal: next.state === 'withdrawn' ? null : registration.signal,
    });
    if (!isOurs) return refuse({ refused: 'changed-meanwhile' });
    await insertEvent(db, {
      registration: id,
      ...event,
      scopes: [...event.scopes],
      at: now(),
      person: member.person.id,
    });
    const keys = await deleteIdentity(db, id, destroyed);
    // Last: when this fails, nothing is recorded and the person hears so.
    await vault.destroy(keys);
  });
