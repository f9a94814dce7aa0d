import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { baken, launch, run, serve, testFolder } from './launch.ts';
import { superuserOf } from './look-inside.ts';
import { processesOf } from './processes.ts';

// A start takes seconds where the machine is busy, and some tests need several.
vi.setConfig({ testTimeout: 60_000 });
const folder = testFolder();

/** A refusal: one line what is wrong, one what to do, no stack. */
function expectTwoLines(output: string): void {
  expect(output).toMatch(/^baken: .+\n {7}.+\n$/);
}

describe('beside a server that runs', () => {
  const data = join(folder, 'data');
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve(data);
  });
  afterAll(() => server.child.kill('SIGKILL'));

  test('another on its folder is refused, with the process that has it and what to do', async () => {
    const { code, output } = await run(['serve'], { BAKEN_DATA: data });
    expectTwoLines(output);
    expect(output).toContain(`process ${server.pid}`);
    expect(output).toContain('Stop that one first');
    expect(code).toBe(75);
    expect((await fetch(server.address)).status).toBe(200);
  });

  test('an import on its folder goes through that server', async () => {
    const { code, output } = await run(['import'], { BAKEN_DATA: data });
    expect(output.match(/unchanged/g)).toHaveLength(6);
    expect(code).toBe(0);
  });

  test.for([
    ['cut short', '{"host":', 75],
    ['of a server that is gone', '{"host":"/nowhere"}', 69],
  ] as const)('an import that finds a way in %s says so', async ([, door, expected]) => {
    const path = join(data, 'operator-door.json');
    const whole = readFileSync(path);
    writeFileSync(path, door);
    const { code, output } = await run(['import'], { BAKEN_DATA: data });
    writeFileSync(path, whole);
    expectTwoLines(output);
    expect(code).toBe(expected);
  });

  test('a database of a newer Baken is refused at the next start, and left as it is', async () => {
    const client = new pg.Client(superuserOf(data));
    await client.connect();
    await client.query("insert into public.schema_migration values (9999, '9999_newer.sql', 'x')");
    await client.end();
    server.child.kill('SIGTERM');
    await server.ended;
    const { code, output } = await run(['serve'], { BAKEN_DATA: data, LOG_LEVEL: 'silent' });
    expectTwoLines(output);
    expect(output).toContain('newer Baken: it has migration 9999_newer.sql');
    expect(code).toBe(78);
    expect([...processesOf(data).values()]).toEqual([]);
  });
});

describe('a start that can not go well says why in two lines and leaves nothing running', () => {
  const data = join(folder, 'refused');
  const settings = { BAKEN_DATA: data, LOG_LEVEL: 'silent' };

  test('on a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const refused = launch([...baken, 'serve'], { ...settings, PORT: port });
    expect(await refused.ended).toBe(71);
    other.close();
    expectTwoLines(refused.errors());
    expect(refused.errors()).toContain(`port ${port} is in use`);
    expect([...processesOf(data).values()]).toEqual([]);
  });

  test.for([
    ['a port that is no number', { PORT: 'abc' }, 'PORT'],
    ['an address of another kind of database', { DATABASE_URL: 'mysql://x@y/z' }, 'DATABASE_URL'],
  ] as const)('with %s', async ([, wrong, name]) => {
    const { code, output } = await run(['serve'], { ...settings, ...wrong });
    expectTwoLines(output);
    expect(output).toContain(`the setting ${name} `);
    expect(code).toBe(64);
  });

  test.skipIf(process.platform === 'win32')('on a folder in which others may write', async () => {
    const open = join(folder, 'open');
    mkdirSync(open);
    chmodSync(open, 0o777);
    const { code, output } = await run(['serve'], { BAKEN_DATA: open });
    expectTwoLines(output);
    expect(output).toContain(`chmod 700 ${open}`);
    expect(code).toBe(73);
    expect(readdirSync(open)).toEqual([]);
  });

  test('on a folder of a newer Baken', async () => {
    const newer = join(folder, 'newer');
    mkdirSync(newer);
    writeFileSync(join(newer, 'baken.json'), '{"format":2}');
    const { code, output } = await run(['serve'], { BAKEN_DATA: newer });
    expectTwoLines(output);
    expect(output).toContain('Start that newer version.');
    expect(code).toBe(78);
    expect(readdirSync(newer)).toEqual(['baken.json']);
  });

  test('on a server that does not answer', async () => {
    const url = 'postgres://someone:hidden@127.0.0.1:1/baken';
    const { code, output } = await run(['serve'], { ...settings, DATABASE_URL: url });
    expectTwoLines(output);
    expect(output).toContain('127.0.0.1:1/baken does not answer');
    expect(output).not.toContain('hidden');
    expect(code).toBe(69);
  });

  // Root may write everywhere: it lends its place to the least of users.
  const isRoot = process.getuid?.() === 0;
  const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  const prefix = isRoot ? asNobody : [];
  const [probe, ...rest] = [...prefix, ...baken, '--version'];
  const mayTry = process.platform !== 'win32' && spawnSync(probe, rest).status === 0;

  test.skipIf(!mayTry)(
    'in a folder without rights (as root: needs setpriv, and a clone others may read)',
    async () => {
      const closed = join(folder, 'closed');
      mkdirSync(closed);
      chmodSync(closed, 0o500);
      const refused = launch([...prefix, ...baken, 'serve'], { BAKEN_DATA: join(closed, 'data') });
      expect(await refused.ended).toBe(73);
      expectTwoLines(refused.output());
      expect(refused.output()).toContain(join(closed, 'data'));
      chmodSync(closed, 0o700);
    },
  );
});
