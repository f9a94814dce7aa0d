import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const pauseMs = 20;

/**
 * Stops the server that a killed Baken left behind on this cluster, if one still runs. Only to be called under
 * the lock of the data folder: no other Baken can be using that server.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const pidFile = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(pidFile, 10);
  if (!Number.isSafeInteger(pid) || pid <= 1) return;

  const steps = [
    ['SIGINT', 4000],
    ['SIGQUIT', 2000],
    ['SIGKILL', 2000],
  ] as const;
  for (const [signal, patienceMs] of steps) {
    // Asked again before each signal: after a reboot the number may be another program's.
    if (!(await isServerOf(pid, cluster))) return;
    process.kill(pid, signal);
    for (let waitedMs = 0; waitedMs < patienceMs && isThere(pid); waitedMs += pauseMs) await delay(pauseMs);
  }
}

async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  const command =
    process.platform === 'linux'
      ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      : await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).then(
          ({ stdout }) => stdout,
          () => '',
        );
  return command.includes('postgres') && command.includes(cluster);
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
