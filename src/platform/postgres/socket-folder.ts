import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
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
  let folder = join(place.path, 'run');
  if (fits(folder)) {
    // A killed server leaves a socket with its number behind, which PostgreSQL would take for a living one.
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { mode: 0o700 });
  } else {
    folder = await mkdtemp(join(fits(join(tmpdir(), 'baken-123456')) ? tmpdir() : '/tmp', 'baken-'));
  }
  const { other } = place.account;
  if (other) await chown(folder, other.uid, other.gid);
  return folder;
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${socketPort}`)) <= longestPath;
}
