import { chown, mkdir, mkdtemp, readlink, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DataFolder } from '../data-folder.ts';
import { OperatorFault } from '../fault.ts';
import { type Account, chooseAccount } from './account.ts';
import { copyBinaries, prepareBinaries } from './binaries.ts';
import type { PostgresPackage } from './package.ts';

/** Where another user's cluster goes: that user can't enter a data folder below root's home. */
const elsewhere = '/var/lib/baken';

/** Where PostgreSQL lives and under whose name it runs. */
export type Place = {
  /** The folder of its cluster and socket: the data folder, or one below /var/lib/baken. */
  readonly path: string;
  /** The folder of its binaries, ready to run. */
  readonly native: string;
  readonly account: Account;
};

/**
 * Finds the place PostgreSQL was given at first start, or gives it one. A place outside the data folder is
 * remembered by a symbolic link `postgres` in the data folder.
 */
export async function choosePlace(folder: DataFolder, server: PostgresPackage): Promise<Place> {
  const cluster = join(folder.path, 'postgres');
  const moved = await readlink(cluster).catch(() => undefined);
  if (moved !== undefined) {
    const path = dirname(moved);
    const { uid, gid } = await stat(path);
    return { path, account: { prefix: [], other: { uid, gid } }, native: await copyBinaries(server, path) };
  }

  const native = await prepareBinaries(server, folder.path);
  const account = await chooseAccount(join(native, 'bin', 'postgres'));
  if (!account.other) return { path: folder.path, native, account };

  if (await stat(cluster).catch(() => undefined)) {
    throw new OperatorFault(
      'noAccess',
      `The database in ${folder.path} belongs to root, and PostgreSQL refuses to run as root here.`,
      `Allow user namespaces, or run "chown -R <user> ${folder.path}" and start Baken as that user.`,
    );
  }
  const { uid, gid } = account.other;
  await mkdir(elsewhere, { recursive: true, mode: 0o755 });
  const path = await mkdtemp(join(elsewhere, 'data-'));
  await chown(path, uid, gid);
  await symlink(join(path, 'postgres'), cluster);
  return { path, account, native: await copyBinaries(server, path) };
}
