import type { GrantedDb } from './grant.ts';

type Tables = { 'access.installation': { only_one?: boolean; demonstration: boolean; started_at: Date } };

/** Whether this installation holds invented data; undefined where it never started. */
export async function findDemonstration(
  db: GrantedDb<
    'site.read' | 'account.sign-in' | 'installation.start' | 'demonstration.fill' | 'victims.count'
  >,
): Promise<boolean | undefined> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('access.installation')
    .select('demonstration')
    .executeTakeFirst();
  return row?.demonstration;
}

/** Settles, once and for all, what this installation is. */
export async function startInstallation(
  db: GrantedDb<'installation.start'>,
  demonstration: boolean,
  now: Date,
): Promise<void> {
  await db
    .withTables<Tables>()
    .insertInto('access.installation')
    .values({ demonstration, started_at: now })
    .execute();
}
