import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Whether this system shows its processes as files; where it does not, nobody can see what was left running. */
export const showsProcesses = process.platform === 'linux';

/**
 * Everything that runs on a data folder below `folder`, by process number with its command: what was started with
 * such a folder in its settings (npm, shells, Baken, the compiler), and the PostgreSQL that works inside one.
 */
export function processesOf(folder: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const name of showsProcesses ? readdirSync('/proc') : []) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    const read = (file: string) => orNothing(() => readFileSync(`/proc/${name}/${file}`, 'utf8'));
    const command = read('cmdline').replaceAll('\0', ' ').trim();
    const place = orNothing(() => readlinkSync(`/proc/${name}/cwd`));
    if (`${command}\n${place}\n${read('environ')}`.includes(folder) && !isDead(read('stat'))) {
      found.set(Number(name), command);
    }
  }
  return found;
}

/** The PostgreSQL of a data folder: the process that starts the others. */
export function postmasterOf(data: string): number {
  return Number.parseInt(readFileSync(`${data}/postgres/postmaster.pid`, 'utf8'), 10);
}

/** Waits until nothing runs on the folder any more, and says what does after `withinMs`. */
export async function untilNothingRuns(folder: string, withinMs: number): Promise<readonly string[]> {
  const until = performance.now() + withinMs;
  while (processesOf(folder).size > 0 && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return [...processesOf(folder).values()];
}

/** Dead and not yet buried. */
function isDead(stat: string): boolean {
  return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
}

/** It may end, or belong to another user. */
function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
