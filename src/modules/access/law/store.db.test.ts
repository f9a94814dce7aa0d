import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledValue } from '../../../../tests/support/bundled-data.ts';
import { onPostgres } from '../../../../tests/support/database.ts';
import { openPool } from '../../../platform/database.ts';
import { operatorActor, publicActor } from '../actor.ts';
import { type Access, openAccess } from '../grant.ts';
import { legalBases } from './import.ts';
import { getLegalRules, replaceLegalRules } from './store.ts';

const rules = bundledValue(legalBases);

onPostgres('the law in the database', (database) => {
  let access: Access;
  let close: () => Promise<void>;

  beforeAll(() => {
    const open = (login: 'web' | 'worker' | 'operator') =>
      openPool<object>(database().logins[login], { name: login, statementLimitMs: 5_000, log: () => {} });
    const logins = { web: open('web'), worker: open('worker'), operator: open('operator') };
    access = openAccess(logins);
    close = async () => {
      await Promise.all(Object.values(logins).map((login) => login.destroy()));
    };
  });
  afterAll(() => close());

  const read = () => access.under(publicActor, { act: 'law.read' }, getLegalRules);
  const replace = (by: typeof rules) =>
    access.under(operatorActor, { act: 'published.import' }, (db) => replaceLegalRules(db, by));

  test('is empty before an import', async () => {
    expect(await read()).toEqual({ granted: true, value: [] });
  });

  test('comes back as it was brought, in its order', async () => {
    await replace(rules);
    expect(await read()).toEqual({ granted: true, value: rules });
  });

  test('is replaced whole', async () => {
    await replace(rules.slice(3, 5));
    expect(await read()).toMatchObject({ value: [{ id: rules[3]?.id }, { id: rules[4]?.id }] });
  });

  test('can be read by the worker, and written by nobody but the operator', async () => {
    for (const login of ['web', 'worker'] as const) {
      const pool = openPool<object>(database().logins[login], {
        name: login,
        statementLimitMs: 5_000,
        log: () => {},
      });
      const count = sql<{ n: number }>`select count(*) as n from access.legal_basis`;
      expect((await count.execute(pool)).rows).toEqual([{ n: 2 }]);
      for (const statement of [
        'delete from access.legal_basis',
        "update access.legal_basis set kind = 'scope'",
      ])
        await expect(sql.raw(statement).execute(pool)).rejects.toThrow(/permission denied/);
      await pool.destroy();
    }
  });
});
