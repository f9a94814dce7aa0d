import {
  chmod,
  lchown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { type DataFolder, syncFolder } from '../data-folder.ts';
import { OperatorFault } from '../fault.ts';
import type { Account } from './account.ts';
import type { Place } from './place.ts';
import { faultFrom } from './report.ts';
import { runTool } from './tool.ts';

const asidePrefix = 'postgres-new-';

/**
 * Makes the cluster of `place` if there is none. Whole or not at all: a start cut short leaves no cluster.
 * Throws OperatorFault `diskFull` or `databaseUnavailable`.
 */
export async function ensureCluster(folder: DataFolder, { path, native, account }: Place): Promise<void> {
  const cluster = join(path, 'postgres');
  if (await stat(cluster).catch(() => undefined)) return;

  await sweepAsides(path, account);
  const aside = await mkdtemp(join(path, asidePrefix));
  const data = join(aside, 'data');
  const passwordFile = join(aside, 'password');
  try {
    await writeFile(passwordFile, await folder.secret('postgres'), { mode: 0o600 });
    await mkdir(data, { mode: 0o700 });
    if (account.other) {
      // The folder around them stays ours, so that neither name can be made a link before we use it again.
      await chmod(aside, 0o711);
      for (const given of [passwordFile, data]) await lchown(given, account.other.uid, account.other.gid);
    }
    const { code, lines } = await runTool(account, join(native, 'bin', 'initdb'), [
      `--pgdata=${data}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Bytes in order: the same on every version and machine, so no system update can spoil an index.
      '--locale=C',
      '--data-checksums',
      '--no-instructions',
    ]);
    if (code !== 0) throw faultFrom(lines, path, 'make its database');
    await rename(data, cluster);
    await syncFolder(path);
  } finally {
    await removeAside(aside, account);
  }
}

/** What a start that was killed left behind. Its initdb may live, and write, a moment longer. */
async function sweepAsides(place: string, account: Account): Promise<void> {
  for (const name of await readdir(place)) {
    if (name.startsWith(asidePrefix)) await removeAside(join(place, name), account);
  }
}

async function removeAside(aside: string, account: Account): Promise<void> {
  // What another user made goes by that user's rights: root could be led elsewhere by a link put in halfway.
  if (account.other) await runTool(account, 'rm', ['-rf', '--', join(aside, 'data')]);
  await rm(aside, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** Throws OperatorFault `wrongVersion` where the cluster was made by another major version of PostgreSQL. */
export async function checkMajor(place: string, major: number): Promise<void> {
  const found = (await readFile(join(place, 'postgres', 'PG_VERSION'), 'utf8')).trim();
  if (found === String(major)) return;
  throw new OperatorFault(
    'wrongVersion',
    `The database in ${place} is of PostgreSQL ${found}, and this Baken brings PostgreSQL ${major}.`,
    `Start the Baken that brings PostgreSQL ${found}.`,
  );
}
