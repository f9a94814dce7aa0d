import type { KeyObject } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { OperatorFault } from '../fault.ts';
import { checkPrivateFile } from '../ownership.ts';
import { conditionOf, entryLength, idIn, unwrapKey } from './key-entry.ts';
import { type KeyTable, keyTable } from './key-table.ts';

/** A file of entries, one behind the other, with all of them in memory. One writer at a time. */
export type KeyFile = {
  /** Each id with its key, opened one by one. Throws as `find` does. */
  readonly all: () => Iterable<readonly [id: Buffer, key: Buffer]>;
  readonly isEmpty: () => boolean;
  /** The 32 bytes of an id's key. Throws OperatorFault `brokenInput` for an entry that does not open. */
  readonly find: (id: Buffer) => Buffer | undefined;
  /** On disk when it resolves. After a failure `cutBack` takes away what was written of it. */
  readonly append: (entries: readonly Buffer[]) => Promise<void>;
  readonly cutBack: () => Promise<void>;
  /** Overwrites entries with zeros; on disk when it resolves. After a failure it can be done again. */
  readonly erase: (ids: readonly Buffer[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Opens a key file and puts right what a kill or a power cut left half done: a last entry that was not written
 * whole is cut off, since nobody was told of it; an entry that was half destroyed is destroyed.
 * Throws OperatorFault: `brokenInput` (damaged, or not of this master key), `noAccess`.
 */
export async function openKeyFile(path: string, master: KeyObject): Promise<KeyFile> {
  await checkPrivateFile(path);
  const file = await open(path, 'r+');
  try {
    const table = await load(file, path);
    const find = (id: Buffer): Buffer | undefined => {
      const entry = table.find(id);
      return entry && opened(entry, master, path);
    };
    const all = function* () {
      for (const entry of table.entries()) yield [idIn(entry), opened(entry, master, path)] as const;
    };
    // One key tells whether the master key is the right one.
    all().next();
    return {
      all,
      isEmpty: () => table.length() === 0,
      find,
      async append(entries) {
        await writeAt(file, Buffer.concat(entries), table.length());
        await file.datasync();
        for (const entry of entries) table.add(entry);
      },
      cutBack: () => file.truncate(table.length()),
      async erase(ids) {
        const places = ids.map((id) => table.placeOf(id)).filter((place) => place !== undefined);
        await eraseAt(file, places);
        for (const id of ids) table.remove(id);
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function load(file: FileHandle, path: string): Promise<KeyTable> {
  const table = keyTable();
  const bytes = await file.readFile();
  const halfDestroyed: number[] = [];
  for (let at = 0; at + entryLength <= bytes.length; at += entryLength) {
    const entry = bytes.subarray(at, at + entryLength);
    const condition = conditionOf(entry, at);
    const isNew = table.add(condition === 'whole' ? entry : 'destroyed');
    if (condition === 'damaged' || !isNew) {
      throw brokenKeys(`The key file ${path} is damaged at byte ${at}.`);
    }
    if (condition === 'half destroyed') halfDestroyed.push(at);
  }
  if (table.length() < bytes.length) await file.truncate(table.length());
  await eraseAt(file, halfDestroyed);
  return table;
}

function opened(entry: Buffer, master: KeyObject, path: string): Buffer {
  try {
    return unwrapKey(master, entry);
  } catch (error) {
    throw brokenKeys(`A key in ${path} does not open with the master key beside it.`, { cause: error });
  }
}

export function brokenKeys(problem: string, options?: ErrorOptions): OperatorFault {
  return new OperatorFault('brokenInput', problem, 'Put back a backup of that folder as a whole.', options);
}

async function eraseAt(file: FileHandle, places: readonly number[]): Promise<void> {
  if (places.length === 0) return;
  for (const place of places) await writeAt(file, Buffer.alloc(entryLength), place);
  await file.datasync();
}

async function writeAt(file: FileHandle, bytes: Buffer, place: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await file.write(bytes, done, bytes.length - done, place + done)).bytesWritten;
  }
}
