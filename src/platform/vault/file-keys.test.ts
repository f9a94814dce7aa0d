import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, cp, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openFileKeys } from './file-keys.ts';
import { entryLength } from './key-entry.ts';

let parent: string;
let folder: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'baken-keys-'));
  folder = join(parent, 'keys');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(parent, { recursive: true });
});

const uuids = (count: number): string[] => Array.from({ length: count }, () => randomUUID());
const keysFile = (): string => join(folder, 'keys-1');
const lengthOf = async (path: string): Promise<number> => (await stat(path)).size;

/** Makes keys, closes, and gives what they are. */
async function filled(ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const keys = await openFileKeys(folder);
  const made = await keys.create(ids);
  await keys.close();
  return made;
}

async function found(ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const keys = await openFileKeys(folder);
  const all = await keys.find(ids);
  await keys.close();
  return all;
}

test('lies in files that only their owner can read', async () => {
  await filled(uuids(1));
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await readdir(folder)).toSorted()).toEqual(['keys-1', 'master-1', 'token']);
  for (const name of await readdir(folder)) {
    expect((await stat(join(folder, name))).mode & 0o777, name).toBe(0o600);
  }
});

test.each(['keys-1', 'master-1', 'token'])('%s that others can read is refused', async (name) => {
  await filled(uuids(1));
  await chmod(join(folder, name), 0o644);
  await expect(openFileKeys(folder)).rejects.toMatchObject({ kind: 'noAccess' });
});

test.each(['keys-1', 'master-1', 'token'])('nothing takes the place of %s when it is lost', async (name) => {
  const ids = uuids(3);
  const made = await filled(ids);
  await cp(folder, join(parent, 'backup'), { recursive: true });
  await rm(join(folder, name));
  await expect(openFileKeys(folder)).rejects.toMatchObject({ kind: 'brokenInput' });
  await cp(join(parent, 'backup', name), join(folder, name));
  expect(await found(ids)).toEqual(made);
});

test.each(['master-1', 'token'])('%s that is too short is refused', async (name) => {
  await filled(uuids(1));
  await truncate(join(folder, name), 31);
  await expect(openFileKeys(folder)).rejects.toMatchObject({ kind: 'brokenInput' });
});

test('another master key is refused', async () => {
  await filled(uuids(2));
  await writeFile(join(folder, 'master-1'), Buffer.alloc(32, 1));
  await expect(openFileKeys(folder)).rejects.toMatchObject({ kind: 'brokenInput' });
});

test('a file cut at any byte of its last entry opens with every entry that is whole, and can go on', async () => {
  const ids = uuids(3);
  const made = await filled(ids);
  const bytes = await readFile(keysFile());
  expect(bytes).toHaveLength(3 * entryLength);
  const extra = randomUUID();
  for (let length = 2 * entryLength; length <= bytes.length; length += 1) {
    await writeFile(keysFile(), bytes.subarray(0, length));
    const whole = ids.slice(0, Math.floor(length / entryLength));
    const keys = await openFileKeys(folder);
    expect([...(await keys.find(ids)).keys()]).toEqual(whole);
    expect(await lengthOf(keysFile())).toBe(whole.length * entryLength);
    const key = (await keys.create([extra])).get(extra);
    await keys.close();
    expect(await found([...whole, extra])).toEqual(
      new Map([...whole.map((id) => [id, made.get(id)] as const), [extra, key]]),
    );
  }
});

test('every changed byte is found at the start', async () => {
  await filled(uuids(3));
  const bytes = await readFile(keysFile());
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 0x10;
    await writeFile(keysFile(), changed);
    await expect(openFileKeys(folder), `byte ${at}`).rejects.toMatchObject({ kind: 'brokenInput' });
  }
});

test('an entry moved under another id with a right checksum gives no key', async () => {
  const [one, two] = uuids(2) as [string, string];
  await filled([one, two]);
  const bytes = await readFile(keysFile());
  // The key of the first under the id of a third.
  const third = randomUUID();
  Buffer.from(third.replaceAll('-', ''), 'hex').copy(bytes, entryLength);
  bytes.writeUInt32LE(crc32(bytes.subarray(entryLength, 2 * entryLength - 4)), 2 * entryLength - 4);
  await writeFile(keysFile(), bytes);
  const keys = await openFileKeys(folder);
  await expect(keys.find([third])).rejects.toMatchObject({ kind: 'brokenInput' });
  await expect(keys.create([third])).rejects.toMatchObject({ kind: 'brokenInput' });
  await expect(keys.rotate()).rejects.toMatchObject({ kind: 'brokenInput' });
  expect((await keys.find([one])).size).toBe(1);
  await keys.close();
});

