import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { OperatorFault } from '../fault.ts';
import type { Place } from './place.ts';
import { faultFrom } from './report.ts';
import { serverSettings } from './settings.ts';
import { spawnTool } from './tool.ts';

/** Recovery after a crash reads back at most max_wal_size: long before this it is done or will never be. */
const startLimitMs = 120_000;
const keptLines = 50;

export type Postmaster = {
  /** Ends the server; never takes over 4 seconds. */
  readonly stop: () => Promise<void>;
  /** Tells why, when the server ends without `stop`. */
  readonly lost: Promise<OperatorFault>;
};

/**
 * Starts the server of `place` and waits until it takes connections.
 * Throws OperatorFault `diskFull` or `databaseUnavailable` with the line of PostgreSQL that tells the cause.
 */
export async function startPostmaster(
  place: Place,
  socketFolder: string,
  log: (line: string) => void,
): Promise<Postmaster> {
  const settings = Object.entries(serverSettings(socketFolder)).map(([name, value]) => `--${name}=${value}`);
  const data = join(place.path, 'postgres');
  const child = spawnTool(place.account, join(place.native, 'bin', 'postgres'), ['-D', data, ...settings]);
  // Baken's process ends without waiting: neither does the server, which then recovers at the next start.
  const endWithUs = () => child.kill('SIGQUIT');
  process.once('exit', endWithUs);

  const lines: string[] = [];
  const ended = endOf(child, lines).finally(() => process.off('exit', endWithUs));
  const ready = new Promise<'ready'>((resolve) => {
    createInterface({ input: child.stderr as Readable }).on('line', (line) => {
      lines.push(line);
      if (lines.length > keptLines) lines.shift();
      log(line);
      if (line.includes('database system is ready to accept connections')) resolve('ready');
    });
  });

  const outcome = await Promise.race([ready, ended, delay(startLimitMs, 'late', { ref: false })]);
  if (outcome === 'ended') throw faultFrom(lines, place.path, 'start');
  if (outcome === 'late') {
    await stop(child, ended);
    throw new OperatorFault(
      'databaseUnavailable',
      `PostgreSQL in ${place.path} was not ready after ${startLimitMs / 1000} seconds.`,
      'Look at the load of this machine and its disk, then start again.',
    );
  }

  let stopping = false;
  const lost = new Promise<OperatorFault>((resolve) => {
    void ended.then(() => {
      if (!stopping) resolve(faultFrom(lines, place.path, 'keep running'));
    });
  });
  return {
    lost,
    stop: () => {
      stopping = true;
      return stop(child, ended);
    },
  };
}

/** Its end, with the last lines read where they come at once: children of the server may keep the pipe open. */
async function endOf(child: ChildProcess, lines: string[]): Promise<'ended'> {
  try {
    const closed = once(child, 'close');
    await once(child, 'exit');
    await Promise.race([closed, delay(200)]);
  } catch (error) {
    lines.push(`FATAL: ${(error as Error).message}`);
  }
  return 'ended';
}

/** Fast shutdown, then immediate (recovered at the next start), then without its consent. */
async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  const steps = [
    ['SIGINT', 3000],
    ['SIGQUIT', 500],
    ['SIGKILL', 400],
  ] as const;
  for (const [signal, patienceMs] of steps) {
    child.kill(signal);
    const outcome = await Promise.race([ended, delay(patienceMs, 'busy', { ref: false })]);
    if (outcome === 'ended') return;
  }
}
