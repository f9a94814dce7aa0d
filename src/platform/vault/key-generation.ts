import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createWhole, isThere, syncFolder } from '../data-folder.ts';
import { checkPrivateFile } from '../ownership.ts';
import { wrapKey } from './key-entry.ts';
import { brokenKeys, type KeyFile, openKeyFile } from './key-file.ts';

/**
 * A master key and the file of keys under it: `master-3` and `keys-3`. The highest `keys-` file counts, and it is
 * made after its master and in one piece: so a kill during a rotation leaves the old pair or the new one.
 */
export type KeyGeneration = { readonly number: number; readonly master: KeyObject; readonly file: KeyFile };

/** Of a master key and of the tokens' secret, in bytes. */
export const secretLength = 32;

/** 0 when there is none yet. */
export async function newestGeneration(folder: string): Promise<number> {
  const numbers = (await readdir(folder)).map((name) =>
    Number(/^keys-([1-9]\d{0,14})$/.exec(name)?.[1] ?? 0),
  );
  return Math.max(0, ...numbers);
}

/** Throws OperatorFault: `brokenInput` (a file is missing or damaged), `noAccess`. */
export async function openGeneration(folder: string, number: number): Promise<KeyGeneration> {
  const master = createSecretKey(await readSecret(masterPath(folder, number)));
  return { number, master, file: await openKeyFile(keysPath(folder, number), master) };
}

/** Makes a generation that holds the keys of the one before it, or none. It counts from the moment it is there. */
export async function makeGeneration(folder: string, number: number, before?: KeyFile): Promise<void> {
  const secret = randomBytes(secretLength);
  const master = createSecretKey(secret);
  const entries: Buffer[] = [];
  for (const [id, key] of before?.all() ?? []) {
    entries.push(wrapKey(master, id, key));
    // Others get their turn: 200,000 keys take seconds.
    if (entries.length % 500 === 0) await setImmediate();
  }
  await createWhole(masterPath(folder, number), secret);
  await createWhole(keysPath(folder, number), Buffer.concat(entries));
}

/** Takes away a generation that was not wholly made, its keys first: without its master they must not count. */
export async function dropGeneration(folder: string, number: number): Promise<void> {
  await rm(keysPath(folder, number), { force: true });
  await syncFolder(folder);
  await rm(masterPath(folder, number), { force: true });
}

/** Removes every other generation, its master key overwritten first, and files that a kill left half made. */
export async function keepOnly(folder: string, number: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const [, kind, found] = /^(master|keys)-(\d+)$/.exec(name) ?? [];
    if (kind && Number(found) !== number) {
      if (kind === 'master') await overwrite(path);
      await rm(path);
    }
    if (/^\.(master|keys|token)-/.test(name)) await rm(path);
  }
  await syncFolder(folder);
}

/** The 32 bytes of a secret file. Throws OperatorFault: `brokenInput` (missing, or of another length), `noAccess`. */
export async function readSecret(path: string): Promise<Buffer> {
  if (!(await isThere(path))) throw brokenKeys(`The file ${path} is missing.`);
  await checkPrivateFile(path);
  const secret = await readFile(path);
  if (secret.length !== secretLength) throw brokenKeys(`The file ${path} is damaged.`);
  return secret;
}

const masterPath = (folder: string, number: number): string => join(folder, `master-${number}`);
const keysPath = (folder: string, number: number): string => join(folder, `keys-${number}`);

async function overwrite(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.write(Buffer.alloc(secretLength), 0, secretLength, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}
