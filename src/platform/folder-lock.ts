import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { OperatorFault } from './fault.ts';
import { checkFolder } from './ownership.ts';

/** Tells one run of one process apart from a later process that got the same pid. */
type Holder = { readonly pid: number; readonly started: string; readonly boot: string };

export type FolderLock = { readonly release: () => Promise<void> };
export type LockAttempt = FolderLock | { readonly heldBy: number };

/** Claims this far below the newest are swept; far enough that no slow starter still looks at them. */
const keptClaims = 16;

/** Higher numbers are none that counting ever reached, and soon none that a number can hold exactly. */
const highestClaim = 999_999_999_999_999;

/**
 * Takes the lock of a folder, or tells the pid that has it. A lock whose process is gone (killed, or from
 * before a reboot) is taken over.
 *
 * Claims are numbered files and the highest number counts. Taking over means creating the next number, which
 * only one starter can do; nothing that counts is ever deleted, so no starter can remove another's fresh claim.
 * Throws OperatorFault: `noAccess` (the lock is a link or another user's), `brokenInput` (no number is left).
 */
export async function lockFolder(lockPath: string): Promise<LockAttempt> {
  await mkdir(lockPath, { recursive: true, mode: 0o700 });
  await checkFolder(lockPath);
  const self = { pid: process.pid, started: (await startOf(process.pid)) ?? '', boot: await bootId() };
  for (;;) {
    const last = await newestClaim(lockPath);
    const holder = last === 0 ? undefined : await readClaim(join(lockPath, String(last)));
    if (holder === 'gone') continue;
    if (holder && (await isRunning(holder, self.boot))) return { heldBy: holder.pid };

    if (last === highestClaim) throw strangeClaim(join(lockPath, String(last)));
    const mine = last + 1;
    if (!(await putClaim(lockPath, mine, JSON.stringify(self)))) continue;
    if ((await newestClaim(lockPath)) > mine) {
      await rm(join(lockPath, String(mine)), { force: true });
      continue;
    }
    await sweep(lockPath, mine - keptClaims);
    return { release: () => replaceClaim(lockPath, mine, 'released') };
  }
}

async function claims(lockPath: string): Promise<number[]> {
  return (await readdir(lockPath)).filter((name) => /^[1-9]\d{0,14}$/.test(name)).map(Number);
}

async function newestClaim(lockPath: string): Promise<number> {
  return Math.max(0, ...(await claims(lockPath)));
}

function strangeClaim(path: string): OperatorFault {
  return new OperatorFault('brokenInput', `The file ${path} is not of Baken.`, 'Remove it, and start again.');
}

async function sweep(lockPath: string, upTo: number): Promise<void> {
  for (const number of await claims(lockPath)) {
    if (number <= upTo) await rm(join(lockPath, String(number)), { force: true });
  }
}

/** A claim appears whole or not at all: it is written aside and linked into place. */
async function putClaim(lockPath: string, number: number, content: string): Promise<boolean> {
  const aside = join(lockPath, `.${randomUUID()}`);
  await writeFile(aside, content, { mode: 0o600 });
  try {
    await link(aside, join(lockPath, String(number)));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function replaceClaim(lockPath: string, number: number, content: string): Promise<void> {
  const aside = join(lockPath, `.${randomUUID()}`);
  await writeFile(aside, content, { mode: 0o600 });
  await rename(aside, join(lockPath, String(number)));
}

async function readClaim(path: string): Promise<Holder | 'gone' | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return 'gone';
    throw error;
  });
  if (text === 'gone') return text;
  // A power cut can leave a claim empty: whoever wrote it is not running any more.
  if (!text.startsWith('{') || !text.endsWith('}')) return undefined;
  return JSON.parse(text) as Holder;
}

async function isRunning(holder: Holder, boot: string): Promise<boolean> {
  if (holder.boot !== boot) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return (await startOf(holder.pid)) === holder.started;
}

async function bootId(): Promise<string> {
  return readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
    (text) => text.trim(),
    () => '',
  );
}

/** When a process started, in the words of its system; undefined when it does not run (any more). */
async function startOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'win32') return '';
  if (process.platform !== 'linux') {
    const ps = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => undefined);
    return ps?.stdout.trim();
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The second field is a name that may hold spaces and brackets: count from the last bracket.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const isDead = fields?.[0] === 'Z' || fields?.[0] === 'X';
  return isDead ? undefined : fields?.[19];
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
