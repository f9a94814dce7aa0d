import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chain, fillChain } from '../../../../tests/support/chain.ts';
import { onPostgres } from '../../../../tests/support/database.ts';
import { openPool } from '../../../platform/database.ts';

onPostgres('the web login', (database) => {
  let chain: Chain;
  beforeAll(async () => {
    chain = await fillChain(database());
  });
  afterAll(() => chain.close());

  const asWeb = async (statement: string) => {
    const web = openPool<object>(database().logins.web, {
      name: 'web',
      statementLimitMs: 5_000,
      log: () => {},
    });
    try {
      return await sql.raw(statement).execute(web);
    } finally {
      await web.destroy();
    }
  };

  test('reads no credential, and makes or changes no session', async () => {
    for (const table of ['credential', 'recovery_code', 'sign_in_count', 'known_network', 'session']) {
      for (const statement of [
        `select * from access.${table}`,
        `delete from access.${table}`,
        `insert into access.${table} default values`,
      ]) {
        await expect(asWeb(statement), statement).rejects.toThrow(/permission denied/);
      }
    }
    await expect(asWeb('update access.session set ended_at = null')).rejects.toThrow(/permission denied/);
  });

  test('may call nothing that signing in may, but for what everyone needs', async () => {
    const { rows } = await chain.asSuperuser(`select p.proname as name from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'access'
      and has_function_privilege('baken_sign_in', p.oid, 'execute') order by 1`);
    const open = await chain.asSuperuser(`select p.proname as name from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'access'
      and has_function_privilege('baken_sign_in', p.oid, 'execute')
      and has_function_privilege('baken_web', p.oid, 'execute')`);
    expect(rows.length).toBeGreaterThan(15);
    expect(open.rows).toEqual([{ name: 'log_attempt' }]);
    await expect(
      asWeb("select access.open_public_grant('account.sign-in', null, null) is null"),
    ).resolves.toMatchObject({ rows: [{ '?column?': true }] });
  });

  test('and the login of signing in reads no table at all', async () => {
    const { rows } = await chain.asSuperuser(`select c.oid::regclass::text as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
      and has_any_column_privilege('baken_sign_in', c.oid, 'select, insert, update')`);
    expect(rows).toEqual([]);
  });
});
