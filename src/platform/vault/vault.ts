import type { KeyServer } from './key-server.ts';
import { type RecordKey, recordKey } from './seal.ts';

/** A key of its own for every record: destroying the key destroys the record, in every copy and backup of it. */
export type Vault = {
  /** Makes a key for a record, kept for good before it resolves. An id that has a key keeps that one. */
  create(id: string): Promise<RecordKey>;
  createMany(ids: readonly string[]): Promise<Map<string, RecordKey>>;
  /** undefined where the key was destroyed or never made: the record is gone for ever. */
  find(id: string): Promise<RecordKey | undefined>;
  destroy(ids: readonly string[]): Promise<void>;
  /** Puts every key under a new master key. */
  rotate(): Promise<void>;
  /** A keyed token (HMAC-SHA256, 32 bytes) to look up and match by. Texts match when they are the same byte for byte. */
  token(purpose: string, text: string): Buffer;
};

/** The vault over what keeps its keys. Ids are uuids in lower case. */
export function openVault(keys: KeyServer): Vault {
  const createMany = async (ids: readonly string[]): Promise<Map<string, RecordKey>> => {
    const made = await keys.create(ids);
    return new Map(Array.from(made, ([id, key]) => [id, recordKey(id, key)]));
  };
  return {
    createMany,
    async create(id) {
      const key = (await createMany([id])).get(id);
      if (!key) throw new Error('The key server made no key.');
      return key;
    },
    async find(id) {
      const key = (await keys.find([id])).get(id);
      return key && recordKey(id, key);
    },
    destroy: (ids) => keys.destroy(ids),
    rotate: () => keys.rotate(),
    token: (purpose, text) => keys.token(purpose, text),
  };
}
