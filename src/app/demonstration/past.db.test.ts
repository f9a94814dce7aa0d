import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onPostgres } from '../../../tests/support/database.ts';
import { ruleOf } from '../../modules/access/act.ts';
import {
  type Act,
  checkpointSigner,
  findingLine,
  type GrantedDb,
  type Member,
  operatorActor,
  readCheckpointKey,
  sealLog,
  verifyLog,
} from '../../modules/access/index.ts';
import { exportLog } from '../../modules/access/log/actions.ts';
import { fillLog, type InventedEntry } from '../../modules/access/log/demonstration-store.ts';
import { readLogQuery } from '../../modules/access/log/query.ts';
import { purposesOfRole } from '../../modules/access/mandate.ts';
import { orRefused } from '../../modules/access/page-route.ts';
import { type Installed, install, now } from './demonstration.fixtures.ts';
import { fillDemonstration } from './fill.ts';

const entry: InventedEntry = {
  at: now,
  outcome: 'permitted',
  actor: 'public',
  act: 'intake.report',
  subject: null,
  basis: null,
  reason: null,
};

onPostgres('the past of a demonstration, in its log', (database) => {
  let made: Installed;
  let officers: Member[];
  beforeAll(async () => {
    made = await install(database(), true);
    await fillDemonstration(made.access, made.vault, now);
    officers = (await made.everyone()).filter(({ role }) => role === 'protection-officer');
  });
  afterAll(() => made.close());

  const linesOf = (member: Member) =>
    exportLog(
      orRefused((work, about) => made.access.under(member, { act: 'log.export', ...about }, work)),
      readLogQuery(new URLSearchParams()),
    );
  const fill = (entries: readonly InventedEntry[]) =>
    made.access.under(operatorActor, { act: 'demonstration.fill' }, (db) => fillLog(db, entries));

  test('every step of the chain is there, with what was refused', async () => {
    const seen = await made.ask<{ done: string }>(
      "select distinct act || ' ' || outcome as done from access.log_entry where at <= $1 order by 1",
      [now],
    );
    expect(seen.map(({ done }) => done)).toEqual(
      expect.arrayContaining([
        'intake.report permitted',
        'intake.return permitted',
        'intake.reply permitted',
        'reports.read permitted',
        'reports.answer permitted',
        'reports.accept permitted',
        'reports.decline permitted',
        'signals.record permitted',
        'signals.read permitted',
        'signals.test permitted',
        'signals.weigh refused',
        'signals.weigh permitted',
        'signals.forward permitted',
        'signals.take-up permitted',
        'signals.feedback permitted',
        'signals.close permitted',
        'signals.reopen permitted',
        'signals.correct permitted',
        'reports.tell permitted',
        'matches.propose permitted',
        'matches.list permitted',
        'matches.basis permitted',
        'matches.withdraw permitted',
        'matches.decide permitted',
        'victims.register refused',
        'victims.register permitted',
        'victims.withdraw permitted',
        'log.read permitted',
        'log.export permitted',
      ]),
    );
    const articles = await made.ask<{ reason: string }>(
      "select distinct reason from access.log_entry where outcome = 'refused'",
    );
    for (const { reason } of articles) expect(reason).toMatch(/^(no-legal-basis|no-consent): .+/);
  });

  test('each did what their role, purpose and mandate let them do', async () => {
    const rows = await made.ask<{
      act: Act;
      role: keyof typeof purposesOfRole;
      purpose: (typeof purposesOfRole)['registrar'][number];
      mandated: boolean;
    }>(
      `select distinct e.act, e.role, e.purpose, exists (select from access.mandate d
         where d.organisation = e.organisation and d.purpose = e.purpose) as mandated
       from access.log_entry e where e.actor = 'member'`,
    );
    expect(rows.length).toBeGreaterThan(40);
    for (const { act, role, purpose, mandated } of rows) {
      const rule = ruleOf(act);
      const fits =
        mandated &&
        purposesOfRole[role].includes(purpose) &&
        rule.roles?.includes(role) &&
        rule.purposes?.includes(purpose);
      expect(fits, `${act} ${role} ${purpose}`).toBe(true);
    }
  });

  test('every event, disclosure, basis, decision and registration has its row, at its moment', async () => {
    const missing = await made.ask(`
      select from (
        select e.signal::text as subject, e.at, e.person from signals.event e
          join signals.signal s on s.id = e.signal
          where e.person is not null and not (e.kind = 'recorded' and s.source = 'report')
        union all select proposal::text, at, by_person from matching.basis
        union all select proposal::text, withdrawn_at, withdrawn_by from matching.basis where withdrawn_at is not null
        union all select proposal::text, at, by_person from matching.decision
        union all select registration::text, at, person from victims.event
        union all select report::text, at, person from intake.report_event
          where person is not null or step in ('received', 'message')) as step
      where not exists (select from access.log_entry l where l.subject = step.subject and l.at = step.at
        and l.person is not distinct from step.person)`);
    expect(missing).toHaveLength(0);
    const untold =
      await made.ask(`select from intake.report_event e where e.side = 'elsewhere' and not exists (
      select from access.log_entry l where l.act = 'reports.tell' and l.subject = e.report::text and l.at = e.at)`);
    expect(untold).toHaveLength(0);
    const unbased = await made.ask(`select from signals.disclosure d where not exists (
      select from access.log_entry l where l.act = 'signals.forward' and l.subject = d.signal::text
        and l.basis = d.rule and l.at = d.at)`);
    expect(unbased).toHaveLength(0);
  });

  test('it lies in the year before now, in the order in which it happened', async () => {
    const [span] = await made.ask<{ first: Date; last: Date; disordered: number; rows: number }>(
      `select min(at) as first, max(at) as last, count(*)::int as rows,
         count(*) filter (where at < before)::int as disordered
       from (select at, lag(at) over (order by id) as before from access.log_entry
             where actor = 'member' and act <> 'log.export' or actor = 'public') as e where at <= $1`,
      [now],
    );
    expect(span?.rows).toBeGreaterThan(1_000);
    expect(span?.disordered).toBe(0);
    expect(span?.first.getTime()).toBeGreaterThan(now.getTime() - 366 * 86_400_000);
  });

  test('every protection officer sees what was done, by others too', async () => {
    expect(officers.length).toBeGreaterThanOrEqual(6);
    for (const officer of officers) {
      const lines = (await linesOf(officer)).filter(({ act }) => act !== 'log.export');
      expect(lines.length, officer.organisation.name).toBeGreaterThan(15);
      expect(
        lines.filter(
          ({ person, organisation, actor }) =>
            actor === 'member' && (person === null) === (organisation === officer.organisation.name),
        ),
      ).toEqual([]);
    }
    const [first] = officers.filter(({ organisation }) => organisation.name.includes('Voorbeeldstad'));
    if (!first) throw new Error('nobody checks there');
    const elsewhere = (await linesOf(first)).filter(({ person, actor }) => actor === 'member' && !person);
    expect(new Set(elsewhere.map(({ act }) => act))).toEqual(
      new Set(['matches.list', 'matches.basis', 'matches.decide', 'reports.tell']),
    );
  });

  test('it is sealed like all else, and is sound', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'baken-past-'));
    const signer = checkpointSigner(Buffer.alloc(32, 5));
    const key = readCheckpointKey(signer.publicKey);
    if (!key) throw new Error('the signer gives no key');
    try {
      const rows = async (): Promise<number> =>
        (await made.ask<{ n: number }>('select count(*)::int as n from access.log_entry'))[0]?.n ?? 0;
      let sealed = 0;
      await expect
        .poll(
          async () => {
            sealed += await sealLog(made.access, { signer, folder, now: () => now });
            return sealed;
          },
          { timeout: 10_000 },
        )
        .toBe(await rows());
      const found: string[] = [];
      const check = await verifyLog(made.access, { key, sources: [] }, (each) =>
        found.push(findingLine(each)),
      );
      expect(found).toEqual([]);
      expect(check).toMatchObject({ granted: true, value: { entries: sealed, findings: 0 } });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('nobody is made to have done what they could not: no operator, no stranger, no other role', async () => {
    const [member] = officers;
    if (!member) throw new Error('no officer');
    const of = {
      ...entry,
      actor: 'member' as const,
      act: 'log.read' as const,
      person: member.person.id,
      organisation: member.organisation.id,
      role: member.role,
      purpose: member.purpose,
    };
    const operator = { ...entry, actor: 'operator' } as unknown as InventedEntry;
    for (const wrong of [
      operator,
      { ...of, person: crypto.randomUUID() },
      { ...of, organisation: crypto.randomUUID() },
      { ...of, role: 'administrator' as const },
    ]) {
      await expect(fill([wrong])).rejects.toThrow('not done by anyone who was invented');
    }
    await made.ask('update access.person set demonstration = false where id = $1', [member.person.id]);
    await expect(fill([of])).rejects.toThrow('not done by anyone who was invented');
  });

  test('under another act, and on another login, nobody writes any of it', async () => {
    const other = made.access.under(operatorActor, { act: 'people.manage' }, (db) =>
      fillLog(db as unknown as GrantedDb<'demonstration.fill'>, [entry]),
    );
    await expect(other).rejects.toThrow('only a demonstration has an invented past');
    const [, officer] = officers;
    if (!officer) throw new Error('no officer');
    await expect(
      made.access.under(officer, { act: 'log.read' }, (db) =>
        sql`select access.fill_log('[]'::jsonb)`.execute(db),
      ),
    ).rejects.toThrow('permission denied');
  });
});

onPostgres('the log of an installation that is no demonstration', (database) => {
  let made: Installed;
  beforeAll(async () => {
    made = await install(database(), false);
  });
  afterAll(() => made.close());

  test('has no invented past', async () => {
    const filling = made.access.under(operatorActor, { act: 'demonstration.fill' }, (db) =>
      fillLog(db, [entry]),
    );
    await expect(filling).rejects.toThrow('only a demonstration has an invented past');
    expect(await made.ask("select from access.log_entry where actor = 'public'")).toHaveLength(0);
  });
});
