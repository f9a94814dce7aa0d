import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFileKeys } from './file-keys.ts';
import type { KeyServer } from './key-server.ts';
import { openVault, type Vault } from './vault.ts';

const bound = 'shop.order.content';
let folder: string;
let keys: KeyServer;
let vault: Vault;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baken-vault-'));
  keys = await openFileKeys(folder);
  vault = openVault(keys);
});
afterEach(async () => {
  await keys.close();
  await rm(folder, { recursive: true });
});

async function reopen(): Promise<void> {
  await keys.close();
  keys = await openFileKeys(folder);
  vault = openVault(keys);
}

test('a record opens after a restart and after a rotation', async () => {
  const id = randomUUID();
  const sealed = (await vault.create(id)).seal('words', bound);
  await reopen();
  expect((await vault.find(id))?.open(sealed, bound)).toBe('words');
  await vault.rotate();
  expect((await vault.find(id))?.open(sealed, bound)).toBe('words');
  await reopen();
  expect((await vault.find(id))?.open(sealed, bound)).toBe('words');
});

test('making a key again gives the same key', async () => {
  const id = randomUUID();
  const [one, two] = await Promise.all([vault.create(id), vault.create(id)]);
  const later = (await vault.createMany([id, randomUUID(), id])).get(id);
  expect(two.open(one.seal('words', bound), bound)).toBe('words');
  expect(later?.open(one.seal('words', bound), bound)).toBe('words');
});

test('a value does not open with the key of another record', async () => {
  const [one, two] = [await vault.create(randomUUID()), await vault.create(randomUUID())];
  expect(() => two.open(one.seal('words', bound), bound)).toThrow('does not open');
});

test('a destroyed record is gone for ever, also when its id comes back', async () => {
  const [id, other] = [randomUUID(), randomUUID()];
  const sealed = (await vault.create(id)).seal('words', bound);
  await vault.create(other);
  await vault.destroy([id, randomUUID()]);
  expect(await vault.find(id)).toBeUndefined();
  expect(await vault.find(other)).toBeDefined();
  await reopen();
  expect(await vault.find(id)).toBeUndefined();
  const again = await vault.create(id);
  expect(() => again.open(sealed, bound)).toThrow('does not open');
});

test('tokens are the same for the same text and purpose only, for ever, and here only', async () => {
  const token = vault.token('plate', 'AB-12-CD');
  expect(token).toHaveLength(32);
  expect(vault.token('plate', 'AB-12-CE')).not.toEqual(token);
  expect(vault.token('phone', 'AB-12-CD')).not.toEqual(token);
  expect(vault.token('plateA', 'B-12-CD')).not.toEqual(token);
  await vault.rotate();
  await reopen();
  expect(vault.token('plate', 'AB-12-CD')).toEqual(token);

  const elsewhere = await mkdtemp(join(tmpdir(), 'baken-vault-'));
  const others = await openFileKeys(elsewhere);
  expect(others.token('plate', 'AB-12-CD')).not.toEqual(token);
  await others.close();
  await rm(elsewhere, { recursive: true });
});

test('no file holds a plain key', async () => {
  const ids = Array.from({ length: 20 }, () => randomUUID());
  await vault.createMany(ids);
  const plain = await keys.find(ids);
  expect(plain.size).toBe(20);
  const check = async () => {
    for (const name of await readdir(folder)) {
      const bytes = readFileSync(join(folder, name));
      for (const key of plain.values()) expect(bytes.includes(Buffer.from(key)), name).toBe(false);
    }
  };
  await check();
  await vault.rotate();
  await check();
});

test.each(['', 'x', '../../x', randomUUID().toUpperCase(), `${randomUUID()}\n`])(
  'case %#: an id that is no uuid in lower case is refused',
  async (id) => {
    await expect(vault.create(id)).rejects.toThrow(TypeError);
    await expect(vault.find(id)).rejects.toThrow(TypeError);
    await expect(vault.destroy([id])).rejects.toThrow(TypeError);
  },
);
