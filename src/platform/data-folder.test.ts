import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDataFolder, storageFault } from './data-folder.ts';
import { OperatorFault } from './fault.ts';

const isRoot = process.getuid?.() === 0;

let parent: string;
let path: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'baken-folder-'));
  path = join(parent, 'deep', 'data');
});
afterEach(async () => {
  await chmod(parent, 0o700);
  await rm(parent, { recursive: true });
});

async function modeOf(file: string): Promise<number> {
  return (await stat(file)).mode & 0o777;
}

test('is made for its owner only, and opened again', async () => {
  const first = await openDataFolder(path);
  expect(await modeOf(path)).toBe(0o700);
  expect(JSON.parse(await readFile(join(path, 'baken.json'), 'utf8'))).toEqual({ format: 1 });
  await expect(openDataFolder(path)).rejects.toMatchObject({
    kind: 'alreadyRunning',
    message: expect.stringContaining(`${process.pid}`) as string,
  });
  await first.release();
  await openDataFolder(path);
});

test('keeps secrets that only its owner can read', async () => {
  const folder = await openDataFolder(path);
  const [one, two] = await Promise.all([folder.secret('gate'), folder.secret('gate')]);
  expect(one).toBe(two);
  expect(Buffer.from(one, 'base64url')).toHaveLength(32);
  expect(await folder.secret('other')).not.toBe(one);
  expect(await modeOf(join(path, 'secrets'))).toBe(0o700);
  expect(await modeOf(join(path, 'secrets', 'gate'))).toBe(0o600);
  await folder.release();
  expect(await (await openDataFolder(path)).secret('gate')).toBe(one);
});

test.each([
  ['a newer format', '{"format":2}', 'wrongVersion'],
  ['a damaged file', '{"format":', 'brokenInput'],
  ['no format', 'null', 'brokenInput'],
])('is refused with %s, and left as it was', async (_, content, kind) => {
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'baken.json'), content);
  await expect(openDataFolder(path)).rejects.toMatchObject({ name: 'OperatorFault', kind });
  expect(await readdir(path)).toEqual(['baken.json']);
});

test('is refused where other things lie', async () => {
  await mkdir(path, { recursive: true });
  await chmod(path, 0o755);
  await writeFile(join(path, 'letter.odt'), '');
  await expect(openDataFolder(path)).rejects.toMatchObject({
    kind: 'noAccess',
    message: expect.stringContaining('letter.odt') as string,
  });
  expect(await readdir(path)).toEqual(['letter.odt']);
  expect(await modeOf(path)).toBe(0o755);
});

test.each([0o770, 0o703, 0o777])('is refused where others may write in it (mode %o)', async (mode) => {
  await mkdir(path, { recursive: true });
  await chmod(path, mode);
  await expect(openDataFolder(path)).rejects.toMatchObject({
    kind: 'noAccess',
    remedy: expect.stringContaining(`chmod 700 ${path}`) as string,
  });
  expect(await readdir(path)).toEqual([]);
  expect(await modeOf(path)).toBe(mode);
});

test('is closed to other users where they could read it', async () => {
  await mkdir(path, { recursive: true });
  await chmod(path, 0o755);
  await openDataFolder(path);
  expect(await modeOf(path)).toBe(0o700);
});

test('gives no secret that others can know or chose', async () => {
  const folder = await openDataFolder(path);
  const gate = join(path, 'secrets', 'gate');
  const refused = () => expect(folder.secret('gate')).rejects.toMatchObject({ kind: 'noAccess' });
  const known = await folder.secret('gate');

  await chmod(gate, 0o640);
  await refused();
  await chmod(gate, 0o600);
  if (isRoot) {
    await chown(gate, 4321, 4321);
    await refused();
    await chown(gate, 0, 0);
  }
  expect(await folder.secret('gate')).toBe(known);

  await rename(gate, join(parent, 'chosen'));
  await symlink(join(parent, 'chosen'), gate);
  await refused();
  await rm(gate);

  await rename(join(path, 'secrets'), join(parent, 'secrets'));
  await symlink(join(parent, 'secrets'), join(path, 'secrets'));
  await refused();
  expect(await readdir(join(parent, 'secrets'))).toEqual([]);
});

test('is refused where a file has its name', async () => {
  await writeFile(join(parent, 'deep'), '');
  await expect(openDataFolder(path)).rejects.toMatchObject({ kind: 'noAccess' });
  await expect(openDataFolder(join(parent, 'deep'))).rejects.toMatchObject({ kind: 'noAccess' });
});

test('is refused without rights', async () => {
  await mkdir(path, { recursive: true });
  await chmod(parent, 0o000);
  // Root may enter everything: look with the eyes of another user.
  if (isRoot) process.seteuid?.(4321);
  try {
    await expect(openDataFolder(path)).rejects.toMatchObject({
      kind: 'noAccess',
      message: expect.stringContaining(path) as string,
    });
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
});

test.runIf(isRoot)("is refused to root where it is another user's", async () => {
  await mkdir(path, { recursive: true });
  await chown(path, 4321, 4321);
  await expect(openDataFolder(path)).rejects.toMatchObject({ kind: 'noAccess' });
  expect(await readdir(path)).toEqual([]);
});

test("the system's words for a full disk become the operator's, others stay", () => {
  const full = storageFault(Object.assign(new Error('write'), { code: 'ENOSPC' }), '/data');
  expect(full).toBeInstanceOf(OperatorFault);
  expect(full).toMatchObject({ kind: 'diskFull' });
  const other = new TypeError('ours');
  expect(storageFault(other, '/data')).toBe(other);
});
