import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDataFolder } from '../data-folder.ts';
import { copyBinaries, prepareBinaries } from './binaries.ts';
import { findPostgresPackage, type PostgresPackage } from './package.ts';
import { startPostgres } from './server.ts';

const isRoot = process.getuid?.() === 0;
const searchPath = process.env['PATH'];

let parent: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'baken-place-'));
});
afterEach(async () => {
  process.env['PATH'] = searchPath;
  await rm(parent, { recursive: true });
});

test.runIf(isRoot)(
  'as root without user namespaces the server runs as the least user, elsewhere',
  async () => {
    const path = join(parent, 'data');
    const folder = await openDataFolder(path);
    const lines: string[] = [];
    // Without a search path there is no unshare.
    process.env['PATH'] = '/nowhere';
    const first = await startPostgres({ folder, log: (line) => lines.push(line) });
    const place = dirname(await readlink(join(path, 'postgres')));
    try {
      expect(first.path).toBe(place);
      expect(lines[0]).toContain(place);
      // The place itself is root's: in a folder of its own the other user could lead root elsewhere with links.
      expect((await stat(place)).mode & 0o777).toBe(0o711);
      expect(await ownersIn(place)).toEqual({ postgres: 'other', run: 'other', server: 'root' });
      expect((await stat(place)).uid).toBe(0);
      await first.stop();

      // Once there, it stays there, also where namespaces work.
      process.env['PATH'] = searchPath;
      const second = await startPostgres({ folder, log: () => {} });
      expect(second.path).toBe(place);
      const client = new pg.Client(second.superuser('postgres'));
      await client.connect();
      await client.end();
      await second.stop();
    } finally {
      await rm(place, { recursive: true });
    }
  },
);

test.runIf(isRoot)(
  'a place elsewhere whose start was cut short is used, but not one that another user may change',
  async () => {
    const folder = await openDataFolder(join(parent, 'data'));
    const start = (server?: PostgresPackage) =>
      startPostgres({ folder, log: () => {}, ...(server && { server }) });
    process.env['PATH'] = '/nowhere';
    const native = join(parent, 'native');
    await mkdir(native);
    await writeFile(join(native, 'pg-symlinks.json'), '[]');
    const failing = start({ major: 18, version: '0', native });
    await expect(failing).rejects.toMatchObject({ kind: 'databaseUnavailable' });
    const place = dirname(await readlink(join(folder.path, 'postgres')));
    process.env['PATH'] = searchPath;
    try {
      expect(await readdir(place)).toEqual(['server-0']);
      const server = await start();
      expect(await ownersIn(place)).toMatchObject({ postgres: 'other', run: 'other' });
      await server.stop();

      await chown(place, 65_534, 65_534);
      await expect(start()).rejects.toMatchObject({ kind: 'noAccess' });
    } finally {
      await rm(place, { recursive: true });
    }
  },
);

test.runIf(isRoot)('a cluster of root itself is refused where root can no longer run it', async () => {
  const folder = await openDataFolder(join(parent, 'data'));
  await mkdir(join(folder.path, 'postgres'));
  process.env['PATH'] = '/nowhere';
  await expect(startPostgres({ folder, log: () => {} })).rejects.toMatchObject({
    kind: 'noAccess',
    remedy: expect.stringContaining('chown -R') as string,
  });
});

test('the binaries get their links where they lie, or in a copy where that is read-only', async () => {
  const native = join(parent, 'native');
  const own = join(parent, 'own');
  await mkdir(join(native, 'lib'), { recursive: true });
  await mkdir(own);
  await writeFile(join(native, 'lib', 'libpq.so.5.18'), 'library');
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  const server = { major: 18, version: '18.4.0', native };

  const failing = prepareBinaries({ ...server, native: '/proc/self/task' }, own);
  await expect(failing).rejects.toMatchObject({ code: 'ENOENT' });

  expect(await prepareBinaries(server, own)).toBe(native);
  expect(await readlink(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
  expect(await prepareBinaries(server, own)).toBe(native);

  await rm(join(native, 'lib', 'libpq.so.5'));
  const copy = await withReadOnly(join(native, 'lib'), () => prepareBinaries(server, own));
  expect(copy).toBe(join(own, 'server-18.4.0'));
  expect(await readFile(join(copy, 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
});

test('a copy of the binaries that others may change is not run', async () => {
  const own = join(parent, 'own');
  const planted = join(own, 'server-18.4.0');
  await mkdir(planted, { recursive: true });
  await chmod(planted, 0o777);
  const server = { major: 18, version: '18.4.0', native: join(parent, 'native') };
  await expect(copyBinaries(server, own)).rejects.toMatchObject({ kind: 'noAccess' });
  await chmod(planted, 0o755);
  expect(await copyBinaries(server, own)).toBe(planted);
});

test('a machine for which the registry carries no PostgreSQL is told to use its own server', async () => {
  const anchor = join(parent, 'package.json');
  await symlink(parent, join(parent, 'node_modules'));
  await expect(findPostgresPackage(anchor)).rejects.toMatchObject({
    kind: 'databaseUnavailable',
    remedy: expect.stringContaining('DATABASE_URL') as string,
  });
});

/** Whose is what in the place: of each name, without its version. */
async function ownersIn(place: string): Promise<Record<string, 'root' | 'other'>> {
  const owners: Record<string, 'root' | 'other'> = {};
  for (const name of await readdir(place)) {
    const { uid } = await lstat(join(place, name));
    owners[name.replace(/-.*/, '')] = uid === 0 ? 'root' : 'other';
  }
  return owners;
}

/** Root may write everywhere: it looks with the eyes of another user, who owns only `own`. */
async function withReadOnly<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  await chmod(path, 0o555);
  await chmod(parent, 0o755);
  await chown(join(parent, 'own'), isRoot ? 4321 : -1, -1);
  if (isRoot) process.seteuid?.(4321);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    await chmod(path, 0o755);
  }
}
