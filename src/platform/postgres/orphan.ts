import { execFile } from 'node:child_process';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const pauseMs = 20;

/**
 * Stops the server that a killed Baken left behind on this cluster, if one still runs. Only to be called under
 * the lock of the data folder: no other Baken can be using that server.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''), 10);
  if (!Number.isSafeInteger(pid) || pid <= 1) return;

  const steps = [
    ['SIGINT', 4000],
    ['SIGQUIT', 2000],
    ['SIGKILL', 2000],
  ] as const;
  for (const [signal, patienceMs] of steps) {
    // Asked again before each signal: after a reboot the number may be another program's.
    if (!(await isServerOf(pid, cluster))) break;
    process.kill(pid, signal);
    for (let waitedMs = 0; waitedMs < patienceMs && (await isServerOf(pid, cluster)); waitedMs += pauseMs) {
      await delay(pauseMs);
    }
  }
  // PostgreSQL would take any program with that number for a server on this cluster, and refuse to start; also
  // a dead one that nobody has buried yet.
  if (isThere(pid) && !(await commandOf(pid)).includes('postgres')) await rm(pidFile, { force: true });
}

async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  const command = await commandOf(pid);
  if (!command.includes('postgres')) return false;
  if (process.platform !== 'linux') return command.includes(`-D ${cluster} `);
  // A server works inside its cluster, and this name follows when the data folder is moved.
  const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return workingFolder === (await realpath(cluster));
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const ps = promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]);
  return ps.then(
    ({ stdout }) => stdout,
    () => '',
  );
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
