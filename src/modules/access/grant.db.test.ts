import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onPostgres } from '../../../tests/support/database.ts';
import { openPool } from '../../platform/database.ts';
import { operatorActor, publicActor } from './actor.ts';
import { type Access, openAccess } from './grant.ts';

onPostgres('access', (database) => {
  let access: Access;
  let close: () => Promise<void>;

  beforeAll(() => {
    const open = (login: 'web' | 'operator') =>
      openPool<object>(database().logins[login], { name: login, statementLimitMs: 5_000, log: () => {} });
    const [web, operator] = [open('web'), open('operator')];
    access = openAccess({ web, operator });
    close = async () => {
      await Promise.all([web.destroy(), operator.destroy()]);
    };
  });
  afterAll(() => close());

  test('the public may read but not import: a refusal, and no query runs', async () => {
    const refused = await access.under(publicActor, { act: 'published.import' }, () =>
      Promise.reject(new Error('must not run')),
    );
    expect(refused).toMatchObject({ granted: false, refusal: { refused: 'not-for-this-actor' } });
    const read = await access.under(publicActor, { act: 'monitor.read' }, async (db) =>
      sql<{ n: number }>`select count(*) as n from monitor.figure`.execute(db),
    );
    expect(read).toMatchObject({ granted: true });
  });

  test.each([
    "insert into monitor.source (id, title, publisher, url) values ('x', 'x', 'x', 'http://x')",
    'delete from monitor.figure',
    'update directory.contact_point set phone = null',
    'truncate monitor.uk_referral',
    'create table public.mine (n integer)',
    "select set_config('role', 'baken_owner', false)",
  ])('the database itself refuses a page that would write: %s', async (statement) => {
    await expect(
      access.under(publicActor, { act: 'monitor.read' }, (db) => sql.raw(statement).execute(db)),
    ).rejects.toThrow(/permission denied|read-only transaction|does not exist/);
  });

  test('the web login may not write either when it leaves the read-only transaction', async () => {
    const web = openPool<object>(database().logins.web, {
      name: 'web',
      statementLimitMs: 5_000,
      log: () => {},
    });
    await expect(sql.raw('delete from monitor.figure').execute(web)).rejects.toThrow(/permission denied/);
    await web.destroy();
  });

  test('work that fails leaves nothing behind', async () => {
    const insert = sql.raw(
      "insert into directory.police_unit (code, name, riec) values ('PE99', 'verzonnen', 'verzonnen')",
    );
    await expect(
      access.under(operatorActor, { act: 'published.import' }, async (db) => {
        await insert.execute(db);
        throw new Error('halfway');
      }),
    ).rejects.toThrow('halfway');
    const units = await access.under(publicActor, { act: 'directory.read' }, async (db) =>
      sql<{ n: number }>`select count(*) as n from directory.police_unit where code = 'PE99'`.execute(db),
    );
    expect(units).toMatchObject({ value: { rows: [{ n: 0 }] } });
  });
});
