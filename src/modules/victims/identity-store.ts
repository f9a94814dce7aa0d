import type { GrantedDb } from '../access/index.ts';
import type { IdentityPart, Scope } from './registration.ts';
import type { RegistrationEvent } from './workflow.ts';

export type Sealed = { registration: string; part: IdentityPart; vault_key: string; sealed: Buffer };
export type Happened = {
  registration: string;
  sequence: number;
  kind: RegistrationEvent['kind'];
  scopes: Scope[];
  at: Date;
  person: string;
};

type Tables = {
  'victims.identity': Sealed;
  'victims.event': Happened;
  'access.person': { id: string; name: string };
};

type Registering = GrantedDb<'victims.register'>;
type Withdrawing = GrantedDb<'victims.withdraw'>;
type Reading = GrantedDb<'victims.read' | 'victims.withdraw'>;

/** What happened to a registration and when; `by` is null for a colleague of another organisation. */
export type RegistrationHistory = (RegistrationEvent & { at: Date; by: string | null })[];

export async function insertIdentity(db: Registering, identity: Sealed): Promise<void> {
  await db.withTables<Tables>().insertInto('victims.identity').values(identity).execute();
}

/** The sealed parts that this organisation may open. */
export const findIdentity = (db: Reading, registration: string): Promise<Sealed[]> =>
  db
    .withTables<Tables>()
    .selectFrom('victims.identity')
    .selectAll()
    .where('registration', '=', registration)
    .execute();

/** Takes parts out, and gives the ids of the keys that are to be destroyed. */
export async function deleteIdentity(
  db: Withdrawing,
  registration: string,
  parts: readonly IdentityPart[],
): Promise<string[]> {
  if (parts.length === 0) return [];
  const rows = await db
    .withTables<Tables>()
    .deleteFrom('victims.identity')
    .where('registration', '=', registration)
    .where('part', 'in', parts)
    .returning('vault_key')
    .execute();
  return rows.map((row) => row.vault_key);
}

/** Everything that happened, in order. */
export async function findHistory(db: Reading, registration: string): Promise<RegistrationHistory> {
  return db
    .withTables<Tables>()
    .selectFrom('victims.event as e')
    .leftJoin('access.person as p', 'p.id', 'e.person')
    .select(['e.kind', 'e.scopes', 'e.at', 'p.name as by'])
    .where('e.registration', '=', registration)
    .orderBy('e.sequence')
    .execute();
}

export async function insertEvent(
  db: Registering | Withdrawing,
  { registration, ...event }: Omit<Happened, 'sequence'>,
): Promise<void> {
  const tables = db.withTables<Tables>();
  const { last } = await tables
    .selectFrom('victims.event')
    .select((of) => of.fn.max('sequence').as('last'))
    .where('registration', '=', registration)
    .executeTakeFirstOrThrow();
  await tables
    .insertInto('victims.event')
    .values({ registration, ...event, sequence: (last ?? 0) + 1 })
    .execute();
}
