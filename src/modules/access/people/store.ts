import { sql } from 'kysely';
import type { GrantedDb } from '../grant.ts';
import type { OrganisationKind, Purpose, Role } from '../mandate.ts';

type PeopleDb = GrantedDb<'people.manage' | 'people.invite' | 'demonstration.fill'>;

type Tables = {
  'access.organisation': { id: string; name: string; kind: OrganisationKind; contact: string };
  'access.organisation_region': {
    organisation: string;
    kind: 'municipality' | 'police-unit';
    code: string;
    valid_from: string;
  };
  'access.mandate': { organisation: string; purpose: Purpose; valid_from: string };
  'access.person': { id: string; name: string; login_name: string; demonstration: boolean };
  'access.membership': {
    id: string;
    person: string;
    organisation: string;
    role: Role;
    valid_from: string;
    valid_until?: string | null;
    ended_at?: Date | null;
    until_before?: string | null;
  };
  'access.invitation': { person: string; token: Buffer; valid_until: Date };
};

const tables = (db: PeopleDb) => db.withTables<Tables>();

/** An organisation with where it works and what for. Days as YYYY-MM-DD. */
export type NewOrganisation = {
  id: string;
  name: string;
  kind: OrganisationKind;
  /** A mailbox or number of the function, not of a person. */
  contact: string;
  regions: readonly { kind: 'municipality' | 'police-unit'; code: string }[];
  mandate: readonly Purpose[];
  from: string;
};

export async function addOrganisation(db: PeopleDb, organisation: NewOrganisation): Promise<void> {
  const { id, name, kind, contact, regions, mandate, from: valid_from } = organisation;
  await tables(db).insertInto('access.organisation').values({ id, name, kind, contact }).execute();
  if (regions.length > 0) {
    await tables(db)
      .insertInto('access.organisation_region')
      .values(regions.map((region) => ({ organisation: id, ...region, valid_from })))
      .execute();
  }
  if (mandate.length > 0) {
    await tables(db)
      .insertInto('access.mandate')
      .values(mandate.map((purpose) => ({ organisation: id, purpose, valid_from })))
      .execute();
  }
}

/** Whether the chain has any organisation yet. */
export async function hasOrganisations(db: PeopleDb): Promise<boolean> {
  const row = await tables(db).selectFrom('access.organisation').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** The id of an organisation by its whole name. */
export async function findOrganisation(db: PeopleDb, name: string): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('access.organisation')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.id;
}

/**
 * Adds a person; false where the login name is taken.
 * @param person.loginName as `readLoginName` gives it; @param person.demonstration invented, see the table
 */
export async function addPerson(
  db: PeopleDb,
  person: { id: string; name: string; loginName: string; demonstration: boolean },
): Promise<boolean> {
  const { id, name, loginName, demonstration } = person;
  const added = await tables(db)
    .insertInto('access.person')
    .values({ id, name, login_name: loginName, demonstration })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return Number(added.numInsertedOrUpdatedRows) > 0;
}

/** The id of a person by login name. */
export async function findPerson(db: PeopleDb, loginName: string): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('access.person')
    .select('id')
    .where('login_name', '=', loginName)
    .executeTakeFirst();
  return row?.id;
}

/** The day by which the database lets memberships begin and end, YYYY-MM-DD: that of the Netherlands. */
export async function getToday(db: PeopleDb): Promise<string> {
  const { today } = await tables(db)
    .selectNoFrom(sql<string>`access.today()`.as('today'))
    .executeTakeFirstOrThrow();
  return today;
}

/** One that ended on the day it began goes on. @param membership.from the first day it holds, YYYY-MM-DD */
export async function addMembership(
  db: PeopleDb,
  membership: { id: string; person: string; organisation: string; role: Role; from: string },
): Promise<void> {
  const { from: valid_from, ...rest } = membership;
  await tables(db)
    .insertInto('access.membership')
    .values({ ...rest, valid_from })
    .onConflict((on) =>
      on
        .columns(['person', 'organisation', 'role', 'valid_from'])
        .doUpdateSet({ valid_until: null, ended_at: null, until_before: null }),
    )
    .execute();
}

/** Whether a person has this role at this organisation now or later. */
export async function hasMembership(
  db: PeopleDb,
  { person, organisation, role, today }: { person: string; organisation: string; role: Role; today: string },
): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('access.membership')
    .select('id')
    .where('person', '=', person)
    .where('organisation', '=', organisation)
    .where('role', '=', role)
    .where((of) => of.or([of('valid_until', 'is', null), of('valid_until', '>=', today)]))
    .executeTakeFirst();
  return row !== undefined;
}

/** How a membership ends from now on: it held until yesterday, and what it would have held until is kept. */
export const ending = {
  valid_until: sql<string>`access.today() - 1`,
  ended_at: sql<Date>`now()`,
  until_before: sql<string | null>`valid_until`,
};

/**
 * Ends everything a person works as at an organisation, from now on. Sessions opened for it end with it. Returns how many
 * memberships ended.
 */
export async function endMemberships(
  db: PeopleDb,
  { person, organisation }: { person: string; organisation: string },
): Promise<number> {
  const ended = await tables(db)
    .updateTable('access.membership')
    .set(ending)
    .where('person', '=', person)
    .where('organisation', '=', organisation)
    .where((of) =>
      of.or([of('valid_until', 'is', null), of('valid_until', '>=', sql<string>`access.today()`)]),
    )
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

/** Keeps the keyed token of a new invitation; an earlier one of the same person works no longer. */
export async function keepInvitation(
  db: PeopleDb,
  invitation: { person: string; token: Buffer; validUntil: Date },
): Promise<void> {
  const { person, token, validUntil: valid_until } = invitation;
  await tables(db)
    .insertInto('access.invitation')
    .values({ person, token, valid_until })
    .onConflict((on) => on.column('person').doUpdateSet({ token, valid_until }))
    .execute();
}
