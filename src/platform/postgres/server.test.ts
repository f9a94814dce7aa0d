import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type DataFolder, openDataFolder } from '../data-folder.ts';
import { findPostgresPackage } from './package.ts';
import { type PostgresServer, startPostgres } from './server.ts';

let parent: string;
let path: string;
let folder: DataFolder | undefined;
let server: PostgresServer | undefined;
const lines: string[] = [];

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'baken-server-'));
  path = join(parent, 'data');
});
afterEach(stop);
afterAll(() => rm(parent, { recursive: true }));

async function start(): Promise<PostgresServer> {
  folder = await openDataFolder(path);
  lines.length = 0;
  server = await startPostgres({ folder, log: (line) => lines.push(line) });
  return server;
}

async function stop(): Promise<void> {
  await server?.stop();
  await folder?.release();
  server = undefined;
  folder = undefined;
}

async function query(statement: string, config = server?.superuser('postgres')): Promise<unknown> {
  const client = new pg.Client(config);
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows[0] && Object.values(rows[0])[0];
  } finally {
    await client.end();
  }
}

const pidOf = async () =>
  Number.parseInt(await readFile(join(path, 'postgres', 'postmaster.pid'), 'utf8'), 10);

test('the first start makes a cluster, and later ones keep what is in it', async () => {
  await start();
  await query('create table kept as select 7 as id');
  expect(await query('show fsync')).toBe('on');
  expect(await query('show data_checksums')).toBe('on');
  expect(await query("select datcollate from pg_database where datname = 'postgres'")).toBe('C');
  await stop();
  expect(await readdir(path)).toEqual(['baken.json', 'lock', 'postgres', 'secrets']);

  await start();
  expect(await query('select id from kept')).toBe(7);
  expect(lines.join('\n')).not.toContain('automatic recovery');
});

test('lets nobody in without the password, nor other users near its socket', async () => {
  const { superuser } = await start();
  await expect(query('select 1', { ...superuser('postgres'), password: 'guess' })).rejects.toMatchObject({
    code: '28P01',
  });
  expect(await query('show listen_addresses')).toBe('');
  expect((await stat(join(path, 'run'))).mode & 0o777).toBe(0o700);
});

test('neither its arguments, its files nor its log hold the password or what people wrote', async () => {
  const { superuser } = await start();
  await expect(query("select 'words of a person'::int")).rejects.toThrow('words of a person');
  const password = String(superuser('postgres').password);
  const options = await readFile(join(path, 'postgres', 'postmaster.opts'), 'utf8');
  for (const secret of [password, 'words of a person']) {
    expect(`${options}\n${lines.join('\n')}`).not.toContain(secret);
  }
});

test('after kill -9 of Baken the next start stops the server left behind and recovers by itself', async () => {
  const script = `
    import pg from 'pg';
    import { openDataFolder } from './dist/platform/data-folder.js';
    import { startPostgres } from './dist/platform/postgres/server.js';
    const folder = await openDataFolder(${JSON.stringify(path)});
    const server = await startPostgres({ folder, log: () => {} });
    const client = new pg.Client(server.superuser('postgres'));
    await client.connect();
    await client.query('create table written (id int); insert into written values (9)');
    await client.query('begin; insert into written values (10)');
    console.log('written');
    setInterval(() => {}, 1000);`;
  const baken = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: new URL('../../../', import.meta.url),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => baken.once('close', resolve));
  const written = new Promise((resolve) => createInterface({ input: baken.stdout }).once('line', resolve));
  expect(await Promise.race([written, ended])).toBe('written');
  await expect(openDataFolder(path)).rejects.toMatchObject({
    kind: 'alreadyRunning',
    message: expect.stringContaining(String(baken.pid)) as string,
  });

  baken.kill('SIGKILL');
  await ended;
  const orphan = await pidOf();
  await start();
  expect(await pidOf()).not.toBe(orphan);
  // Dead, or dead and not yet buried by the system.
  expect(await readFile(`/proc/${orphan}/cmdline`, 'utf8').catch(() => '')).toBe('');
  expect(await query('select count(*) || max(id)::text from written')).toBe('19');
});

test('tells when the server is lost, and recovers at the next start', async () => {
  const { lost } = await start();
  await query('create table survived (id int)');
  process.kill(await pidOf(), 'SIGKILL');
  expect(await lost).toMatchObject({ kind: 'databaseUnavailable' });
  await stop();
  await start();
  expect(lines.join('\n')).toContain('automatic recovery');
  expect(await query('select count(*) from survived')).toBe('0');
});

test("another program that got the old server's number lives on, and does not keep the server from starting", async () => {
  await start();
  await stop();
  const other = spawn('sleep', ['60'], { stdio: 'ignore' });
  await writeFile(join(path, 'postgres', 'postmaster.pid'), `${other.pid}\n${path}/postgres\n1\n`);
  await start();
  expect(await query('select 1')).toBe(1);
  expect(other.exitCode ?? other.signalCode).toBeNull();
  other.kill();
});

test('stops within four seconds with work going on, and says nothing is lost', async () => {
  const { lost, stop: end } = await start();
  let isLost = false;
  void lost.then(() => {
    isLost = true;
  });
  const busy = query('select pg_sleep(60)').catch((error: unknown) => error);
  await expect
    .poll(() => query("select count(*) from pg_stat_activity where wait_event = 'PgSleep'"))
    .toBe('1');
  const started = performance.now();
  await end();
  expect(performance.now() - started).toBeLessThan(4000);
  expect(await busy).toBeInstanceOf(Error);
  expect(isLost).toBe(false);
});

test('a cluster of another version is refused', async () => {
  folder = await openDataFolder(path);
  const brought = await findPostgresPackage();
  const attempt = startPostgres({ folder, log: () => {}, server: { ...brought, major: 19 } });
  await expect(attempt).rejects.toMatchObject({ kind: 'wrongVersion' });
});

test('works where the path is too long for a socket', async () => {
  const short = path;
  path = join(parent, 'a folder with a long name, longer than a socket may have '.repeat(2));
  try {
    await mkdir(path);
    const { superuser } = await start();
    const socketFolder = superuser('postgres').host ?? '';
    expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
    expect(await query('select 1')).toBe(1);
    await stop();
    await expect(stat(socketFolder)).rejects.toMatchObject({ code: 'ENOENT' });
  } finally {
    await stop();
    path = short;
  }
});
