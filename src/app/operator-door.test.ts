import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDoor, findDoor, openDoor } from './operator-door.ts';

let folder: string;
let door: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baken-door-'));
  door = join(folder, 'operator-door.json');
});
afterEach(() => rm(folder, { recursive: true }));

const login = { host: '/nowhere', user: 'someone', password: 'hidden', database: 'baken' };

test('takes the place of a loose file or a link, and is its own file for its owner only', async () => {
  const bait = join(folder, 'bait');
  await writeFile(bait, 'bait', { mode: 0o666 });
  await symlink(bait, door);
  await writeFile(`${door}.new`, 'of a start that was killed', { mode: 0o666 });
  await openDoor(folder, login);
  expect(await readFile(bait, 'utf8')).toBe('bait');
  const found = await lstat(door);
  expect(found.isFile()).toBe(true);
  expect(found.mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(door, 'utf8'))).toEqual(login);
  await closeDoor(folder);
  expect(await readdir(folder)).toEqual(['bait']);
});

test('is not there while Baken starts', async () => {
  expect(await findDoor(folder)).toBeUndefined();
});

test.each(['', '{"host":', 'null', '"words"', '[]'])('a damaged one (%j) says what to do', async (text) => {
  await writeFile(door, text);
  await expect(findDoor(folder)).rejects.toMatchObject({ name: 'OperatorFault', kind: 'alreadyRunning' });
});

test.each([
  login,
  { connectionString: 'postgres://someone:hidden@127.0.0.1:1/baken' },
  { connectionString: 7 },
])('one behind which nobody answers is a fault that does not repeat the password', async (stale) => {
  await writeFile(door, JSON.stringify(stale));
  const fault = await findDoor(folder).catch((error: unknown) => error);
  expect(fault).toMatchObject({ name: 'OperatorFault', kind: 'databaseUnavailable' });
  expect(String(fault)).not.toContain('hidden');
});
