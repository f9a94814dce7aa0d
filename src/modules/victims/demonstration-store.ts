import type { GrantedDb } from '../access/index.ts';
import type { Happened, Sealed } from './identity-store.ts';
import type { State } from './registration.ts';
import type { NewRegistration } from './store.ts';

type Tables = {
  'victims.registration': NewRegistration & { sequence: number; version: number; state: State };
  'victims.identity': Sealed;
  'victims.event': Happened;
};

/** The rows of registrations. */
export type RegistrationRows = { [Name in keyof Tables]: Tables[Name][] };

/** Puts registrations in with everything that belongs to them. */
export async function insertRegistrations(
  db: GrantedDb<'demonstration.fill'>,
  rows: RegistrationRows,
): Promise<void> {
  const tables = db.withTables<Tables>();
  await tables.insertInto('victims.registration').values(rows['victims.registration']).execute();
  await tables.insertInto('victims.identity').values(rows['victims.identity']).execute();
  await tables.insertInto('victims.event').values(rows['victims.event']).execute();
}
