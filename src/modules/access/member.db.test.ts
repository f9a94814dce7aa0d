import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chain, fillChain } from '../../../tests/support/chain.ts';
import { onPostgres } from '../../../tests/support/database.ts';
import { type Access, publicActor, refuse } from './index.ts';

onPostgres('a member under a grant', (database) => {
  let chain: Chain;
  let access: Access;
  beforeAll(async () => {
    chain = await fillChain(database());
    access = chain.access;
  });
  afterAll(() => chain.close());

  const entries = async (act: string) => {
    const { rows } = await chain.asSuperuser(
      'select outcome, act, actor, role, purpose, subject, reason from access.log_entry where act = $1 order by id',
      [act],
    );
    return rows as Record<string, unknown>[];
  };

  const seen = async (as: Access, who: Parameters<Access['under']>[0]) =>
    as.under(who, { act: 'log.read' }, async (db) => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from access.log_entry`.execute(db);
      return rows[0]?.n;
    });

  test('sees what the log row of this transaction opens, and that row is there afterwards', async () => {
    const officer = await chain.signIn('officer');
    expect(await seen(access, officer)).toEqual({ granted: true, value: 1 });
    expect(await entries('log.read')).toEqual([
      expect.objectContaining({ outcome: 'permitted', role: 'protection-officer', purpose: 'control' }),
    ]);
  });

  test('in another role is refused, with a row in the log; the row policies alone show nothing', async () => {
    const focal = await chain.signIn('focal');
    expect(await seen(access, focal)).toMatchObject({ refusal: { refused: 'not-for-this-role' } });
    expect((await entries('log.read')).at(-1)).toMatchObject({
      outcome: 'refused',
      reason: 'not-for-this-role',
    });
    expect(await seen(chain.unchecked, focal)).toEqual({ granted: true, value: 0 });
    // The public gets a grant for reporting and signing in, and for nothing else.
    expect(await seen(chain.unchecked, publicActor)).toMatchObject({ granted: false });
  });

  test('gets nothing once the session, the membership or the mandate has ended', async () => {
    for (const end of [
      'update access.session set ended_at = now() where person = $1',
      "update access.session set seen_at = now() - interval '31 minutes' where person = $1",
      "update access.session set started_at = now() - interval '13 hours' where person = $1",
      "update access.membership set valid_until = '2020-01-02' where person = $1",
    ]) {
      const member = await chain.signIn('otherOfficer');
      await chain.asSuperuser(end, [chain.person('otherOfficer')]);
      expect(await seen(chain.unchecked, member)).toMatchObject({ refusal: { refused: 'session-ended' } });
      expect(await access.member(member.session)).toBeUndefined();
      await chain.asSuperuser('update access.membership set valid_until = null');
    }
  });

  test('may not bring a grant of another transaction by its number', async () => {
    const officer = await chain.signIn('officer');
    const found = await chain.unchecked.under(publicActor, { act: 'site.read' }, async (db) => {
      await sql`select set_config('baken.grant', '1', true)`.execute(db);
      const { rows } = await sql`select id from access.log_entry`.execute(db);
      return rows;
    });
    expect(found).toEqual({ granted: true, value: [] });
    expect(officer.role).toBe('protection-officer');
  });

  test('an id or a rule that can not be one is of nothing, and stays out of the log', async () => {
    const focal = await chain.signIn('focal');
    for (const about of [{ on: 'Jan-Jansen' }, { on: '0612345678' }, { basis: 'Een Regel' }]) {
      const asked = await access.under(focal, { act: 'work.read', ...about }, () => Promise.resolve());
      expect(asked).toEqual({ granted: false, refusal: { refused: 'not-found', act: 'work.read' } });
    }
    expect((await entries('work.read')).slice(-3)).toMatchObject(
      Array.from({ length: 3 }, () => ({
        outcome: 'refused',
        subject: null,
        reason: 'not-found',
      })),
    );
    await expect(
      chain.asSuperuser(
        "insert into access.log_entry (outcome, actor, act, subject) values ('refused', 'public', 'work.read', 'Jan')",
      ),
    ).rejects.toThrow('subject_is_an_id');
  });

  test('work that refuses is undone and noted; work that fails too', async () => {
    const focal = await chain.signIn('focal');
    const [first, second] = [randomUUID(), randomUUID()];
    const before = (await entries('work.read')).length;
    const refused = await access.under(focal, { act: 'work.read', on: first }, () =>
      refuse({ refused: 'no-legal-basis', article: 'WGS 1.5' }),
    );
    expect(refused).toEqual({
      granted: false,
      refusal: { refused: 'no-legal-basis', article: 'WGS 1.5', act: 'work.read' },
    });
    await expect(
      access.under(focal, { act: 'work.read', on: second }, () =>
        Promise.reject(new TypeError('secret words')),
      ),
    ).rejects.toThrow('secret words');
    expect((await entries('work.read')).slice(before)).toMatchObject([
      { outcome: 'refused', subject: first, reason: 'no-legal-basis: WGS 1.5' },
      { outcome: 'rolled-back', subject: second, reason: 'TypeError' },
    ]);
  });

  test.each([
    ['on', 'Jan Jansen, 06 0000 0000'],
    ['on', 'a\u0000b'],
    ['basis', 'woorden van iemand\r\n'],
    ['basis', 'A'.repeat(200)],
  ])(
    'words in the place of an id (%s) are refused, and the log takes the attempt without them',
    async (where, words) => {
      const focal = await chain.signIn('focal');
      const before = (await entries('signals.read')).length;
      const refused = await access.under(focal, { act: 'signals.read', [where]: words }, () =>
        Promise.reject(new Error('must not run')),
      );
      expect(refused).toMatchObject({ granted: false });
      const left = (await entries('signals.read')).slice(before);
      expect(left).toMatchObject([{ outcome: 'refused', subject: null }]);
    },
  );

  test('work inside work is one transaction with a row for each, and the outer grant holds again after it', async () => {
    const officer = await chain.signIn('officer');
    const acts = () => sql<{ act: string }>`select access.granted_act() as act, pg_backend_pid() as pid`;
    const result = await access.under(officer, { act: 'log.read' }, async (outer) => {
      const first = await acts().execute(outer);
      const inner = await access.under(officer, { act: 'log.export' }, (db) => acts().execute(db));
      const after = await acts().execute(outer);
      return [first.rows[0], inner.granted && inner.value.rows[0], after.rows[0]];
    });
    const pids = result.granted ? result.value.map((row) => row && 'pid' in row && row.pid) : [];
    expect(new Set(pids).size).toBe(1);
    expect(result).toMatchObject({
      value: [{ act: 'log.read' }, { act: 'log.export' }, { act: 'log.read' }],
    });
  });

  test('the web login can neither write nor read the log by itself', async () => {
    for (const statement of [
      "insert into access.log_entry (outcome, actor, act) values ('permitted', 'public', 'log.read')",
      'delete from access.log_entry',
      "update access.log_entry set act = 'x'",
      'select * from access.session',
      "select access.open_grant_as('operator', 'people.manage', null, null)",
      "select access.open_worker_grant('log.seal', null, null)",
    ]) {
      await expect(
        chain.unchecked.under(publicActor, { act: 'intake.report' }, (db) => sql.raw(statement).execute(db)),
      ).rejects.toThrow(/permission denied/);
    }
  });
});
