import { randomBytes, randomUUID } from 'node:crypto';
import {
  access,
  chmod,
  constants,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rm,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { OperatorFault } from './fault.ts';
import { lockFolder } from './folder-lock.ts';
import { checkFolder, checkPrivateFile } from './ownership.ts';

/** The layout of the data folder that this code reads and writes. */
const format = 1;

/** What may lie in a folder that is not ours yet: a start cut short, or the root of a fresh disk. */
const harmless = new Set(['lock', 'lost+found']);

/** The one folder in which Baken keeps everything. Held by one process at a time. */
export type DataFolder = {
  /** Absolute. */
  readonly path: string;
  /** A random secret of 256 bits (base64url), made on first use and kept in a file only its owner can read. */
  readonly secret: (name: string) => Promise<string>;
  /** Lets the next process in. */
  readonly release: () => Promise<void>;
};

/**
 * Opens the data folder, making it if needed, and holds it until `release` or the end of the process.
 * Throws OperatorFault: `noAccess` (no rights, not a folder of Baken, or one that other users may write in),
 * `wrongVersion` (written by a newer Baken), `alreadyRunning` (held by another process), `diskFull`, `brokenInput` (baken.json damaged).
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  const folder = resolve(path);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    // A link to the folder is the operator's own choice; what counts is who may change the folder itself.
    await checkFolder(await realpath(folder));
    const isNew = !(await checkFormat(folder));
    await chmod(folder, 0o700);

    const lock = await lockFolder(join(folder, 'lock'));
    if ('heldBy' in lock) {
      throw new OperatorFault(
        'alreadyRunning',
        `Baken already runs on the folder ${folder} (process ${lock.heldBy}).`,
        'Stop that one first, or give this one a folder of its own with BAKEN_DATA.',
      );
    }
    if (isNew) await createWhole(join(folder, 'baken.json'), `${JSON.stringify({ format })}\n`);
    return { path: folder, secret: (name) => secret(folder, name), release: () => lock.release() };
  } catch (error) {
    throw storageFault(error, folder);
  }
}

/**
 * Puts what the operating system says about a folder into the operator's words: a full disk, missing rights.
 * Other errors come back as they are.
 */
export function storageFault(error: unknown, folder: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new OperatorFault(
      'diskFull',
      `The disk of ${folder} is full.`,
      'Make room there and start again; nothing was lost.',
      { cause: error },
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return noAccess(`This user may not read and write in ${folder}.`, { cause: error });
  }
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return noAccess(`${folder} is not a folder.`, { cause: error });
  }
  return error;
}

function noAccess(problem: string, options?: ErrorOptions): OperatorFault {
  const remedy = 'Choose another folder with BAKEN_DATA, or give this user rights to that one.';
  return new OperatorFault('noAccess', problem, remedy, options);
}

/** True when this is a folder of Baken in a format we know; false when it is empty. */
async function checkFormat(folder: string): Promise<boolean> {
  const names = await readdir(folder);
  if (!names.includes('baken.json')) {
    const strange = names.find((name) => !harmless.has(name) && !name.startsWith('.baken.json-'));
    if (strange === undefined) return false;
    throw noAccess(`The folder ${folder} is not empty and not of Baken: it holds ${strange}.`);
  }
  const found = formatOf(await readFile(join(folder, 'baken.json'), 'utf8'));
  if (found === undefined) {
    throw new OperatorFault(
      'brokenInput',
      `The file ${join(folder, 'baken.json')} is damaged.`,
      `Write {"format":${format}} in it, or put back a backup of the folder.`,
    );
  }
  if (found === format) return true;
  throw new OperatorFault(
    'wrongVersion',
    `The folder ${folder} was written by a newer Baken (format ${found}; this one knows ${format}).`,
    'Start that newer version.',
  );
}

function formatOf(text: string): number | undefined {
  try {
    const value = (JSON.parse(text) as { format?: unknown } | null)?.format;
    return Number.isSafeInteger(value) && (value as number) >= format ? (value as number) : undefined;
  } catch {
    return undefined;
  }
}

async function secret(folder: string, name: string): Promise<string> {
  const path = join(folder, 'secrets', name);
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await checkFolder(dirname(path));
    if (!(await isThere(path))) await createWhole(path, randomBytes(32).toString('base64url'));
    // A secret that others know or chose is none.
    await checkPrivateFile(path);
    return await readFile(path, 'utf8');
  } catch (error) {
    throw storageFault(error, folder);
  }
}

export async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}

/** Makes a file that is whole and on disk, or nothing; one that exists already stays as it is. */
export async function createWhole(path: string, content: string | Uint8Array): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}-${randomUUID()}`);
  try {
    const file = await open(aside, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(aside, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await syncFolder(dirname(path));
  } finally {
    await rm(aside, { force: true });
  }
}

/** Puts the names in a folder on disk, so that a file made in it survives a power cut. */
export async function syncFolder(path: string): Promise<void> {
  // Windows can't open a folder and keeps names safe by itself.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
