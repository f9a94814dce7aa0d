import { chmod, lstat, mkdir, mkdtemp, readlink, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DataFolder } from '../data-folder.ts';
import { OperatorFault } from '../fault.ts';
import { checkFolder } from '../ownership.ts';
import { type Account, chooseAccount, leastUser } from './account.ts';
import { copyBinaries, prepareBinaries } from './binaries.ts';
import type { PostgresPackage } from './package.ts';

/** Where another user's cluster goes: that user can't enter a data folder below root's home. */
const elsewhere = '/var/lib/baken';

/** Other users may pass through the place, to what was given to them by name. */
const passable = 0o711;

/** Where PostgreSQL lives and under whose name it runs. */
export type Place = {
  /** The folder of its cluster and socket: the data folder, or one below /var/lib/baken. Always Baken's own. */
  readonly path: string;
  /** The folder of its binaries, ready to run. */
  readonly native: string;
  readonly account: Account;
};

/**
 * Finds the place PostgreSQL was given at first start, or gives it one. A place outside the data folder is
 * remembered by a symbolic link `postgres` in the data folder. It stays root's: in a folder of another user that
 * user could swap names for links, and root would follow them.
 */
export async function choosePlace(folder: DataFolder, server: PostgresPackage): Promise<Place> {
  const cluster = join(folder.path, 'postgres');
  const moved = await readlink(cluster).catch(() => undefined);
  if (moved !== undefined) {
    const path = dirname(moved);
    await checkFolder(path, passable);
    // A start cut short leaves a place without a cluster, and so without a user yet.
    const other = (await lstat(moved).catch(() => undefined)) ?? (await leastUser());
    if (other) return { path, account: accountOf(other), native: await copyBinaries(server, path) };
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
  // Whatever the umask: the other user must pass through both, and see neither's names in the second.
  if (await mkdir(elsewhere, { recursive: true })) await chmod(elsewhere, 0o755);
  await checkFolder(elsewhere, 0o755);
  const path = await mkdtemp(join(elsewhere, 'data-'));
  await chmod(path, passable);
  await symlink(join(path, 'postgres'), cluster);
  return { path, account, native: await copyBinaries(server, path) };
}

function accountOf({ uid, gid }: { readonly uid: number; readonly gid: number }): Account {
  return { prefix: [], other: { uid, gid } };
}
