import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from './folder-lock.ts';

let folder: string;
let lock: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baken-lock-'));
  lock = join(folder, 'lock');
});
afterEach(() => rm(folder, { recursive: true }));

async function take() {
  const attempt = await lockFolder(lock);
  if ('heldBy' in attempt) throw new Error(`held by ${attempt.heldBy}`);
  return attempt;
}

async function leave(claim: string): Promise<void> {
  await mkdir(lock, { recursive: true });
  await writeFile(join(lock, '7'), claim);
}

test('the second is told who has it, until the first lets go', async () => {
  const first = await take();
  expect(await lockFolder(lock)).toEqual({ heldBy: process.pid });
  await first.release();
  await take();
});

test.each([
  ['a process that is gone', { pid: 2 ** 30, started: '1', boot: 'here' }],
  ['a pid that another process has got since', { pid: process.pid, started: 'earlier', boot: 'here' }],
  ['before a reboot', { pid: process.pid, started: 'here', boot: 'earlier' }],
])('a lock of %s is taken over', async (_, stale) => {
  await take();
  const mine = JSON.parse(await newestClaim()) as { started: string; boot: string };
  await leave(
    JSON.stringify({
      pid: stale.pid,
      started: stale.started === 'here' ? mine.started : stale.started,
      boot: stale.boot === 'here' ? mine.boot : stale.boot,
    }),
  );
  await take();
  expect(await lockFolder(lock)).toEqual({ heldBy: process.pid });
});

test.each(['', '{"pid":'])('a claim cut short by a power cut (%j) is taken over', async (claim) => {
  await leave(claim);
  await take();
});

test.each(['9'.repeat(20), '9'.repeat(16), '007', '-1', '1e3'])(
  'a name that Baken never writes (%s) is no claim',
  async (name) => {
    await leave('released');
    await writeFile(join(lock, name), '');
    await take();
    expect((await readdir(lock)).sort()).toEqual(['7', '8', name].sort());
  },
);

test('where no number is left, says which file to remove', async () => {
  await mkdir(lock);
  const last = join(lock, '9'.repeat(15));
  await writeFile(last, '');
  await expect(lockFolder(lock)).rejects.toMatchObject({
    kind: 'brokenInput',
    message: expect.stringContaining(last) as string,
  });
});

test('a link in place of the lock is refused', async () => {
  await mkdir(join(folder, 'elsewhere'));
  await symlink(join(folder, 'elsewhere'), lock);
  await expect(lockFolder(lock)).rejects.toMatchObject({ kind: 'noAccess' });
  expect(await readdir(join(folder, 'elsewhere'))).toEqual([]);
});

test('of many starters on a stale lock exactly one wins, and it is still held after', async () => {
  await leave('released');
  for (let round = 0; round < 50; round += 1) {
    const attempts = await Promise.all(Array.from({ length: 8 }, () => lockFolder(lock)));
    const winners = attempts.filter((attempt) => 'release' in attempt);
    expect(winners).toHaveLength(1);
    expect(await lockFolder(lock)).toEqual({ heldBy: process.pid });
    await winners[0]?.release();
  }
  expect((await readdir(lock)).length).toBeLessThan(20);
});

async function newestClaim(): Promise<string> {
  const numbers = (await readdir(lock)).map(Number);
  return readFile(join(lock, String(Math.max(...numbers))), 'utf8');
}
