import pg from 'pg';
import type { DataFolder } from '../data-folder.ts';
import { underLock } from './lock.ts';
import { scramVerifier } from './scram.ts';
import type { PostgresServer } from './server.ts';

const owner = 'baken_owner';

/** What makes large objects: they have no owner's table, so no grant of ours would hold anyone back. */
const largeObjectMakers = [
  'lo_creat(integer)',
  'lo_create(oid)',
  'lo_from_bytea(oid, bytea)',
  'lo_put(oid, bigint, bytea)',
  'lo_import(text)',
  'lo_import(text, oid)',
].map((name) => `pg_catalog.${name}`);

/**
 * Makes the database in the server that Baken brings, and returns how its owner connects. The owner is no
 * superuser, so that everything works here just as on an organisation's own server. What PostgreSQL lets every user
 * do beyond that database is taken back.
 */
export async function ensureOwnDatabase(
  server: PostgresServer,
  folder: DataFolder,
  database = 'baken',
): Promise<pg.ClientConfig> {
  const password = await folder.secret(owner);
  await underLock(server.superuser('postgres'), async (client) => {
    if (await isMissing(client, 'select from pg_roles where rolname = $1', owner)) {
      await client.query(`create role ${owner} login createrole`);
    }
    await client.query(`alter role ${owner} password ${pg.escapeLiteral(scramVerifier(password))}`);
    if (await isMissing(client, 'select from pg_database where datname = $1', database)) {
      await client.query(`create database ${pg.escapeIdentifier(database)} owner ${owner}`);
    }
    await client.query('revoke connect on database postgres, template1 from public');
  });
  await underLock(server.superuser(database), (client) =>
    client.query(`revoke execute on function ${largeObjectMakers.join(', ')} from public`),
  );
  return { ...server.superuser(database), user: owner, password };
}

async function isMissing(client: pg.Client, query: string, name: string): Promise<boolean> {
  const { rows } = await client.query(query, [name]);
  return rows.length === 0;
}
