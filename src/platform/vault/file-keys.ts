import { createHmac, randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createWhole, isThere, storageFault } from '../data-folder.ts';
import { checkFolder } from '../ownership.ts';
import { idBytes, wrapKey } from './key-entry.ts';
import { brokenKeys } from './key-file.ts';
import {
  dropGeneration,
  type KeyGeneration,
  keepOnly,
  makeGeneration,
  newestGeneration,
  openGeneration,
  readSecret,
  secretLength,
} from './key-generation.ts';
import type { KeyServer } from './key-server.ts';

type Keys = Map<string, Uint8Array>;

/**
 * Keeps the keys of records in a folder of files, made if needed: wrapped under a master key in a file of its own,
 * and beside them the secret of the tokens. The caller sees to it that one process at a time has it open.
 * Throws OperatorFault, as do all its functions: `brokenInput` (a file is damaged or missing; no key is ever taken
 * for another), `noAccess`, `diskFull`.
 */
export async function openFileKeys(folder: string): Promise<KeyServer> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await checkFolder(folder);
    const generation = await openNewest(folder);
    try {
      const tokenSecret = await openTokenSecret(folder, generation);
      await keepOnly(folder, generation.number);
      return keyServer(folder, generation, tokenSecret);
    } catch (error) {
      await generation.file.close();
      throw error;
    }
  } catch (error) {
    throw storageFault(error, folder);
  }
}

async function openNewest(folder: string): Promise<KeyGeneration> {
  const newest = await newestGeneration(folder);
  if (newest > 0) return openGeneration(folder, newest);
  // New keys where there were keys before would look as if every record had been destroyed.
  if (await isThere(join(folder, 'token'))) throw brokenKeys(`The folder ${folder} has no keys any more.`);
  await keepOnly(folder, 0);
  await makeGeneration(folder, 1);
  return openGeneration(folder, 1);
}

/** Made last at the first start, before any key is: so where there are keys it must be there. */
async function openTokenSecret(folder: string, { file }: KeyGeneration): Promise<Buffer> {
  const path = join(folder, 'token');
  if (file.isEmpty() && !(await isThere(path))) await createWhole(path, randomBytes(secretLength));
  return readSecret(path);
}

const tokensUnder =
  (secret: Buffer): KeyServer['token'] =>
  (purpose, text) =>
    createHmac('sha256', secret).update(`${purpose}\0${text}`).digest();

/** The tokens alone, beside the process that has the folder open. Throws OperatorFault `brokenInput`. */
export async function readTokens(folder: string): Promise<KeyServer['token']> {
  return tokensUnder(await readSecret(join(folder, 'token')));
}

function keyServer(folder: string, first: KeyGeneration, tokenSecret: Buffer): KeyServer {
  let generation = first;
  let last: Promise<unknown> = Promise.resolve();
  /** Set when a failed write could not be taken back: what is on disk is then not known. */
  let stuck: unknown;
  /** Those who want keys while another write is under way: one write and one sync for them all. */
  let joining: { ids: Map<string, Buffer>; written: Promise<Keys> } | undefined;

  /** One writer at a time, in the order of asking. */
  const inTurn = <T>(write: () => T | Promise<T>): Promise<T> => {
    const turn = last.then(write).catch((error: unknown) => {
      throw storageFault(error, folder);
    });
    last = turn.catch(() => {});
    return turn;
  };
  const current = (): KeyGeneration => {
    if (stuck) throw new Error(`No key is written in ${folder} since a failed write.`, { cause: stuck });
    return generation;
  };
  const orTakeBack = async <T>(write: () => Promise<T>, takeBack: () => Promise<void>): Promise<T> => {
    try {
      return await write();
    } catch (error) {
      await takeBack().catch(() => {
        stuck = error;
      });
      throw error;
    }
  };

  const write = async (ids: ReadonlyMap<string, Buffer>): Promise<Keys> => {
    const { master, file } = current();
    const keys: Keys = new Map();
    const entries: Buffer[] = [];
    for (const [id, bytes] of ids) {
      const known = file.find(bytes);
      const key = known ?? randomBytes(32);
      keys.set(id, key);
      if (!known) entries.push(wrapKey(master, bytes, key));
    }
    if (entries.length > 0) await orTakeBack(() => file.append(entries), file.cutBack);
    return keys;
  };
  const gather = () => {
    const ids = new Map<string, Buffer>();
    const written = inTurn(() => {
      joining = undefined;
      return write(ids);
    });
    return { ids, written };
  };
  const rotate = async (): Promise<void> => {
    const old = current();
    const number = old.number + 1;
    const take = async (): Promise<KeyGeneration> => {
      await makeGeneration(folder, number, old.file);
      return openGeneration(folder, number);
    };
    generation = await orTakeBack(take, () => dropGeneration(folder, number));
    await old.file.close();
    await keepOnly(folder, number);
  };
  return {
    async create(ids) {
      const wanted = ids.map((id) => [id, idBytes(id)] as const);
      joining ??= gather();
      for (const [id, bytes] of wanted) joining.ids.set(id, bytes);
      const keys = await joining.written;
      return new Map(ids.map((id) => [id, keys.get(id) as Uint8Array]));
    },
    find: (ids) =>
      Promise.resolve().then(() => {
        const keys: Keys = new Map();
        for (const id of ids) {
          const key = generation.file.find(idBytes(id));
          if (key) keys.set(id, key);
        }
        return keys;
      }),
    destroy: (ids) => inTurn(() => current().file.erase(ids.map(idBytes))),
    rotate: () => inTurn(rotate),
    token: tokensUnder(tokenSecret),
    close: () => inTurn(() => generation.file.close()),
  };
}
