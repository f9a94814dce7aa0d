import { createHmac, randomBytes } from 'node:crypto';
import { openVault, type Vault } from '../../../platform/vault/vault.ts';

/** The real vault over keys that are kept in memory. */
export function memoryVault(): Vault {
  const keys = new Map<string, Uint8Array>();
  const find = (ids: readonly string[]) =>
    new Map(ids.flatMap((id) => (keys.has(id) ? [[id, keys.get(id) as Uint8Array] as const] : [])));
  return openVault({
    create: (ids) => {
      for (const id of ids) if (!keys.has(id)) keys.set(id, randomBytes(32));
      return Promise.resolve(find(ids));
    },
    find: (ids) => Promise.resolve(find(ids)),
    destroy: (ids) => {
      for (const id of ids) keys.delete(id);
      return Promise.resolve();
    },
    rotate: () => Promise.resolve(),
    token: (purpose, text) => createHmac('sha256', 'key of the tests').update(`${purpose}\0${text}`).digest(),
    close: () => Promise.resolve(),
  });
}
