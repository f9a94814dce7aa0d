import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chain, fillChain } from '../../../../tests/support/chain.ts';
import { onPostgres } from '../../../../tests/support/database.ts';
import { publicActor } from '../actor.ts';
import { invite } from '../people/actions.ts';
import { joinDemonstration, readInvented, signOut, tryCode } from './actions.ts';
import { finishActivation, keepPassword, tryInvitation } from './activation-actions.ts';
import { address, halfMinute, loginName, openAnna, password } from './anna.fixtures.ts';

onPostgres('signing in', (database) => {
  let chain: Chain;
  const anna = openAnna(() => chain);
  const { clock, vault, parts, codeOf, inviteAnna, tryAs, enter, elsewhere } = anna;
  let secret = '';
  let person = '';
  let recovery: string[] = [];
  const activate = async () => ({ secret, person, recovery } = await anna.activate());

  beforeAll(async () => {
    chain = await fillChain(database());
  });
  afterAll(() => chain.close());
  // Every test begins with Anna's account as new, in a half minute of its own, and nothing counted.
  beforeEach(async () => {
    clock.now += 10 * halfMinute;
    await anna.forget();
    await activate();
  });

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
    expect(
      await tryCode(parts(), { person: chain.person('focal'), code: second, keys: anna.keys() }),
    ).toEqual({
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
      expect((await readInvented(chain.access)).length).toBe(16);
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
