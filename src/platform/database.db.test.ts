import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onPostgres } from '../../tests/support/database.ts';
import { asUser, connectOwnServer, openPool } from './database.ts';

onPostgres('a pool', (database) => {
  let pool: Kysely<unknown>;
  const lines: string[] = [];

  beforeAll(() => {
    pool = openPool(database().logins.web, {
      name: 'baken test',
      statementLimitMs: 300,
      log: (line) => lines.push(line),
    });
  });
  afterAll(() => pool.destroy());

  test('reads bigints as numbers and dates as text', async () => {
    const { rows } = await sql`select 9007199254740991::bigint as big, date '2026-01-02' as day,
      array[1, null]::bigint[] as bigs, array[date '2026-01-02'] as days, null::date as none`.execute(pool);
    expect(rows).toEqual([
      { big: 9007199254740991, day: '2026-01-02', bigs: [1, null], days: ['2026-01-02'], none: null },
    ]);
  });

  test('throws on a bigint that a number cannot hold', async () => {
    await expect(sql`select 9007199254740992::bigint`.execute(pool)).rejects.toThrow('9007199254740992');
    await expect(sql`select array[9007199254740992]::bigint[]`.execute(pool)).rejects.toThrow(RangeError);
  });

  test('ends a statement that takes too long', async () => {
    await expect(sql`select pg_sleep(5)`.execute(pool)).rejects.toMatchObject({ code: '57014' });
  });

  test('has at most ten connections, under its name', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let held = 0;
    const askers = Array.from({ length: 30 }, () =>
      pool.connection().execute(async (connection) => {
        held += 1;
        if (held < 10) return released;
        // The tenth to get one counts, while the other nine still hold theirs and twenty more wait.
        const { rows } = await sql<{ count: number; name: string }>`
          select count(*), application_name as name from pg_stat_activity
          where usename = current_user group by application_name`.execute(connection);
        release();
        expect(rows).toEqual([{ count: 10, name: 'baken test' }]);
      }),
    );
    await Promise.all(askers);
    expect(held).toBe(30);
  });

  test('survives the loss of its connections, and says so', async () => {
    await sql`select 1`.execute(pool);
    const owner = openPool(asUser(database().superuser, 'postgres', String(database().superuser.password)), {
      name: 'ender',
      statementLimitMs: 5000,
      log: () => {},
    });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'baken test'`.execute(
      owner,
    );
    await owner.destroy();
    await expect.poll(() => lines.length).toBeGreaterThan(0);
    expect(lines[0]).toContain('A database connection of baken test broke');
    const query = () => sql`select 1`.execute(pool);
    await expect
      .poll(() =>
        query().then(
          ({ rows }) => rows.length,
          () => 0,
        ),
      )
      .toBe(1);
  });

  test('the address of an own server is checked, and serves other users too', async () => {
    const { host, port, user, password, database: name } = database().owner;
    const address = `postgres://${user}:${String(password)}@${encodeURIComponent(host ?? '')}:${port}/${name}`;
    const config = await connectOwnServer(address);
    const { web } = database().logins;
    const other = openPool(asUser(config, web.user ?? '', String(web.password)), {
      name: 'other',
      statementLimitMs: 1000,
      log: () => {},
    });
    const { rows } = await sql`select session_user as name`.execute(other);
    expect(rows).toEqual([{ name: web.user }]);
    await other.destroy();

    const wrong = await connectOwnServer(address.replace(String(password), 'wrong-secret')).catch(
      (error: unknown) => error,
    );
    expect(wrong).toMatchObject({ kind: 'databaseUnavailable' });
    expect(String(wrong)).not.toContain('wrong-secret');
  });
});
