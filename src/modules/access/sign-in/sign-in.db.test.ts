import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chain, fillChain } from '../../../../tests/support/chain.ts';
import { onPostgres } from '../../../../tests/support/database.ts';
import { openPool } from '../../../platform/database.ts';
import { publicActor } from '../actor.ts';
import { invite } from '../people/actions.ts';
import { joinDemonstration, readInvented, signOut, tryCode, tryPassword } from './actions.ts';
import { finishActivation, keepPassword, tryInvitation } from './activation-actions.ts';
import { attemptKeys, nameKey } from './limits.ts';
import { openPasswords } from './password.ts';
import { memoryVault } from './sign-in.fixtures.ts';

const loginName = 'anna@voorbeeld.example';
const password = 'fiets wolk lepel';
const address = '192.0.2.7';
const halfMinute = 30_000;

onPostgres('signing in', (database) => {
  let chain: Chain;
  const clock = { now: Date.parse('2026-11-22T10:00:00Z') };
  const vault = memoryVault();
  const passwords = openPasswords({ memoryCost: 64, timeCost: 1 });
  const waited: number[] = [];
  const wait = (ms: number) => Promise.resolve(void waited.push(ms));
  const parts = () => ({ access: chain.access, vault, passwords, now: () => new Date(clock.now), wait });
  const codeOf = (secret: string) =>
    TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: clock.now });
  let secret = '';
  let person = '';
  let recovery: string[] = [];

  beforeAll(async () => {
    chain = await fillChain(database());
  });
  afterAll(() => chain.close());
  // Every test begins with Anna's account as new, in a half minute of its own, and nothing counted.
  beforeEach(async () => {
    clock.now += 10 * halfMinute;
    await chain.asSuperuser('delete from access.sign_in_count');
    await chain.asSuperuser('delete from access.known_network');
    waited.length = 0;
    await activate();
  });

  async function inviteAnna() {
    const request = {
      name: 'Anna (verzonnen)',
      loginName,
      organisation: 'Gemeente Voorbeeldstad (verzonnen)',
      role: 'focal-person',
    };
    return invite(chain.access, vault, request, new Date(Date.now()));
  }

  async function activate() {
    const { code } = await inviteAnna();
    const invited = await tryInvitation(parts(), { loginName, code, address });
    if ('fault' in invited) throw new Error(invited.fault);
    const state = await keepPassword(parts(), invited, password);
    const finished = await finishActivation(parts(), state, codeOf(state.secret));
    if (!finished || 'fault' in finished) throw new Error('not activated');
    ({ secret, person } = state);
    recovery = finished.codes;
    clock.now += 2 * halfMinute;
    return finished.token;
  }

  const tryAs = (name: string, word: string, from = address) =>
    tryPassword(parts(), { loginName: name, password: word, address: from });
  const keys = (from = address) => attemptKeys(vault, nameKey(vault, loginName), from, new Date(clock.now));
  const enter = (code: string, from = address) => tryCode(parts(), { person, code, keys: keys(from) });
  /** A network of its own for each. */
  const elsewhere = (at: number) => `198.51.${100 + Math.floor(at / 200)}.${at % 200}`;
  const times = async <T>(count: number, work: () => Promise<T>): Promise<T[]> => {
    const results: T[] = [];
    for (let at = 0; at < count; at += 1) results.push(await work());
    return results;
  };
  const log = async (on: string) => {
    const { rows } = await chain.asSuperuser(
      "select outcome, actor, reason from access.log_entry where act = 'account.sign-in' and subject = $1 order by id",
      [on],
    );
    return rows as { outcome: string; actor: string; reason: string | null }[];
  };
  /** As if a quarter of an hour went by for whoever is counted. */
  const quarterLater = () =>
    chain.asSuperuser(`update access.sign_in_count set locked_until = locked_until - interval '15 minutes',
      wrong_at = array(select w - interval '15 minutes' from unnest(wrong_at) w)`);

  test('password and code open a session; the password alone does not', async () => {
    const before = await chain.asSuperuser('select count(*) from access.session where person = $1', [person]);
    expect(await tryAs(loginName, password)).toMatchObject({ person });
    const between = await chain.asSuperuser('select count(*) from access.session where person = $1', [
      person,
    ]);
    expect(between.rows).toEqual(before.rows);
    const entered = await enter(codeOf(secret));
    const member = 'token' in entered ? await chain.access.member(entered.token) : undefined;
    expect(member).toMatchObject({
      person: { id: person },
      role: 'focal-person',
      purpose: 'joint-approach',
      demonstration: false,
    });
    expect((await log(person)).at(-1)).toMatchObject({ outcome: 'permitted', actor: 'public' });
  });

  test('a code works once, also within its half minute, and an earlier one not after a later one', async () => {
    const code = codeOf(secret);
    clock.now += halfMinute;
    const later = codeOf(secret);
    expect(await enter(later)).toHaveProperty('token');
    expect(await enter(later)).toEqual({ fault: 'wrong' });
    expect(await enter(code)).toEqual({ fault: 'wrong' });
    clock.now += halfMinute;
    expect(await enter(codeOf(secret))).toHaveProperty('token');
  });

  test('of many who bring one code at once, one gets in', async () => {
    const code = codeOf(secret);
    const entered = await Promise.all([1, 2, 3, 4].map(() => enter(code)));
    expect(entered.filter((one) => 'token' in one)).toHaveLength(1);
  });

  test('a recovery code works once, however it is typed; that of someone else does not', async () => {
    const [first = '', second = ''] = recovery;
    expect(await enter(first.toLowerCase().replaceAll('-', ' '))).toHaveProperty('token');
    expect(await enter(first)).toEqual({ fault: 'wrong' });
    expect(await tryCode(parts(), { person: chain.person('focal'), code: second, keys: keys() })).toEqual({
      fault: 'wrong',
    });
    expect(await enter(second)).toHaveProperty('token');
  });

  test('a wrong password and an unknown name get the same answer, and the log knows whose account it was', async () => {
    const noted = (await log(person)).length;
    expect(await tryAs(loginName, 'iets heel anders')).toEqual({ fault: 'wrong' });
    expect(await tryAs('niemand@voorbeeld.example', 'iets heel anders')).toEqual({ fault: 'wrong' });
    expect((await log(person)).slice(noted)).toEqual([
      { outcome: 'refused', actor: 'public', reason: 'not-found' },
    ]);
    const { rows } = await chain.asSuperuser(
      "select count(*)::int as n from access.log_entry e where e::text like '%niemand%' or e::text like '%anna%'",
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  describe('five wrong attempts', () => {
    test.each([
      ['a name', loginName],
      ['a name that nobody has', 'niemand@voorbeeld.example'],
    ])('lock %s for a quarter of an hour from there, for the right password too', async (_, name) => {
      expect(await times(5, () => tryAs(name, 'iets heel anders'))).toEqual(
        Array.from({ length: 5 }, () => ({ fault: 'wrong' })),
      );
      expect(await tryAs(name, password)).toEqual({ fault: 'locked' });
      await chain.asSuperuser("update access.sign_in_count set locked_until = now() + interval '1 second'");
      expect(await tryAs(name, password)).toEqual({ fault: 'locked' });
      expect(await tryAs(name, password, elsewhere(1))).toEqual(
        name === loginName ? expect.objectContaining({ person }) : { fault: 'wrong' },
      );
      await quarterLater();
      expect(await tryAs(name, password)).toEqual(
        name === loginName ? expect.objectContaining({ person }) : { fault: 'wrong' },
      );
    });

    test('count no more after a quarter of an hour', async () => {
      await times(4, () => tryAs(loginName, 'iets heel anders'));
      await quarterLater();
      await times(4, () => tryAs(loginName, 'iets heel anders'));
      expect(await tryAs(loginName, password)).toHaveProperty('person');
    });

    test('may be wrong codes: a right password in between does not wipe them', async () => {
      for (let at = 0; at < 5; at += 1) {
        expect(await tryAs(loginName, password)).toHaveProperty('person');
        expect(await enter('000000')).toEqual({ fault: 'wrong' });
      }
      expect(await enter(codeOf(secret))).toEqual({ fault: 'locked' });
      expect(await tryAs(loginName, password)).toEqual({ fault: 'locked' });
      await chain.asSuperuser('delete from access.sign_in_count');
    });

    test('at once let no more than five through', async () => {
      const tried = await Promise.all(Array.from({ length: 12 }, () => enter('000000')));
      expect(tried.filter((one) => 'fault' in one && one.fault === 'wrong')).toHaveLength(5);
    });

    test('do not count what was right: ten times in a row is no lock', async () => {
      for (let at = 0; at < 10; at += 1) {
        expect(await tryAs(loginName, password)).toHaveProperty('person');
        expect(await enter(codeOf(secret))).toHaveProperty('token');
        clock.now += halfMinute;
      }
      const { rows } = await chain.asSuperuser(
        'select sum(cardinality(wrong_at))::int as n from access.sign_in_count',
      );
      expect(rows).toEqual([{ n: 0 }]);
    });
  });

  describe('guessing at one name from many networks', () => {
    /** As if so much time went by for whoever is counted. */
    const later = (seconds: number) =>
      chain.asSuperuser(`update access.sign_in_count set next_at = next_at - interval '${seconds} seconds',
        wrong_at = array(select w - interval '${seconds} seconds' from unnest(wrong_at) w)`);

    test.each([
      ['a name', loginName],
      ['a name that nobody has', 'niemand@voorbeeld.example'],
    ])('slows %s down ever more, to one try in four seconds, and locks it never', async (_, name) => {
      const guess = async (at: number) => [
        await tryAs(name, 'iets heel anders', elsewhere(at)),
        waited.pop(),
      ];
      for (let at = 0; at < 6; at += 1) expect(await guess(at)).toEqual([{ fault: 'wrong' }, 0]);
      for (let at = 6; at < 10; at += 1) {
        const [fault, ms] = await guess(at);
        expect(fault).toEqual({ fault: 'wrong' });
        // 250, 500, 1000 and 2000 after one another, less what the test itself takes.
        expect(ms).toBeGreaterThan(0);
        expect(ms).toBeLessThanOrEqual(4_000);
      }
      // Whose turn would be later than in four seconds is not even counted.
      await Promise.all([10, 11, 12].map(guess));
      expect(await tryAs(name, password, elsewhere(13))).toEqual({ fault: 'slowed' });
      await later(4);
      expect(await tryAs(name, password, elsewhere(14))).toEqual(
        name === loginName ? expect.objectContaining({ person }) : { fault: 'wrong' },
      );
      expect(waited.pop()).toBeLessThanOrEqual(4_000);
    });

    test('gets fewer than 920 tries in an hour', async () => {
      await chain.asSuperuser(`do $$
        declare tries integer := 0;
        begin
          -- One in each second.
          for second in 1..3600 loop
            if access.count_slowly(sha256('a name')) is not null then tries := tries + 1; end if;
            update access.sign_in_count set next_at = next_at - interval '1 second',
              wrong_at = array(select w - interval '1 second' from unnest(wrong_at) w);
          end loop;
          perform set_config('test.tries', tries::text, false);
        end $$`);
      const { rows } = await chain.asSuperuser("select current_setting('test.tries')::integer as tries");
      expect(rows[0]?.tries).toBeGreaterThan(800);
      expect(rows[0]?.tries).toBeLessThan(920);
    });

    test('does not keep the owner out where they signed in before, however many guess', async () => {
      expect(await enter(codeOf(secret))).toHaveProperty('token');
      clock.now += halfMinute;
      await Promise.all(Array.from({ length: 8 }, (_, at) => tryAs(loginName, 'iets anders', elsewhere(at))));
      for (let at = 8; at < 14; at += 1) await tryAs(loginName, 'iets anders', elsewhere(at));
      expect(await tryAs(loginName, password, elsewhere(15))).toEqual({ fault: 'slowed' });
      waited.length = 0;
      expect(await tryAs(loginName, password)).toMatchObject({ person });
      expect(await enter(codeOf(secret))).toHaveProperty('token');
      expect(waited).toEqual([0, 0]);
      await chain.asSuperuser("update access.known_network set last_at = now() - interval '31 days'");
      expect(await tryAs(loginName, password)).toEqual({ fault: 'slowed' });
    });

    test('with the right password gets ten codes in a quarter of an hour; the owner still gets in', async () => {
      expect(await enter(codeOf(secret))).toHaveProperty('token');
      clock.now += halfMinute;
      const guessed = [];
      for (let at = 0; at < 12; at += 1) {
        guessed.push(await enter('000000', elsewhere(at)));
        await later(4);
      }
      expect(guessed.map((one) => 'fault' in one && one.fault)).toEqual([
        ...Array.from({ length: 10 }, () => 'wrong'),
        'locked',
        'locked',
      ]);
      expect(await enter(codeOf(secret))).toHaveProperty('token');
    });
  });

  test('thirty wrong attempts lock a network, whatever the names; another network is let in', async () => {
    let at = 0;
    await times(30, () => tryAs(`naam${(at += 1)}@voorbeeld.example`, 'iets heel anders'));
    expect(await tryAs(loginName, password)).toEqual({ fault: 'locked' });
    expect(await tryAs(loginName, password, elsewhere(9))).toHaveProperty('person');
    const { rows } = await chain.asSuperuser('select * from access.sign_in_count');
    expect(JSON.stringify(rows)).not.toMatch(/192\.0\.2|naam1/);
  });

  test('signing out ends the session in the database', async () => {
    const entered = await enter(codeOf(secret));
    const member = 'token' in entered ? await chain.access.member(entered.token) : undefined;
    if (!member) throw new Error('not signed in');
    await signOut(chain.access, member);
    expect(await chain.access.member(member.session)).toBeUndefined();
    expect((await log(person)).at(-1)).toMatchObject({ outcome: 'permitted' });
  });

  test('whoever works nowhere any more does not get in, and the code stays unused', async () => {
    const end = (day: string | null) =>
      chain.asSuperuser('update access.membership set valid_from = $2, valid_until = $3 where person = $1', [
        person,
        '2020-01-01',
        day,
      ]);
    await end('2020-02-01');
    expect(await enter(codeOf(secret))).toEqual({ fault: 'nothingToDo' });
    await end(null);
    expect(await enter(codeOf(secret))).toHaveProperty('token');
  });

  describe('an invitation', () => {
    test('works once; a new one replaces password, app and codes, and ends earlier sessions', async () => {
      const entered = await enter(codeOf(secret));
      const [oldSecret, [oldCode = '']] = [secret, recovery];
      clock.now += 2 * halfMinute;
      await activate();
      expect('token' in entered && (await chain.access.member(entered.token))).toBeUndefined();
      expect(await enter(codeOf(oldSecret))).toEqual({ fault: 'wrong' });
      expect(await enter(oldCode)).toEqual({ fault: 'wrong' });
    });

    test('is used up by the first who finishes', async () => {
      const { code } = await inviteAnna();
      const invited = await tryInvitation(parts(), { loginName, code, address });
      if ('fault' in invited) throw new Error(invited.fault);
      const state = await keepPassword(parts(), invited, password);
      clock.now += 2 * halfMinute;
      expect(await finishActivation(parts(), state, '000000')).toBeUndefined();
      expect(await finishActivation(parts(), state, codeOf(state.secret))).toHaveProperty('codes');
      clock.now += 2 * halfMinute;
      expect(await finishActivation(parts(), state, codeOf(state.secret))).toEqual({ fault: 'wrong' });
      expect(await tryInvitation(parts(), { loginName, code, address })).toEqual({ fault: 'wrong' });
    });

    test('is of its name only, and is refused after seven days', async () => {
      const { code, validUntil } = await inviteAnna();
      expect(Math.round((validUntil.getTime() - Date.now()) / 86_400_000)).toBe(7);
      const other = { loginName: 'focal@voorbeeld.example', code, address };
      expect(await tryInvitation(parts(), other)).toEqual({ fault: 'wrong' });
      await chain.asSuperuser("update access.invitation set valid_until = now() - interval '1 second'");
      expect(await tryInvitation(parts(), { loginName, code, address })).toEqual({ fault: 'wrong' });
    });

    test('to someone who is there makes no second person or membership', async () => {
      await inviteAnna();
      const { rows } = await chain.asSuperuser(
        `select count(distinct p.id)::int as people, count(*)::int as memberships from access.person p
         join access.membership m on m.person = p.id where p.login_name = $1`,
        [loginName],
      );
      expect(rows).toEqual([{ people: 1, memberships: 1 }]);
    });

    test.each([
      { organisation: 'Nergens', problem: 'no organisation' },
      { role: 'king', problem: 'no role' },
      { loginName: 'a b', problem: 'login name' },
    ])('is refused with what is wrong: $problem', async ({ problem, ...wrong }) => {
      const right = {
        name: 'Bas (verzonnen)',
        loginName: 'bas@voorbeeld.example',
        organisation: 'Gemeente Voorbeeldstad (verzonnen)',
        role: 'focal-person',
      };
      await expect(invite(chain.access, vault, { ...right, ...wrong }, new Date())).rejects.toThrow(problem);
      const { rows } = await chain.asSuperuser(
        "select 1 from access.person where login_name = 'bas@voorbeeld.example'",
      );
      expect(rows).toEqual([]);
    });
  });

  describe('a demonstration', () => {
    const settle = (demonstration: boolean) =>
      chain.asSuperuser(
        `insert into access.installation values (true, $1, now())
         on conflict (only_one) do update set demonstration = excluded.demonstration`,
        [demonstration],
      );

    test('lets anyone in as an invented person, and as nobody else', async () => {
      await settle(true);
      expect((await readInvented(chain.access)).length).toBe(15);
      const token = await joinDemonstration(chain.access, chain.person('detective'));
      expect(await chain.access.member(token ?? '')).toMatchObject({
        role: 'investigator',
        demonstration: true,
      });
      expect(await joinDemonstration(chain.access, person)).toBeUndefined();
      expect(await joinDemonstration(chain.access, randomUUID())).toBeUndefined();
    });

    test('is one only where the installation is settled as one: the database itself refuses', async () => {
      for (const unsettle of [
        () => settle(false),
        () => chain.asSuperuser('delete from access.installation'),
      ]) {
        await unsettle();
        expect(await readInvented(chain.access)).toEqual([]);
        expect(await joinDemonstration(chain.access, chain.person('detective'))).toBeUndefined();
      }
    });
  });

  describe('the web login', () => {
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

  describe('the login of signing in by itself', () => {
    const inSignIn = (statement: string, on?: string) =>
      chain.unchecked.under(publicActor, { act: 'account.sign-in', on }, (db) =>
        sql.raw(statement).execute(db),
      );
    const key = `'\\x${createHash('sha256').update('x').digest('hex')}'`;

    test.each([
      'select * from access.credential',
      'select * from access.recovery_code',
      'select * from access.invitation',
      'delete from access.sign_in_count',
      `select access.count_attempt(${key}, 5)`,
      `select access.start_session('${randomUUID()}', ${key}, '${randomUUID()}', 'control')`,
      `select access.set_recovery_codes('${randomUUID()}', '{}')`,
    ])('may not: %s', async (statement) => {
      await expect(inSignIn(statement)).rejects.toThrow(/permission denied/);
    });

    test('sees nothing of credentials or memberships under a grant for something else or someone else', async () => {
      const asked = `select * from access.memberships_of('${person}')`;
      await expect(inSignIn(asked, randomUUID())).rejects.toThrow('about someone else');
      for (const statement of [
        asked,
        `select * from access.take_code_attempt(row(${key}, ${key}, ${key}, ${key}, ${key})::access.attempt_keys, '${person}')`,
      ]) {
        await expect(
          chain.unchecked.under(publicActor, { act: 'account.sign-out' }, (db) =>
            sql.raw(statement).execute(db),
          ),
        ).rejects.toThrow('no grant');
      }
    });
  });
});
