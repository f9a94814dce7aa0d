import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { serve, testFolder } from './launch.ts';
import { postmasterOf, processesOf, showsProcesses, untilNothingRuns } from './processes.ts';

// A start takes seconds where the machine is busy, and some tests need several.
vi.setConfig({ testTimeout: 60_000 });
const folder = testFolder();
const data = join(folder, 'data');

/** The servers of PostgreSQL on the folder, without the processes each has started itself. */
const postmasters = () => [...processesOf(data).values()].filter((command) => command.includes(' -D '));

async function startsAndAnswers() {
  const server = await serve(data);
  expect(server.output()).not.toMatch(/Loaded/);
  const page = await fetch(`${server.address}/monitor/verenigd-koninkrijk`);
  expect(page.status).toBe(200);
  expect(postmasters()).toHaveLength(1);
  return server;
}

describe.skipIf(!showsProcesses)('after kill -9 the next start recovers by itself (needs /proc)', () => {
  test('of Baken alone: the PostgreSQL left behind is replaced', async () => {
    const server = await serve(data);
    server.child.kill('SIGKILL');
    await server.ended;
    expect(postmasters()).toHaveLength(1);
    const next = await startsAndAnswers();
    next.child.kill('SIGKILL');
  });

  test('of Baken and PostgreSQL at once', async () => {
    const server = await startsAndAnswers();
    process.kill(postmasterOf(data), 'SIGKILL');
    server.child.kill('SIGKILL');
    await server.ended;
    const next = await startsAndAnswers();
    expect(next.output()).toContain('automatic recovery');
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
  });

  test('of PostgreSQL: Baken says so, ends with the code for it, and takes nothing down half', async () => {
    const server = await startsAndAnswers();
    process.kill(postmasterOf(data), 'SIGKILL');
    expect(await server.ended).toBe(69);
    expect(server.output()).toMatch(/^baken: PostgreSQL could not keep running in .+\n {7}.+$/m);
    expect(server.output()).not.toMatch(/^ +at /m);
    expect(await untilNothingRuns(data, 2_000)).toEqual([]);
    const next = await startsAndAnswers();
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
  });
});
