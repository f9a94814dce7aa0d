import { recordId } from '../../../platform/vault/record-id.ts';
import type { Vault } from '../../../platform/vault/vault.ts';
import type { Member } from '../actor.ts';
import { type Granted, type GrantedDb, refuse } from '../grant.ts';
import { type Role, rolesByOperator, rolesToGive } from '../mandate.ts';
import type { Ask, Attempt } from '../page-route.ts';
import { type Invitation, invitePerson } from './actions.ts';
import type { Colleague, ColleagueQuery } from './colleague.ts';
import {
  endMembership,
  findAllColleagues,
  findColleague,
  findMandate,
  findRole,
  getAccountState,
  isOwnMembership,
  listColleagues,
  mayGetCode,
  restoreMembership,
} from './colleague-store.ts';
import type { InviteForm, InviteProblem } from './invite-form.ts';
import { addMembership, addPerson, findPerson, getToday, hasMembership } from './store.ts';

/** What inviting rests on. */
export type InviteMeans = { vault: Pick<Vault, 'token'>; now: () => Date };

/** What came of an invitation: a code to hand over, an account that is in use, a form sent twice, or a problem. */
export type Invited =
  | { came: 'code'; name: string; invitation: Invitation }
  | { came: 'account' | 'before' }
  | { came: 'problem'; problem: InviteProblem };

/** One page of the people of one's own organisation. */
export const readColleagues = (ask: Ask<'people.list'>, query: ColleagueQuery) =>
  ask((db) => listColleagues(db, query));

/** Everyone of them who fits, for a file. */
export const exportColleagues = (ask: Ask<'people.export'>, query: ColleagueQuery) =>
  ask((db) => findAllColleagues(db, query));

/** The roles that one may invite into here. */
export const readRolesToGive = (ask: Ask<'people.list'>): Promise<Role[]> =>
  ask(async (db) => rolesToGive(await findMandate(db)));

/** One of them; refuses `not-found`. */
export const readColleague = (ask: Ask<'people.list'>, id: string): Promise<Colleague> =>
  ask(async (db) => (await findColleague(db, id)) ?? refuse({ refused: 'not-found' }), { on: id });

/**
 * Invites someone to one's own organisation: the person is made where nobody has the login name, and a colleague gets
 * one role more, but for an administrator. A login name of someone elsewhere is `loginTaken`, whoever it is. The same
 * nonce twice counts once. Any role but those of `readRolesToGive` is `roleMissing`.
 */
export function inviteColleague(
  attempt: Attempt<'people.invite'>,
  means: InviteMeans,
  member: Member,
  { nonce, form }: { nonce: string; form: InviteForm },
): Promise<Granted<Invited>> {
  const from = [member.person.id, nonce];
  const id = recordId(means.vault, 'access.membership', from);
  return attempt(
    async (db): Promise<Invited> => {
      if (await findColleague(db, id)) return { came: 'before' };
      if (!rolesToGive(await findMandate(db)).includes(form.role)) {
        return { came: 'problem', problem: { field: 'role', problem: 'roleMissing' } };
      }
      const colleague = await findPerson(db, form.loginName);
      const person = colleague ?? recordId(means.vault, 'access.person', from);
      if (colleague === undefined && !(await addPerson(db, { id: person, ...form, demonstration: false }))) {
        return unlessBefore(db, id, { field: 'login', problem: 'loginTaken' });
      }
      const organisation = member.organisation.id;
      const today = await getToday(db);
      if (await hasMembership(db, { person, organisation, role: form.role, today })) {
        return unlessBefore(db, id, { field: 'role', problem: 'alreadyThere' });
      }
      if (await hasMembership(db, { person, organisation, role: 'administrator', today })) {
        return { came: 'problem', problem: { field: 'login', problem: 'administratorAlone' } };
      }
      await addMembership(db, { id, person, organisation, role: form.role, from: today });
      return codeFor(db, means, { person, loginName: form.loginName, name: form.name });
    },
    { on: id },
  );
}

/** What stands in the way may be this same form, sent at the same time. */
const unlessBefore = async (
  db: GrantedDb<'people.invite'>,
  id: string,
  problem: InviteProblem,
): Promise<Invited> => ((await findColleague(db, id)) ? { came: 'before' } : { came: 'problem', problem });

/** A new code for someone whose account is not in use yet; refuses `not-found`, and `not-in-this-state` where it is. */
export function makeNewCode(
  attempt: Attempt<'people.invite'>,
  means: InviteMeans,
  id: string,
): Promise<Granted<Invited>> {
  return attempt(
    async (db) => {
      const colleague = (await findColleague(db, id)) ?? refuse({ refused: 'not-found' });
      const made = await codeFor(db, means, colleague);
      return made.came === 'code' ? made : refuse({ refused: 'not-in-this-state' });
    },
    { on: id },
  );
}

async function codeFor(
  db: GrantedDb<'people.invite'>,
  means: InviteMeans,
  { person, loginName, name }: { person: string; loginName: string; name: string },
): Promise<Invited> {
  const inUse = ['in-use', 'invented'].includes((await getAccountState(db, person)) ?? 'in-use');
  if (inUse || !(await mayGetCode(db, person))) return { came: 'account' };
  const invitation = await invitePerson(db, means.vault, { person, loginName, now: means.now() });
  return { came: 'code', name, invitation };
}

/**
 * Lets someone stop at once; their sessions for it open nothing from then on. Refuses `not-in-this-state` for a
 * role that the operator ends, `changed-meanwhile` where it ended already or is not of one's own organisation.
 */
export function endColleague(attempt: Attempt<'people.end'>, id: string): Promise<Granted<void>> {
  return attempt(
    async (db) => {
      const role = await findRole(db, id);
      if (role && rolesByOperator.includes(role)) refuse({ refused: 'not-in-this-state' });
      if (!(await endMembership(db, id))) await refuseMissing(db, id);
    },
    { on: id },
  );
}

/**
 * Undoes an ending of today; refuses `changed-meanwhile` where there is none or where the role may not be given,
 * `not-found` as above.
 */
export function restoreColleague(attempt: Attempt<'people.restore'>, id: string): Promise<Granted<void>> {
  return attempt(
    async (db) => {
      if (!(await restoreMembership(db, id))) await refuseMissing(db, id);
    },
    { on: id },
  );
}

/** Why a membership could not be changed: it is as it was to become, or it is not of one's own organisation. */
async function refuseMissing(db: GrantedDb<'people.end' | 'people.restore'>, id: string): Promise<never> {
  return refuse({ refused: (await isOwnMembership(db, id)) ? 'changed-meanwhile' : 'not-found' });
}
