import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPostmaster } from './postmaster.ts';

let path: string;

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'baken-postmaster-'));
});
afterEach(() => rm(path, { recursive: true }));

/** Stands for a server whose orderly shutdown never ends; it writes down what ended it. */
async function startSlow() {
  await mkdir(join(path, 'bin'));
  const script = `#!/bin/sh
trap '' INT
trap 'echo QUIT > ${path}/ended; exit 0' QUIT
echo 'database system is ready to accept connections' >&2
while :; do sleep 0.05; done
`;
  await writeFile(join(path, 'bin', 'postgres'), script, { mode: 0o755 });
  return startPostmaster({ path, native: path, account: { prefix: [] } }, path, () => {});
}

const endedBy = () => readFile(join(path, 'ended'), 'utf8').catch(() => 'nothing');

test('a server that does not shut down in time is ended within four seconds', async () => {
  const { stop } = await startSlow();
  const started = performance.now();
  await stop();
  expect(performance.now() - started).toBeLessThan(4000);
  expect(await endedBy()).toBe('QUIT\n');
});

test('a server ends with the process, also where it is slow to shut down', async () => {
  const before = new Set(process.listeners('exit'));
  const { lost } = await startSlow();
  const added = process.listeners('exit').filter((listener) => !before.has(listener));
  expect(added).toHaveLength(1);
  added[0]?.(0);
  await expect.poll(endedBy).toBe('QUIT\n');
  await lost;
  expect(process.listeners('exit')).not.toContain(added[0]);
});
