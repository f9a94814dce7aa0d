import pg from 'pg';
import type { DataFolder } from '../data-folder.ts';
import { asUser } from '../database.ts';
import { OperatorFault } from '../fault.ts';
import { underLock } from './lock.ts';
import { scramVerifier } from './scram.ts';

/** The groups to which migrations grant rights: web requests, signing in, work in the background, operator's commands. */
const groups = ['baken_web', 'baken_sign_in', 'baken_worker', 'baken_operator'] as const;

/** PostgreSQL cuts longer names off, in bytes: two roles would become one. */
const longestName = 63;

/** How the application signs in: never as the owner, so that row policies hold for it. */
export type Logins = {
  readonly web: pg.ClientConfig;
  readonly signIn: pg.ClientConfig;
  readonly worker: pg.ClientConfig;
  readonly operator: pg.ClientConfig;
};

/**
 * Creates the group roles, which migrations name. Roles belong to the whole server, so another database of
 * Baken on it may have made them already, or be doing so at this moment.
 * Throws OperatorFault `noAccess` where the owner may not make roles or does not own the database.
 */
export async function ensureGroups(client: pg.Client): Promise<void> {
  await ownedDatabase(client);
  for (const group of groups) await ensureRole(client, group, 'nologin');
}

/**
 * Makes the login roles of this database, `<database>_web_login`, `_sign_in_login`, `_worker_login` and
 * `_operator_login`, members of the groups, with passwords from the data folder. Only they and the owner may connect to this database.
 * Throws OperatorFault `noAccess` where the owner may not make roles or does not own the database.
 */
export async function prepareLogins(
  owner: pg.ClientConfig,
  folder: Pick<DataFolder, 'secret'>,
): Promise<Logins> {
  return underLock(owner, async (client) => {
    const database = await ownedDatabase(client);
    await client.query(`revoke all on database ${pg.escapeIdentifier(database)} from public`);
    const prepare = async (group: (typeof groups)[number]): Promise<pg.ClientConfig> => {
      const login = `${database}_${group.slice('baken_'.length)}_login`;
      const password = await folder.secret(login);
      await ensureLogin(client, { login, group, password, database });
      return asUser(owner, login, password);
    };
    return {
      web: await prepare('baken_web'),
      signIn: await prepare('baken_sign_in'),
      worker: await prepare('baken_worker'),
      operator: await prepare('baken_operator'),
    };
  });
}

/** The name of the database, after the check that its owner is who we are and may make roles. */
async function ownedDatabase(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ database: string; user: string; owns: boolean; creates: boolean }>(`
    select d.datname as database, r.rolname as user, pg_has_role(d.datdba, 'usage') as owns,
           r.rolcreaterole or r.rolsuper as creates
    from pg_database d, pg_roles r
    where d.datname = current_database() and r.rolname = current_user`);
  const [found] = rows;
  if (!found) throw new Error('the catalogue does not know this database or this user');
  const [user, database] = [found.user, found.database].map(pg.escapeIdentifier);
  if (!found.creates) {
    throw new OperatorFault(
      'noAccess',
      `The database user ${found.user} may not make roles.`,
      `Let an administrator of the server run: alter role ${user} createrole;`,
    );
  }
  if (Buffer.byteLength(`${found.database}_operator_login`) > longestName) {
    throw new OperatorFault(
      'usage',
      `The database name ${found.database} is too long.`,
      'Give the database a name of at most 48 letters.',
    );
  }
  if (!found.owns) {
    throw new OperatorFault(
      'noAccess',
      `The database user ${found.user} does not own the database ${found.database}.`,
      `Let an administrator of the server run: alter database ${database} owner to ${user};`,
    );
  }
  return found.database;
}

async function ensureLogin(
  client: pg.Client,
  { login, group, password, database }: { login: string; group: string; password: string; database: string },
): Promise<void> {
  await ensureRole(client, login, 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication');
  const role = pg.escapeIdentifier(login);
  // A login may change its own password and settings: each start puts them back.
  await client.query(`alter role ${role} password ${pg.escapeLiteral(scramVerifier(password))}`);
  await client.query(`alter role ${role} reset all`);
  await client.query(`alter role ${role} in database ${pg.escapeIdentifier(database)} reset all`);
  await client.query(`grant ${group} to ${role}`);
  await client.query(`grant connect on database ${pg.escapeIdentifier(database)} to ${role}`);

  const { rows } = await client.query(
    `select from pg_roles where rolname = $1
     and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    [login],
  );
  if (rows.length === 0) return;
  throw new OperatorFault(
    'noAccess',
    `The database role ${login} has more rights than Baken may use.`,
    `Let an administrator of the server run: alter role ${role} nosuperuser nobypassrls nocreaterole nocreatedb noreplication`,
  );
}

async function ensureRole(client: pg.Client, role: string, attributes: string): Promise<void> {
  const { rows } = await client.query('select from pg_roles where rolname = $1', [role]);
  if (rows.length > 0) return;
  try {
    await client.query(`create role ${pg.escapeIdentifier(role)} ${attributes}`);
  } catch (error) {
    // Made meanwhile from another database: advisory locks reach no further than one database.
    const isThere = error instanceof pg.DatabaseError && ['42710', '23505'].includes(error.code ?? '');
    if (!isThere) throw error;
  }
}
