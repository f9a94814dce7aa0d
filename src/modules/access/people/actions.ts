import { randomUUID } from 'node:crypto';
import { OperatorFault } from '../../../platform/fault.ts';
import { dutchDay } from '../../../platform/today.ts';
import type { Vault } from '../../../platform/vault/vault.ts';
import { operatorActor } from '../actor.ts';
import type { Access, GrantedDb } from '../grant.ts';
import { type OrganisationKind, organisationKinds, purposes, type Role, roles } from '../mandate.ts';
import { invitationToken } from '../sign-in/activation-actions.ts';
import { readLoginName } from '../sign-in/limits.ts';
import { newCode } from '../sign-in/recovery-code.ts';
import { canBeLoginName } from './login-name.ts';
import { findRegion } from './scope-actions.ts';
import {
  addMembership,
  addOrganisation,
  addPerson,
  endMemberships,
  findOrganisation,
  findPerson,
  getToday,
  hasMembership,
  keepInvitation,
} from './store.ts';

/** How long an invitation holds, in milliseconds. */
const lifetime = 7 * 24 * 60 * 60 * 1000;

/** A code that is shown once: whoever has it with the login name makes the account theirs. */
export type Invitation = { loginName: string; code: string; validUntil: Date };

/** Who is invited, and to what. `organisation` is its whole name, `role` one of `roles`. */
export type InvitationRequest = { name: string; loginName: string; organisation: string; role: string };

/** Makes a one-time code with which a person activates their account, or activates it anew. */
export async function invitePerson(
  db: GrantedDb<'people.manage' | 'people.invite'>,
  vault: Pick<Vault, 'token'>,
  { person, loginName, now }: { person: string; loginName: string; now: Date },
): Promise<Invitation> {
  const code = newCode();
  const validUntil = new Date(now.getTime() + lifetime);
  await keepInvitation(db, { person, token: invitationToken(vault, loginName, code), validUntil });
  return { loginName, code, validUntil };
}

/**
 * Invites someone to work for an organisation: the person and the membership are made where they are not there yet.
 * Throws OperatorFault `usage` for a role or organisation that is not there, and for a login name that can't be typed.
 */
export async function invite(
  access: Access,
  vault: Pick<Vault, 'token'>,
  request: InvitationRequest,
  now: Date,
): Promise<Invitation> {
  const loginName = readLoginName(request.loginName);
  const role = oneOf(roles, request.role, 'role');
  if (!canBeLoginName(loginName)) {
    throw new OperatorFault(
      'usage',
      'this login name cannot be used',
      'use 3 to 100 letters, digits and . _ + - @, for example a work e-mail address',
    );
  }
  const invited = await access.under(operatorActor, { act: 'people.manage' }, async (db) => {
    const organisation = await findOrganisation(db, request.organisation);
    if (organisation === undefined) {
      throw new OperatorFault(
        'usage',
        'there is no organisation of this name',
        'write its name as it is shown on the pages, in quotes',
      );
    }
    const person = (await findPerson(db, loginName)) ?? (await makePerson(db, request.name, loginName));
    await ensureMembership(db, { person, organisation, role, today: await getToday(db) });
    return invitePerson(db, vault, { person, loginName, now });
  });
  if (!invited.granted) throw new Error(`The operator may not invite: ${invited.refusal.refused}`);
  return invited.value;
}

/**
 * Lets someone no longer work for an organisation. Throws OperatorFault `usage` where they do not.
 */
export async function letGo(
  access: Access,
  request: Pick<InvitationRequest, 'loginName' | 'organisation'>,
): Promise<void> {
  const ended = await access.under(operatorActor, { act: 'people.manage' }, async (db) => {
    const person = await findPerson(db, readLoginName(request.loginName));
    const organisation = await findOrganisation(db, request.organisation);
    return person && organisation ? endMemberships(db, { person, organisation }) : 0;
  });
  if (!ended.granted) throw new Error(`The operator may not end this: ${ended.refusal.refused}`);
  if (ended.value > 0) return;
  throw new OperatorFault(
    'usage',
    'nobody of this login name works for an organisation of this name',
    'write both as they are shown on the pages',
  );
}

/** An organisation as someone asks for it; every word is checked. */
export type OrganisationRequest = {
  name: string;
  kind: string;
  contact: string;
  /** Codes of municipalities (GM....) and police units (PE..). */
  regions: readonly string[];
  mandate: readonly string[];
};

/** Works somewhere: without a region it would take part in nothing. The other kinds are national. */
const regionalKinds: readonly OrganisationKind[] = [
  'municipality',
  'police',
  'riec',
  'safety-house',
  'care-coordination',
  'care-provider',
];

/**
 * Adds an organisation to the chain. Throws OperatorFault `usage` where a word is not one of ours, the name is taken, a
 * regional organisation has no region, or there is no purpose.
 */
export async function addToChain(access: Access, request: OrganisationRequest, now: Date): Promise<void> {
  const kind = oneOf(organisationKinds, request.kind, 'kind of organisation');
  const mandate = request.mandate.map((purpose) => oneOf(purposes, purpose, 'purpose'));
  const regions = request.regions.map(findRegion).filter((region) => region !== undefined);
  if (regions.length < request.regions.length || request.name.trim() === '') {
    throw new OperatorFault(
      'usage',
      'an organisation needs a name, and regions by their code',
      'a municipality is GM and four digits, a police unit PE and two: see /gemeenten',
    );
  }
  if (regions.length === 0 && regionalKinds.includes(kind)) {
    throw new OperatorFault(
      'usage',
      `an organisation of kind ${kind} needs a region`,
      'say where it works: --region GM0344 for a municipality, --region PE09 for a police unit, as often as needed',
    );
  }
  if (mandate.length === 0) {
    throw new OperatorFault(
      'usage',
      'an organisation needs a purpose: without one nobody can work for it',
      `give --purpose one or more times, each one of: ${purposes.join(', ')}`,
    );
  }
  const added = await access.under(operatorActor, { act: 'people.manage' }, async (db) => {
    if (await findOrganisation(db, request.name)) {
      throw new OperatorFault(
        'usage',
        'there is an organisation of this name already',
        'choose another name',
      );
    }
    const { name, contact } = request;
    await addOrganisation(db, {
      id: randomUUID(),
      name,
      kind,
      contact,
      regions,
      mandate,
      from: dutchDay(now),
    });
  });
  if (!added.granted) throw new Error(`The operator may not add: ${added.refusal.refused}`);
}

function oneOf<Word extends string>(words: readonly Word[], given: string, what: string): Word {
  const found = words.find((word) => word === given);
  if (found !== undefined) return found;
  throw new OperatorFault('usage', `there is no ${what} '${given}'`, `choose one of: ${words.join(', ')}`);
}

async function makePerson(db: GrantedDb<'people.manage'>, name: string, loginName: string): Promise<string> {
  const id = randomUUID();
  await addPerson(db, { id, name, loginName, demonstration: false });
  return id;
}

async function ensureMembership(
  db: GrantedDb<'people.manage'>,
  membership: { person: string; organisation: string; role: Role; today: string },
): Promise<void> {
  if (await hasMembership(db, membership)) return;
  const { today, ...rest } = membership;
  await addMembership(db, { id: randomUUID(), ...rest, from: today });
}
