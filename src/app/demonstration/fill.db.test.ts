import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onPostgres } from '../../../tests/support/database.ts';
import { operatorActor } from '../../modules/access/index.ts';
import { roles } from '../../modules/access/mandate.ts';
import { fillReports } from '../../modules/intake/index.ts';
import { reportStates } from '../../modules/intake/workflow.ts';
import { verdicts } from '../../modules/matching/decision.ts';
import { proposalStates } from '../../modules/matching/proposal.ts';
import { eventKinds, signalStates } from '../../modules/signals/workflow.ts';
import { registrationEventKinds } from '../../modules/victims/workflow.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import { makeCast } from './cast.ts';
import { seededChance } from './chance.ts';
import { type Installed, install, now } from './demonstration.fixtures.ts';
import { fillDemonstration, seed } from './fill.ts';
import { planReports } from './invented-reports.ts';

onPostgres('a demonstration', (database) => {
  let made: Installed;
  beforeAll(async () => {
    made = await install(database(), true);
  });
  afterAll(() => made.close());

  const count = async (table: string): Promise<number> =>
    (await made.ask<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? -1;
  const distinct = async (column: string, table: string): Promise<string[]> =>
    (await made.ask<{ v: string }>(`select distinct ${column}::text as v from ${table} order by 1`)).map(
      ({ v }) => v,
    );
  const filled = [
    'access.organisation',
    'access.person',
    'intake.report',
    'signals.signal',
    'victims.registration',
  ];
  const counts = async (): Promise<number[]> => {
    const found: number[] = [];
    for (const table of filled) found.push(await count(table));
    return found;
  };

  test('cut short at any of its parts it leaves nothing', async () => {
    // The vault is asked once for reports, signals, decisions and registrations.
    for (const failing of [1, 2, 3, 4]) {
      let asked = 0;
      const broken: Vault = {
        ...made.vault,
        createMany: (ids) => {
          asked += 1;
          return asked === failing ? Promise.reject(new Error('pulled out')) : made.vault.createMany(ids);
        },
      };
      await expect(fillDemonstration(made.access, broken, now)).rejects.toThrow('pulled out');
      expect(asked).toBe(failing);
      expect(await counts()).toEqual(filled.map(() => 0));
    }
  });

  describe('filled', () => {
    let result: unknown;
    let took: number;
    beforeAll(async () => {
      const started = performance.now();
      result = await fillDemonstration(made.access, made.vault, now);
      took = performance.now() - started;
    });

    test('within ten seconds', () => {
      expect(result).toEqual({ granted: true, value: true });
      expect(took).toBeLessThan(10_000);
    });

    test('has a chain of the size that was asked for', async () => {
      const [organisations, people, reports, signals, registrations] = await counts();
      expect(organisations).toBe(13);
      expect(people).toBeGreaterThanOrEqual(24);
      expect(reports).toBe(60);
      expect(signals).toBeGreaterThanOrEqual(190);
      expect(registrations).toBeGreaterThanOrEqual(45);
      expect(await distinct('role', 'access.membership')).toEqual([...roles].toSorted());
      expect(await distinct('demonstration', 'access.person')).toEqual(['true']);
      const names = await distinct('name', 'access.organisation');
      expect(names.filter((name) => !name.includes('(verzonnen)'))).toEqual([]);
    });

    test('has every state of every flow', async () => {
      expect(await distinct('state', 'intake.report')).toEqual([...reportStates].toSorted());
      expect(await distinct('step', 'intake.report_event')).toEqual(
        [...reportStates, 'message', 'reopened'].toSorted(),
      );
      expect(await distinct('reason', 'intake.report_event where reason is not null')).toHaveLength(4);
      expect(await distinct('side', "intake.report_event where step = 'message'")).toEqual([
        'reporter',
        'team',
      ]);
      expect(await distinct('state', 'signals.signal')).toEqual([...signalStates].toSorted());
      expect(await distinct('source', 'signals.signal')).toEqual(['forwarded', 'own', 'report']);
      expect(await distinct('kind', 'signals.event')).toEqual([...eventKinds].toSorted());
      expect(await distinct('usefulness', 'signals.feedback')).toHaveLength(3);
      expect(await distinct('outcome', 'signals.feedback')).toHaveLength(5);
      expect(await distinct('rule', 'signals.disclosure')).toEqual(
        expect.arrayContaining([
          'riec-participants',
          'zvh-between-houses',
          'zvh-participants-a',
          'zvh-participants-b',
        ]),
      );
      expect(await distinct('state', 'matching.proposal')).toEqual([...proposalStates].toSorted());
      expect(await distinct('kind', 'matching.decision')).toEqual([...verdicts, 'undone'].toSorted());
      expect(await count('matching.basis where withdrawn_at is not null')).toBeGreaterThan(0);
      expect(await distinct('kind', 'victims.event')).toEqual([...registrationEventKinds].toSorted());
      const sides = `(select count(distinct b.organisation) as n from matching.proposal p
        left join matching.basis b on b.proposal = p.id where p.state = 'open' group by p.id) as found`;
      expect(await distinct('n', sides)).toEqual(['0', '1', '2']);
    });

    test('has every kind of registration', async () => {
      expect(await distinct('ground', 'victims.registration')).toEqual(['consent', 'duty']);
      expect(await distinct('state', 'victims.registration')).toEqual(['registered', 'withdrawn']);
      expect(await distinct('age_group', 'victims.registration')).toHaveLength(4);
      expect(await distinct('file_type', 'victims.registration')).toHaveLength(3);
      expect(await distinct('consent_recorded', 'victims.registration where consent_by is not null')).toEqual(
        ['digital', 'paper', 'spoken'],
      );
      expect(await distinct('identity_parts', 'victims.registration')).toEqual(
        expect.arrayContaining(['{}', '{person}', '{person,contact}']),
      );
      expect(await count('victims.registration where signal is not null')).toBeGreaterThan(3);
      expect(await count("access.job where kind = 'victims.count'")).toBe(1);
    });

    test('is spread over the year before now', async () => {
      for (const [column, table] of [
        ['received_at', 'intake.report'],
        ['received_at', 'signals.signal'],
        ['at', 'signals.event'],
        ['recorded_at', 'victims.registration'],
      ]) {
        const [span] = await made.ask<{ first: Date; last: Date; months: number }>(
          `select min(${column}) as first, max(${column}) as last,
            count(distinct date_trunc('month', ${column}))::int as months from ${table}`,
        );
        expect(span?.last.getTime(), table).toBeLessThanOrEqual(now.getTime());
        expect(span?.first.getTime(), table).toBeGreaterThan(now.getTime() - 366 * 86_400_000);
        expect(span?.months, table).toBeGreaterThan(8);
      }
    });

    test('each report is with the team that the product would have chosen', async () => {
      const wrong = await made.ask(`select r.id from intake.report r
        where r.team is distinct from (select t.id from intake.find_team(r.municipality_code) t)`);
      expect(wrong).toEqual([]);
    });

    test('leaves one row of its own in the processing log, beside the past it invents', async () => {
      const rows = await made.ask(
        "select actor, outcome from access.log_entry where act = 'demonstration.fill' and outcome = 'permitted'",
      );
      expect(rows).toEqual([{ actor: 'operator', outcome: 'permitted' }]);
      expect(await count("access.log_entry where actor = 'operator' and act <> 'demonstration.fill'")).toBe(
        await count("access.log_entry where act = 'installation.start'"),
      );
    });

    test('filling once more changes nothing', async () => {
      const before = await counts();
      expect(await fillDemonstration(made.access, made.vault, now)).toEqual({ granted: true, value: false });
      expect(await counts()).toEqual(before);
    });
  });
});

onPostgres('an installation that is no demonstration', (database) => {
  let made: Installed;
  beforeAll(async () => {
    made = await install(database(), false);
  });
  afterAll(() => made.close());

  test('is not filled', async () => {
    expect(await fillDemonstration(made.access, made.vault, now)).toMatchObject({
      granted: false,
      refusal: { refused: 'not-in-this-state' },
    });
    expect(await made.ask('select id from access.organisation')).toEqual([]);
  });

  test('takes nothing in, whatever the application thinks', async () => {
    const chance = seededChance(seed);
    const reports = planReports(chance, makeCast(chance), now);
    const filling = made.access.under(operatorActor, { act: 'demonstration.fill' }, (db) =>
      fillReports(db, made.vault, reports),
    );
    await expect(filling).rejects.toThrow('row-level security');
    expect(await made.ask('select id from intake.report')).toEqual([]);
  });
});
