import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type * as FilePromises from 'node:fs/promises';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openFileKeys } from './file-keys.ts';
import type { KeyServer } from './key-server.ts';

/** Every change of the disk is a step: a test looks at the folder before it, or lets it fail. */
const disk = vi.hoisted(() => {
  type Step = (...given: unknown[]) => Promise<unknown>;
  const plain = (step: () => Promise<unknown>): Promise<unknown> => step();
  const state = { plain, around: plain };
  const stepped = <T>(step: T): T =>
    function (this: unknown, ...given: unknown[]) {
      return state.around(() => (step as Step).apply(this, given));
    } as T;
  return { state, stepped };
});

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FilePromises>();
  const { stepped } = disk;
  return { ...real, open: stepped(real.open), link: stepped(real.link), rm: stepped(real.rm) };
});

let parent: string;
let folder: string;

/** The methods of an open file that change the disk. */
const methods = ['write', 'writeFile', 'truncate', 'sync', 'datasync'];
const originals = new Map<string, unknown>();
let openFile: object;

beforeAll(async () => {
  const handle = await open(tmpdir(), 'r');
  openFile = Object.getPrototypeOf(handle) as object;
  await handle.close();
  for (const method of methods) {
    originals.set(method, Reflect.get(openFile, method));
    Reflect.set(openFile, method, disk.stepped(originals.get(method)));
  }
});
afterAll(() => {
  for (const [method, original] of originals) Reflect.set(openFile, method, original);
});
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'baken-steps-'));
  folder = join(parent, 'keys');
});
afterEach(() => {
  disk.state.around = disk.state.plain;
  rmSync(parent, { recursive: true });
});

const old = Array.from({ length: 8 }, () => randomUUID());
const fresh = Array.from({ length: 8 }, () => randomUUID());
/** The seventh lies over the border of two sectors. */
const doomed = old.slice(5, 7);

/** What can be under way when it goes wrong, and which of the old keys it may take away. */
const works: { name: string; work: (keys: KeyServer) => Promise<unknown>; takes: string[] }[] = [
  { name: 'making keys', work: (keys) => keys.create(fresh), takes: [] },
  { name: 'destroying keys', work: (keys) => keys.destroy(doomed), takes: doomed },
  { name: 'a rotation', work: (keys) => keys.rotate(), takes: [] },
];

/** With its hard links: one file under two names is one file in the copy too. */
function copyTo(name: string): string {
  const copy = join(parent, name);
  execFileSync('cp', ['-a', folder, copy]);
  return copy;
}

/** Opens a folder as the next process would, and checks that every key that must be there is, and that it works on. */
async function expectWhole(path: string, must: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const keys = await openFileKeys(path);
  expect(await keys.find([...must.keys()])).toEqual(must);
  const names = readdirSync(path).toSorted();
  expect(names).toEqual([expect.stringMatching(/^keys-/), names[0]?.replace('keys', 'master'), 'token']);
  const id = randomUUID();
  const added = await keys.create([id]);
  await keys.close();
  const later = await openFileKeys(path);
  expect(await later.find([...must.keys(), id])).toEqual(new Map([...must, ...added]));
  await later.close();
}

const without = (keys: ReadonlyMap<string, Uint8Array>, ids: readonly string[]) =>
  new Map([...keys].filter(([id]) => !ids.includes(id)));

test('a kill before any step of the first start leaves a folder that starts', async () => {
  const copies: string[] = [];
  mkdirSync(folder, { mode: 0o700 });
  disk.state.around = (step) => {
    copies.push(copyTo(`copy-${copies.length}`));
    return step();
  };
  await (await openFileKeys(folder)).close();
  disk.state.around = disk.state.plain;
  expect(copies.length).toBeGreaterThan(15);
  for (const copy of copies) await expectWhole(copy, new Map());
});

test.each(works)(
  'a kill before any step of $name leaves the old state or the new',
  async ({ work, takes }) => {
    const keys = await openFileKeys(folder);
    const made = await keys.create(old);
    const copies: string[] = [];
    disk.state.around = (step) => {
      copies.push(copyTo(`copy-${copies.length}`));
      return step();
    };
    await work(keys);
    disk.state.around = disk.state.plain;
    await keys.close();
    expect(copies.length).toBeGreaterThanOrEqual(2);
    for (const copy of [...copies, folder]) await expectWhole(copy, without(made, takes));
  },
);

const failures = (['before', 'after'] as const).flatMap((when) =>
  ([1, Number.POSITIVE_INFINITY] as const).flatMap((times) =>
    works.map((work) => ({ when, times, ...work })),
  ),
);

test.each(failures)(
  'during $name the disk fails $times times, $when a step is done: nothing that was promised is lost',
  async ({ when, times, work, takes }) => {
    let failed = 0;
    for (let at = 0; at === 0 || failed > 0; at += 1) {
      folder = join(parent, `keys-${at}`);
      const keys = await openFileKeys(folder);
      const promised = new Map(without(await keys.create(old), takes));
      let steps = 0;
      failed = 0;
      disk.state.around = async (step) => {
        const fails = steps >= at && failed < times;
        steps += 1;
        if (!fails) return step();
        failed += 1;
        const done = when === 'after' ? await step() : undefined;
        // A file whose opening fails is not open.
        if (done instanceof Object && 'close' in done) await (done as FileHandle).close();
        throw Object.assign(new Error('No space left'), { code: 'ENOSPC' });
      };
      const outcome = await work(keys).catch((error: unknown) => error);
      disk.state.around = disk.state.plain;
      if (failed > 0) expect(outcome).toMatchObject({ kind: 'diskFull' });

      // The process that saw it goes on: what it says now must hold as well.
      expect(await keys.find([...promised.keys()])).toEqual(promised);
      const next = [randomUUID(), ...fresh.slice(-1)];
      const added = await keys.create(next).catch(() => new Map<string, Uint8Array>());
      for (const [id, key] of added) promised.set(id, key);
      await keys.close();
      await expectWhole(folder, promised);
    }
  },
);
