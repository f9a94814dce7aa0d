import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chain, fillChain } from '../../../tests/support/chain.ts';
import { onPostgres } from '../../../tests/support/database.ts';
import { dutchDay } from '../../platform/today.ts';

onPostgres('the day in the database', (database) => {
  let chain: Chain;
  beforeAll(async () => {
    chain = await fillChain(database());
  });
  afterAll(() => chain.close());

  test.each([
    ['2026-11-22T22:59:59Z', '2026-11-22'],
    ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
  ])('at %s is that of the Netherlands, as on the pages', async (moment, day) => {
    const { rows } = await chain.asSuperuser('select access.today($1)::text as day', [moment]);
    expect(rows).toEqual([{ day }]);
    expect(dutchDay(new Date(moment))).toBe(day);
  });

  test('is asked of that one function: nothing goes by the day of the server', async () => {
    const { rows } = await chain.asSuperuser(`
      select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname !~ '^(pg_|information_schema)' and p.prokind = 'f'
          and pg_get_functiondef(p.oid) ~* 'current_date|now\\(\\)::date'
      union all
      select policyname from pg_policies where concat(qual, with_check) ~* 'current_date'
      union all
      select attrelid::regclass::text from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid
          and a.attnum = d.adnum where pg_get_expr(d.adbin, d.adrelid) ~* 'current_date'`);
    expect(rows).toEqual([]);
  });
});
