import { lchown, mkdir, mkdtemp, readdir, rmdir, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from './place.ts';

/** PostgreSQL names its socket after a port, also where it listens on none. */
export const socketPort = 5432;

/** The shortest limit on a socket's path among the systems we run on, in bytes, without the closing zero. */
const longestPath = 103;

/**
 * A fresh folder for the server's socket that only its account may enter: in its place, or where that path is too
 * long for a socket, a fresh one in the system's folder for temporary files.
 */
export async function makeSocketFolder(place: Place): Promise<string> {
  const folder = join(place.path, 'run');
  // Never so for another user, whose place has a short path: a folder in /tmp could be swapped by its owner.
  if (!fits(folder)) return mkdtemp(join(fits(join(tmpdir(), 'baken-123456')) ? tmpdir() : '/tmp', 'baken-'));

  // A killed server leaves a socket with its number behind, which PostgreSQL would take for a living one.
  await removeSocketFolder(folder);
  await mkdir(folder, { mode: 0o700 });
  const { other } = place.account;
  if (other) await lchown(folder, other.uid, other.gid);
  return folder;
}

/** Removes the folder with what lies in it, one level deep: going deeper, links of its owner could lead us away. */
export async function removeSocketFolder(folder: string): Promise<void> {
  try {
    for (const name of await readdir(folder)) await unlink(join(folder, name));
    await rmdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${socketPort}`)) <= longestPath;
}
