import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { baken, type Launched, serve, testFolder } from './launch.ts';
import { superuserOf } from './look-inside.ts';
import { showsProcesses, untilNothingRuns } from './processes.ts';

// A start takes seconds where the machine is busy, and some tests need several.
vi.setConfig({ testTimeout: 60_000 });
const folder = testFolder();
/** `npm start` makes a demonstration, which another start never shares a folder with. */
const dataOf = (command: readonly string[]): string =>
  join(folder, command.some((word) => word.includes('npm')) ? 'demonstration' : 'real');
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** `script` of util-linux runs a command in a terminal of its own. */
const hasTerminals = showsProcesses && spawnSync('script', ['--version']).status === 0;
const inTerminal = (command: string) => ['script', '-qefc', command, '/dev/null'];

type Way = [name: string, command: readonly string[], stop: (launched: Launched) => void];

const ways: Way[] = [
  ['SIGHUP to Baken', [...baken, 'serve'], ({ child }) => child.kill('SIGHUP')],
  ['SIGTERM to npm', ['npm', 'start'], ({ child }) => child.kill('SIGTERM')],
  [
    'SIGTERM when nobody reads what it says any more',
    [...baken, 'serve'],
    ({ child }) => {
      child.stdout?.destroy();
      child.stderr?.destroy();
      child.kill('SIGTERM');
    },
  ],
];
const waysAtTerminal: Way[] = [
  ['Ctrl-C', inTerminal('npm start'), ({ child }) => child.stdin?.write('\x03')],
  ['closing the terminal', inTerminal('npm start'), ({ child }) => child.kill('SIGKILL')],
];

/** A connection kept open after its answer, one whose request never becomes whole, and a query that takes long. */
async function keepBusy(address: string, data: string): Promise<void> {
  const { port } = new URL(address);
  for (const request of ['GET / HTTP/1.1\r\nHost: localhost\r\n\r\n', 'POST / HTTP/1.1\r\nContent-Len']) {
    const socket = connect(Number(port), '127.0.0.1').on('error', () => {});
    sockets.push(socket);
    socket.write(request);
  }
  await new Promise((resolve) => sockets[0]?.once('data', resolve));
  const client = new pg.Client(superuserOf(data));
  client.on('error', () => {});
  await client.connect();
  void client.query('select pg_sleep(60)').catch(() => {});
}

async function stopsInTime([, command, stop]: Way): Promise<void> {
  const data = dataOf(command);
  const launched = await serve(data, { LOG_LEVEL: 'info' }, command);
  await keepBusy(launched.address, data);
  stop(launched);
  expect(await untilNothingRuns(data, 5_000), launched.output()).toEqual([]);
  // Still there where PostgreSQL did not end in order.
  expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false);
}

describe.skipIf(!showsProcesses)(
  'work going on, all has ended within five seconds (needs /proc) after',
  () => {
    test.for(ways)('%s', stopsInTime);
  },
);
describe.skipIf(!hasTerminals)('the same at a terminal (needs script of util-linux), after', () => {
  test.for(waysAtTerminal)('%s', stopsInTime);
});
