import pg from 'pg';
import { expect, test } from 'vitest';
import { createEmptyDatabase, onPostgres } from '../../../tests/support/database.ts';
import { underLock } from './lock.ts';
import { ensureGroups, prepareLogins } from './roles.ts';

const secrets = { secret: (name: string) => Promise.resolve(`secret of ${name}`) };

async function as<Result>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<Result>) {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

onPostgres('the logins of the application', (database) => {
  test.each(['web', 'operator'] as const)('the %s login may not reach beyond its grants', async (login) => {
    await as(database().owner, (client) =>
      client.query(`
        drop table if exists guarded;
        create table guarded (id int);
        insert into guarded values (1);
        alter table guarded enable row level security;
        grant select on guarded to baken_web, baken_operator`),
    );
    await as(database().logins[login], async (client) => {
      for (const forbidden of [
        'create table mine (id int)',
        'create temporary table mine (id int)',
        'create schema mine',
        'create role mine',
        'create database mine',
        'set role baken_owner',
        'set session authorization postgres',
        'alter role current_user bypassrls',
        'alter table guarded disable row level security',
        'insert into guarded values (2)',
        'set row_security = off; select * from guarded',
        "copy guarded to '/tmp/never'",
        'select lo_create(0)',
        'select lo_creat(-1)',
        "select lo_from_bytea(0, 'x')",
        "select lo_import('/etc/hostname')",
      ]) {
        await expect(client.query(forbidden), forbidden).rejects.toMatchObject({
          code: expect.stringMatching(/^(42501|42704)$/) as string,
        });
        await client.query('reset row_security');
      }
      const { rows } = await client.query('select * from guarded');
      expect(rows).toEqual([]);
    });
  });

  test.each(['postgres', 'template1'])("may not enter the server's own database %s", async (name) => {
    for (const config of [database().logins.web, database().logins.operator]) {
      const attempt = as({ ...config, database: name }, () => Promise.resolve());
      await expect(attempt).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('get back their password and settings at each start', async () => {
    const { owner, logins } = database();
    await as(logins.web, async (client) => {
      await client.query("alter role current_user set search_path = 'elsewhere'");
      await client.query(
        `alter role current_user in database ${pg.escapeIdentifier(owner.database ?? '')} set work_mem = '1GB'`,
      );
      await client.query("alter role current_user password 'of a thief'");
    });
    const { web } = await prepareLogins(owner, secrets);
    const { rows } = await as(web, (client) =>
      client.query('select setconfig from pg_db_role_setting where setrole = current_user::regrole'),
    );
    expect(rows).toEqual([]);
  });

  test('may not enter the database of another', async () => {
    const { database: empty, drop } = await createEmptyDatabase(database().major);
    const config = empty.owner;
    await prepareLogins(config, secrets);
    await expect(
      as({ ...database().logins.web, database: config.database }, () => Promise.resolve()),
    ).rejects.toMatchObject({
      code: '42501',
    });
    await drop();
  });

  test('keep working when they are prepared again, also by several at once', async () => {
    const prepare = () => prepareLogins(database().owner, secrets);
    const [logins] = await Promise.all([prepare(), prepare(), prepare()]);
    const { rows } = await as(logins.web, (client) => client.query('select session_user as name'));
    expect(rows).toEqual([{ name: `${database().owner.database}_web_login` }]);
  });

  test('are made in many new databases at once', async () => {
    const databases = await Promise.all(
      Array.from({ length: 4 }, () => createEmptyDatabase(database().major)),
    );
    await Promise.all(
      databases.map(async ({ database: { owner } }) => {
        await underLock(owner, ensureGroups);
        await prepareLogins(owner, secrets);
      }),
    );
    await Promise.all(databases.map(({ drop }) => drop()));
  });

  test('are refused with the word for the administrator, where we may not make roles', async () => {
    const refusal = { kind: 'noAccess', remedy: expect.stringContaining('createrole') as string };
    const { web } = database().logins;
    await expect(prepareLogins(web, secrets)).rejects.toMatchObject(refusal);
    await expect(underLock(web, ensureGroups)).rejects.toMatchObject(refusal);
  });

  test('are refused where the database is of another owner', async () => {
    const { database: empty, drop } = await createEmptyDatabase(database().major);
    const config = empty.owner;
    await as(config, (client) =>
      client.query(`create role "${config.database}_other" login createrole password 'x'`),
    );
    const other = { ...config, user: `${config.database}_other`, password: 'x' };
    await expect(prepareLogins(other, secrets)).rejects.toMatchObject({
      kind: 'noAccess',
      remedy: expect.stringContaining('owner to') as string,
    });
    await drop();
  });
});
