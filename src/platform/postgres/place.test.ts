import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
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
import { prepareBinaries } from './binaries.ts';
import { findPostgresPackage } from './package.ts';
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
      expect((await stat(place)).mode & 0o777).toBe(0o700);
      expect((await stat(join(place, 'postgres'))).uid).toBeGreaterThan(0);
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

test('a machine for which the registry carries no PostgreSQL is told to use its own server', async () => {
  const anchor = join(parent, 'package.json');
  await symlink(parent, join(parent, 'node_modules'));
  await expect(findPostgresPackage(anchor)).rejects.toMatchObject({
    kind: 'databaseUnavailable',
    remedy: expect.stringContaining('DATABASE_URL') as string,
  });
});

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
