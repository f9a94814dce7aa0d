import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Chain, fillChain } from '../../../../tests/support/chain.ts';
import { onPostgres } from '../../../../tests/support/database.ts';
import { halfMinute, loginName, openAnna, password } from './anna.fixtures.ts';

onPostgres('guessing at one name from many networks', (database) => {
  let chain: Chain;
  const anna = openAnna(() => chain);
  const { clock, codeOf, elsewhere, enter, tryAs, waited } = anna;
  let secret = '';
  let person = '';
  beforeAll(async () => {
    chain = await fillChain(database());
  });
  afterAll(() => chain.close());
  beforeEach(async () => {
    clock.now += 10 * halfMinute;
    await anna.forget();
    ({ secret, person } = await anna.activate());
  });

  /** As if so much time went by for whoever is counted. */
  const later = (seconds: number) =>
    chain.asSuperuser(`update access.sign_in_count set next_at = next_at - interval '${seconds} seconds',
      wrong_at = array(select w - interval '${seconds} seconds' from unnest(wrong_at) w)`);

  test.each([
    ['a name', loginName],
    ['a name that nobody has', 'niemand@voorbeeld.example'],
  ])('slows %s down ever more, to one try in four seconds, and locks it never', async (_, name) => {
    const guess = async (at: number) => [await tryAs(name, 'iets heel anders', elsewhere(at)), waited.pop()];
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
    const [{ tries }] = rows as [{ tries: number }];
    expect(tries).toBeGreaterThan(800);
    expect(tries).toBeLessThan(920);
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
