import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { onEmptyPostgres } from '../../tests/support/database.ts';
import { migrate } from './migrate.ts';

onEmptyPostgres('migrations', (database) => {
  let folder: string;
  let client: pg.Client;

  beforeAll(async () => {
    client = new pg.Client(database().owner);
    await client.connect();
  });
  afterAll(() => client.end());
  beforeEach(async () => {
    await client.query('drop schema public cascade; create schema public');
    folder = await mkdtemp(join(tmpdir(), 'baken-migrations-'));
    await put('0001_first.sql', 'create table first (id int);\ninsert into first values (1);');
    await put('0002_second.sql', 'create table second (id int);');
    return () => rm(folder, { recursive: true });
  });

  const put = (name: string, sql: string) => writeFile(join(folder, name), sql);
  const run = async () => {
    const lines: string[] = [];
    await migrate(database().owner, folder, (line) => lines.push(line));
    return lines;
  };
  const countOf = async (table: string) => {
    const { rows } = await client.query<{ count: string }>(`select count(*) from ${table}`);
    return Number(rows[0]?.count);
  };

  test('each runs once, in order, and is on record', async () => {
    expect(await run()).toEqual(['Migration 0001_first.sql applied.', 'Migration 0002_second.sql applied.']);
    expect(await run()).toEqual([]);
    expect(await countOf('first')).toBe(1);
    const { rows } = await client.query(
      'select number, name, length(sha256) as length from schema_migration',
    );
    expect(rows).toEqual([
      { number: 1, name: '0001_first.sql', length: 64 },
      { number: 2, name: '0002_second.sql', length: 64 },
    ]);
  });

  test('several callers at once are as one', async () => {
    const lines = await Promise.all([run(), run(), run(), run()]);
    expect(lines.flat()).toHaveLength(2);
    expect(await countOf('first')).toBe(1);
  });

  test('one that fails leaves nothing of itself, and what came before it', async () => {
    await put('0003_third.sql', 'create table third (id int); select 1 / 0;');
    await expect(run()).rejects.toThrow('0003_third.sql failed: division by zero');
    await expect(countOf('third')).rejects.toThrow('does not exist');
    expect(await countOf('schema_migration')).toBe(2);
    await put('0003_third.sql', 'create table third (id int);');
    expect(await run()).toEqual(['Migration 0003_third.sql applied.']);
  });

  test('a database of a newer version is refused', async () => {
    await put('0003_third.sql', 'create table third (id int);');
    await run();
    await rm(join(folder, '0003_third.sql'));
    await expect(run()).rejects.toMatchObject({
      kind: 'wrongVersion',
      message: expect.stringContaining('newer Baken: it has migration 0003_third.sql') as string,
    });
  });

  test('a migration that was changed afterwards is refused, and nothing new runs', async () => {
    await run();
    await put('0001_first.sql', 'create table first (id bigint);');
    await put('0003_third.sql', 'create table third (id int);');
    await expect(run()).rejects.toMatchObject({
      kind: 'wrongVersion',
      message: expect.stringContaining('0001_first.sql') as string,
    });
    await expect(countOf('third')).rejects.toThrow('does not exist');
  });

  test('other line endings are no change', async () => {
    await run();
    await put('0001_first.sql', 'create table first (id int);\r\ninsert into first values (1);');
    expect(await run()).toEqual([]);
  });

  test('a gap in the numbers is a fault of ours', async () => {
    await put('0004_fourth.sql', 'select 1');
    await expect(run()).rejects.toThrow('migrations/0004_fourth.sql should have number 3');
  });
});
