import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chain, fillChain } from '../../../../tests/support/chain.ts';
import { onPostgres } from '../../../../tests/support/database.ts';
import { type Actor, type Member, publicActor } from '../actor.ts';
import { orRefused } from '../page-route.ts';
import { exportLog, readLog } from './actions.ts';
import type { LogLine } from './line.ts';
import { linesQuery } from './list-store.ts';
import { ownRecord } from './owner-store.ts';
import { type LogQuery, logPageSize, readLogQuery } from './query.ts';

onPostgres('the log of an organisation', (database) => {
  let chain: Chain;
  let officer: Member;
  let otherOfficer: Member;
  const report = randomUUID();

  const read = async (as: Member, query: Partial<LogQuery> = {}) =>
    readLog(
      orRefused((work, about) => chain.access.under(as, { act: 'log.read', ...about }, work)),
      { ...readLogQuery(new URLSearchParams()), ...query },
    );
  const done = (as: Actor, act: 'signals.read' | 'intake.return' | 'signals.record', on: string) =>
    chain.access.under(as, { act, on }, () => Promise.resolve());
  const short = ({ act, person, organisation, outcome }: LogLine) => ({ act, person, organisation, outcome });

  beforeAll(async () => {
    chain = await fillChain(database());
    [officer, otherOfficer] = [await chain.signIn('officer'), await chain.signIn('otherOfficer')];
    await chain.asSuperuser(
      `insert into intake.report (id, team, lookup, received_at, danger, content)
        values ($1, $2, sha256('x'), now(), false, '')`,
      [report, chain.organisation('voorbeeldstad')],
    );
    await chain.access.under(publicActor, { act: 'intake.report', on: report }, (db) =>
      ownRecord(db, report, chain.organisation('voorbeeldstad')),
    );
    await done(await chain.signIn('focal'), 'signals.record', report);
    await done(await chain.signIn('detective'), 'signals.read', report);
    await done(await chain.signIn('analyst'), 'signals.read', report);
    await done(publicActor, 'intake.return', report);
    await done(await chain.signIn('otherFocal'), 'signals.record', randomUUID());
  });
  afterAll(() => chain.close());

  test('every step on an own record, by name only for colleagues', async () => {
    const { lines } = await read(officer, { over: report });
    expect(lines.map(short)).toEqual([
      {
        act: 'log.read',
        person: 'Verzonnen officer',
        organisation: 'Gemeente Voorbeeldstad (verzonnen)',
        outcome: 'permitted',
      },
      { act: 'intake.return', person: null, organisation: null, outcome: 'permitted' },
      {
        act: 'signals.read',
        person: null,
        organisation: 'Bureau Rapporteur (verzonnen)',
        outcome: 'refused',
      },
      {
        act: 'signals.read',
        person: null,
        organisation: 'Politie-eenheid Voorbeeld (verzonnen)',
        outcome: 'permitted',
      },
      {
        act: 'signals.record',
        person: 'Verzonnen focal',
        organisation: 'Gemeente Voorbeeldstad (verzonnen)',
        outcome: 'permitted',
      },
      { act: 'intake.report', person: null, organisation: null, outcome: 'permitted' },
    ]);
  });

  test('another organisation sees its own entries and nothing of this record', async () => {
    const { lines, colleagues } = await read(otherOfficer);
    expect(new Set(lines.map(({ organisation }) => organisation))).toEqual(
      new Set(['Gemeente Proefdam (verzonnen)']),
    );
    expect(colleagues.map(({ name }) => name)).toEqual([
      'Verzonnen otherAdministrator',
      'Verzonnen otherFocal',
      'Verzonnen otherOfficer',
    ]);
    expect((await read(otherOfficer, { over: report })).lines.map(short)).toMatchObject([
      { act: 'log.read' },
    ]);
  });

  test('someone of another organisation can not be followed by their id', async () => {
    expect((await read(officer, { persoon: chain.person('detective') })).lines).toEqual([]);
    expect((await read(officer, { persoon: chain.person('focal') })).lines).toHaveLength(1);
  });

  test('filters narrow, days count as Dutch days', async () => {
    expect((await read(officer, { over: report, uitkomst: 'refused' })).lines).toHaveLength(1);
    expect((await read(officer, { over: report, handeling: 'intake.report' })).lines).toHaveLength(1);
    const late = randomUUID();
    await chain.asSuperuser(
      `insert into access.log_entry (at, outcome, actor, act, organisation, subject)
       values ('2020-06-30T22:30:00Z', 'permitted', 'worker', 'log.seal', $1, $2)`,
      [chain.organisation('voorbeeldstad'), late],
    );
    const on = async (van: string, tot: string) =>
      (await read(officer, { over: late, van, tot })).lines.length;
    expect([await on('2020-06-30', '2020-06-30'), await on('2020-07-01', '2020-07-01')]).toEqual([0, 1]);
  });

  test('pages follow each other without a gap or a double', async () => {
    const many = randomUUID();
    for (let n = 0; n < logPageSize + 5; n += 1) await done(officer, 'signals.read', many);
    const first = await read(officer, { handeling: 'signals.read', over: many });
    expect(first).toMatchObject({ more: true });
    const rest = await read(officer, {
      handeling: 'signals.read',
      over: many,
      voor: first.lines.at(-1)?.id,
    });
    expect([first.lines.length, rest.lines.length, rest.more]).toEqual([logPageSize, 5, false]);
    expect(new Set([...first.lines, ...rest.lines].map(({ id }) => id)).size).toBe(logPageSize + 5);
    const ask = orRefused<'log.export'>((work, about) =>
      chain.access.under(officer, { act: 'log.export', ...about }, work),
    );
    const file = await exportLog(
      ask,
      readLogQuery(new URLSearchParams(`handeling=signals.read&over=${many}&voor=1`)),
    );
    expect(file).toHaveLength(logPageSize + 5);
  });

  test('nothing that can be asked makes the server read or sort the whole log', async () => {
    const voorbeeldstad = chain.organisation('voorbeeldstad');
    await chain.asSuperuser(
      `insert into access.log_entry (at, outcome, actor, person, organisation, role, purpose, act, subject)
       select now() - n * interval '5 minutes', case when n % 199 = 0 then 'refused' else 'permitted' end, 'member', $1,
         $2, 'focal-person', 'joint-approach', case when n % 3 = 0 then 'signals.read' else 'signals.list' end,
         case when n % 3 = 0 then '00000000-0000-4000-8000-' || lpad(n::text, 12, '0') end
       from generate_series(1, 30000) n`,
      [chain.person('focal'), voorbeeldstad],
    );
    await chain.asSuperuser('analyze access.log_entry');
    const [older] = (await read(officer, { tot: '2026-01-01' })).lines;
    for (const asked of [
      '',
      `voor=${older?.id}`,
      'uitkomst=refused',
      'handeling=signals.read',
      'handeling=signals.close',
      `persoon=${chain.person('focal')}`,
      'van=2026-03-01&tot=2026-09-01',
      'over=00000000-0000-4000-8000-000000000009',
      `handeling=signals.read&uitkomst=refused&persoon=${chain.person('focal')}&tot=2026-09-01`,
    ]) {
      const plan = await chain.access.under(officer, { act: 'log.read' }, async (db) => {
        const lines = linesQuery(readLogQuery(new URLSearchParams(asked)), logPageSize + 1);
        const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${lines}`.execute(db);
        return rows.map((row) => row['QUERY PLAN']).join('\n');
      });
      if (!plan.granted) throw new Error('not granted');
      expect(plan.value, asked).toMatch(/Index (Only )?Scan (Backward )?using log_entry_\w+ on log_entry e/);
      expect(plan.value, asked).not.toMatch(/Seq Scan on log_entry/);
    }
  });

  test('no one else reads it, not even when the application forgets to check', async () => {
    for (const name of ['focal', 'administrator', 'detective', 'registrar'] as const) {
      const member = await chain.signIn(name);
      expect(await chain.access.under(member, { act: 'log.read' }, () => Promise.resolve())).toMatchObject({
        granted: false,
      });
      const seen = await chain.unchecked.under(member, { act: 'log.read' }, (db) =>
        sql`select from access.log_entry`.execute(db),
      );
      expect(seen).toMatchObject({ granted: true, value: { rows: [] } });
    }
    const byOther = await chain.unchecked.under(officer, { act: 'signals.list' }, (db) =>
      sql`select from access.log_entry`.execute(db),
    );
    expect(byOther).toMatchObject({ value: { rows: [] } });
  });

  test('a record keeps its first owner', async () => {
    const [mine, theirs] = [chain.organisation('voorbeeldstad'), chain.organisation('proefdam')];
    const own = (organisation: string) =>
      chain.access.under(publicActor, { act: 'intake.report', on: report }, (db) =>
        ownRecord(db, report, organisation),
      );
    await expect(own(theirs)).rejects.toThrow('another owner');
    expect(await own(mine)).toMatchObject({ granted: true });
  });
});
