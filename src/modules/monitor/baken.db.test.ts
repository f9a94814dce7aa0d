import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chain, fillChain } from '../../../tests/support/chain.ts';
import { onPostgres } from '../../../tests/support/database.ts';
import { openTestSite, type TestSite } from '../../../tests/support/site.ts';
import { languageOf } from '../../platform/i18n/language.ts';
import { publicActor } from '../access/index.ts';
import { goalFigures } from './baken-actions.ts';
import { monitorJobs } from './jobs.ts';

/** What is not to be found in any answer: chosen so that no other number of a page is like it. */
const exact = { sexual: 317, labour: 3, total: 320 };

onPostgres('what Baken itself counts', (database) => {
  let chain: Chain;
  let site: TestSite;
  const countOn = (moment: string) => monitorJobs(chain.access, () => new Date(moment))['victims.count']();
  /** The same day as before, as a demonstration may. */
  const countNow = async () => {
    await chain.asSuperuser('delete from monitor.baken_figure');
    await countOn('2026-11-22T23:30:00Z');
  };
  const read = async (path: string) => {
    const answer = await site.request(path);
    expect(answer.status, path).toBe(200);
    return answer.text();
  };
  const register = async (form: string, people: number) => {
    await chain.asSuperuser(
      `insert into victims.registration (id, organisation, notifier_kind, recorded_year, sequence, recorded_at,
         recorded_by, notified_year, notified_month, forms, age_group, sex, file_type, ground, basis, consent_scopes,
         identity_parts, state)
       select gen_random_uuid(), $1, 'police', 2026,
         n + (select coalesce(max(sequence), 0) from victims.registration), now(), $2, 2025, 3, array[$3::text],
         'adult', 'male', 'registration', 'duty', 'bpg-registration', '{}', '{}', 'registered'
       from generate_series(1, $4) as n`,
      [chain.organisation('politie'), chain.person('detective'), form, people],
    );
  };

  beforeAll(async () => {
    chain = await fillChain(database());
    site = await openTestSite({ logins: database().logins, load: false });
  });
  afterAll(async () => {
    await site.close();
    await chain.close();
  });

  test('before the first count every door says that there is none', async () => {
    expect(await read('/monitor/baken')).toContain('Er is nog niets geteld.');
    expect(await read('/monitor/baken.csv')).toBe('year,form,at_least,at_most,counted_on,invented\r\n');
    expect(JSON.parse(await read('/api/v1/baken-registraties'))).toMatchObject({ totaal: 0 });
    expect(await goalFigures(chain.access, languageOf('nl'))).toEqual([]);
  });

  test('page, file, API and plan give the same protected numbers, and no answer or log the exact ones', async () => {
    await register('sexual', exact.sexual);
    await register('labour', exact.labour);
    await countNow();
    const [page, english, csv, api] = await Promise.all(
      ['/monitor/baken', '/en/monitor/baken', '/monitor/baken.csv', '/api/v1/baken-registraties'].map(read),
    );
    const goal = await goalFigures(chain.access, languageOf('nl'));
    expect(goal).toMatchObject([{ goal: 2, shown: '320 tot en met 324', path: '/monitor/baken' }]);
    for (const said of [
      '320 tot en met 324',
      '315 tot en met 319',
      'minder dan 5',
      'Geteld op 23 november 2026',
    ])
      expect(page).toContain(said);
    for (const said of ['320 to 324', '315 to 319', 'fewer than 5']) expect(english).toContain(said);
    expect(csv).toContain('\r\n2025,sexual,315,319,2026-11-23,no\r\n');
    expect(csv).toContain('\r\n2025,labour,0,4,2026-11-23,no\r\n');
    expect(JSON.parse(api ?? '')).toMatchObject({ totaal: 8 });
    const labour = JSON.parse(await read('/api/v1/baken-registraties?vorm=arbeid&jaar=2025')) as unknown;
    expect(labour).toMatchObject({
      totaal: 1,
      resultaten: [{ minstens: 0, hoogstens: 4, verzonnen: false }],
    });
    for (const text of [page, english, csv, api, site.log(), JSON.stringify(goal)]) {
      expect(text).not.toContain(String(exact.sexual));
    }
  });

  test('counting again replaces: twice is the same, and one more within a class changes nothing', async () => {
    const before = await read('/monitor/baken.csv');
    await countNow();
    expect(await read('/monitor/baken.csv')).toBe(before);
    await register('labour', 1);
    await countNow();
    expect(await read('/monitor/baken.csv')).toBe(before);
    const { rows } = await chain.asSuperuser(
      "select people from monitor.baken_count where form = 'labour' and year = 2025",
    );
    expect(rows).toEqual([{ people: exact.labour + 1 }]);
  });

  test('within a month nothing is counted anew, so that no difference tells of one registration', async () => {
    const before = await read('/monitor/baken.csv');
    await register('labour', 2);
    await countOn('2026-11-30T12:00:00Z');
    expect(await read('/monitor/baken.csv')).toBe(before);
    await countOn('2026-12-01T12:00:00Z');
    expect(await read('/monitor/baken.csv')).toContain('2025,labour,5,9,2026-12-01,no');
  });

  test('the web login cannot read the exact counts, nor write what is published', async () => {
    for (const statement of [
      'select people from monitor.baken_count',
      'delete from monitor.baken_figure',
      "insert into monitor.baken_figure values (2026, 'all', 0, 4, '2026-01-01')",
    ]) {
      await expect(
        chain.access.under(publicActor, { act: 'monitor.read' }, (db) => sql.raw(statement).execute(db)),
      ).rejects.toThrow(/permission denied|read-only/);
    }
    const member = await chain.signIn('analyst');
    await expect(
      chain.unchecked.under(member, { act: 'victims.count', on: randomUUID() }, (db) =>
        sql.raw('select people from monitor.baken_count').execute(db),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  test('in a demonstration every door says that the figures are invented', async () => {
    await chain.asSuperuser(
      'insert into access.installation (demonstration, started_at) values (true, now())',
    );
    expect(await read('/monitor/baken')).toContain('Deze cijfers zijn verzonnen.');
    expect(await read('/monitor/baken.csv')).toContain(',yes\r\n');
    expect(await read('/api/v1/baken-registraties')).toContain('"verzonnen":true');
    expect(await goalFigures(chain.access, languageOf('en'))).toMatchObject([
      { note: expect.stringContaining('These figures are invented.') as string },
    ]);
  });
});
