import { join } from 'node:path';
import type pg from 'pg';
import { type DataFolder, storageFault } from '../data-folder.ts';
import type { OperatorFault } from '../fault.ts';
import { checkMajor, ensureCluster } from './cluster.ts';
import { stopOrphan } from './orphan.ts';
import { findPostgresPackage, type PostgresPackage } from './package.ts';
import { choosePlace } from './place.ts';
import { startPostmaster } from './postmaster.ts';
import { makeSocketFolder, removeSocketFolder, socketPort } from './socket-folder.ts';

/** The PostgreSQL that Baken brings, running. */
export type PostgresServer = {
  /** The folder that holds its cluster: the data folder, or one below /var/lib/baken. */
  readonly path: string;
  /** How to connect as the server's superuser. */
  readonly superuser: (database: string) => pg.ClientConfig;
  /** Ends the server; never takes over 4 seconds. Close the pools first. */
  readonly stop: () => Promise<void>;
  /** Tells why, when the server ends without `stop`. */
  readonly lost: Promise<OperatorFault>;
};

/**
 * Starts the PostgreSQL that Baken brings, on a private socket, with its cluster in the data folder (made at
 * first use). A server left behind by a killed Baken is stopped first, and its cluster recovered.
 * `log` gets the server's own lines, which hold no data of people.
 * Throws OperatorFault: `databaseUnavailable`, `diskFull`, `noAccess`, `wrongVersion`.
 */
export async function startPostgres(options: {
  readonly folder: DataFolder;
  readonly log: (line: string) => void;
  /** Another version than the one Baken brings; the tests run on two. */
  readonly server?: PostgresPackage;
}): Promise<PostgresServer> {
  const { folder, log } = options;
  try {
    const server = options.server ?? (await findPostgresPackage());
    const place = await choosePlace(folder, server);
    if (place.path !== folder.path)
      log(`The database is in ${place.path}: PostgreSQL refuses to run as root.`);
    await ensureCluster(folder, place);
    await checkMajor(place.path, server.major);
    await stopOrphan(join(place.path, 'postgres'));

    const password = await folder.secret('postgres');
    const socketFolder = await makeSocketFolder(place);
    const postmaster = await startPostmaster(place, socketFolder, log);
    return {
      path: place.path,
      superuser: (database) => ({
        host: socketFolder,
        port: socketPort,
        user: 'postgres',
        password,
        database,
        ssl: false,
      }),
      stop: async () => {
        await postmaster.stop();
        await removeSocketFolder(socketFolder);
      },
      lost: postmaster.lost,
    };
  } catch (error) {
    throw storageFault(error, folder.path);
  }
}