test('the same id twice in a file is refused', async () => {
  await filled(uuids(1));
  const bytes = await readFile(keysFile());
  await writeFile(keysFile(), Buffer.concat([bytes, bytes]));
  await expect(openFileKeys(folder)).rejects.toMatchObject({ kind: 'brokenInput' });
});

test('a destroyed key is nowhere in the files, and its place is not used again before a rotation', async () => {
  const ids = uuids(30);
  await filled(ids);
  const before = await readFile(keysFile());
  const keys = await openFileKeys(folder);
  const gone = ids.filter((_, at) => at % 3 === 0);
  await keys.destroy(gone);
  await keys.destroy(gone);
  const after = await readFile(keysFile());
  for (let at = 0; at < before.length; at += entryLength) {
    const entry = after.subarray(at, at + entryLength);
    const expected =
      (at / entryLength) % 3 === 0 ? Buffer.alloc(entryLength) : before.subarray(at, at + entryLength);
    expect(entry).toEqual(expected);
  }
  await keys.rotate();
  expect(await lengthOf(join(folder, 'keys-2'))).toBe(20 * entryLength);
  await keys.close();
  expect((await found(ids)).size).toBe(20);
});

test('a destruction cut short by a power cut is finished at the start', async () => {
  const ids = uuids(20);
  const made = await filled(ids);
  const bytes = await readFile(keysFile());
  // The seventh entry lies over the border of two sectors, 512 bytes each.
  const [start, border, end] = [6 * entryLength, 512, 7 * entryLength];
  for (const [from, to] of [
    [start, border],
    [border, end],
  ] as const) {
    await writeFile(keysFile(), Buffer.from(bytes).fill(0, from, to));
    const rest = new Map(made);
    rest.delete(ids[6] ?? '');
    expect(await found(ids)).toEqual(rest);
    expect((await readFile(keysFile())).subarray(start, end)).toEqual(Buffer.alloc(entryLength));
  }
  for (const [from, to] of [
    [start, border - 1],
    [border + 1, end],
    [0, entryLength / 2],
  ] as const) {
    await writeFile(keysFile(), Buffer.from(bytes).fill(0, from, to));
    await expect(openFileKeys(folder)).rejects.toMatchObject({ kind: 'brokenInput' });
  }
});

test('a rotation makes new files, removes the old, and keeps every key', async () => {
  const ids = uuids(1_200);
  const made = await filled(ids);
  const keys = await openFileKeys(folder);
  const [before, master] = [await readFile(keysFile()), await readFile(join(folder, 'master-1'))];
  const more = uuids(5);
  // What is asked during a rotation waits for it and is not lost.
  const [, added] = await Promise.all([keys.rotate(), keys.create(more), keys.destroy([ids[0] ?? ''])]);
  expect((await readdir(folder)).toSorted()).toEqual(['keys-2', 'master-2', 'token']);
  expect(await readFile(join(folder, 'master-2'))).not.toEqual(master);
  const now = await readFile(join(folder, 'keys-2'));
  for (let at = 0; at < before.length; at += entryLength) {
    expect(now.includes(before.subarray(at + 16, at + entryLength))).toBe(false);
  }
  await keys.close();
  made.delete(ids[0] ?? '');
  expect(await found([...ids, ...more])).toEqual(new Map([...made, ...added]));
});

test('after a rotation nothing is left of the old master key, not even for who still has the file open', async () => {
  await filled(uuids(1));
  const old = await open(join(folder, 'master-1'), 'r');
  const keys = await openFileKeys(folder);
  await keys.rotate();
  await keys.close();
  expect(await old.readFile()).toEqual(Buffer.alloc(32));
  await old.close();
});

test('many at once share a write', async () => {
  const keys = await openFileKeys(folder);
  const handle = await open(keysFile(), 'r');
  const sync = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'datasync');
  await handle.close();
  const ids = uuids(500);
  await Promise.all(ids.map((id) => keys.create([id])));
  expect(sync.mock.calls.length).toBeGreaterThan(0);
  expect(sync.mock.calls.length).toBeLessThanOrEqual(2);
  await keys.close();
  expect((await found(ids)).size).toBe(500);
});

test('200,000 keys are loaded', async () => {
  const [first] = uuids(1) as [string];
  const made = await filled([first]);
  const bytes = Buffer.concat([await readFile(keysFile()), randomBytes(199_999 * entryLength)]);
  for (let at = entryLength; at < bytes.length; at += entryLength) {
    bytes.writeUInt32LE(crc32(bytes.subarray(at, at + entryLength - 4)), at + entryLength - 4);
  }
  await writeFile(keysFile(), bytes);
  const from = performance.now();
  const keys = await openFileKeys(folder);
  console.log(`200,000 keys loaded in ${Math.round(performance.now() - from)} ms`);
  expect(await keys.find([first])).toEqual(made);
  await keys.close();
});
