import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { type Access, doNextJob, type Job, type JobHandlers, openAccess } from '../modules/access/index.ts';
import type { Config } from '../platform/config.ts';
import { isThere, openDataFolder } from '../platform/data-folder.ts';
import { connectOwnServer, openPool } from '../platform/database.ts';
import { OperatorFault } from '../platform/fault.ts';
import { migrate } from '../platform/migrate.ts';
import { ensureOwnDatabase } from '../platform/postgres/own-database.ts';
import { prepareLogins } from '../platform/postgres/roles.ts';
import { startPostgres } from '../platform/postgres/server.ts';
import { openFileKeys, readTokens } from '../platform/vault/file-keys.ts';
import { openVault, type Vault } from '../platform/vault/vault.ts';
import { folders } from './folders.ts';
import { closeDoor, findDoor, openDoor } from './operator-door.ts';

/** Everything kept: the data folder, the database in it or elsewhere, and access to it. */
export type Storage = {
  access: Access;
  /** The keys of records, and what is sealed with them. */
  vault: Vault;
  /** There were no keys before this start. */
  keysAreNew: boolean;
  /** Does the next job that is due, see doNextJob. */
  nextJob: (handlers: JobHandlers, failed: (job: Job, error: unknown) => void) => Promise<boolean>;
  /** A secret of this installation, 32 bytes, made on first use. */
  secret: (name: string) => Promise<Uint8Array>;
  /** Answers whether the database answers. */
  ready: () => Promise<boolean>;
  /** Where the data is, in words for the operator. */
  place: string;
  /** Tells why, when the database server ends by itself. */
  lost: Promise<OperatorFault>;
  /** The fault behind an error that came out of work on the database: a full disk, the end of the server, or itself. */
  explain: (error: unknown) => Promise<unknown>;
  close: () => Promise<void>;
};

/** A running query gets this long at a stop; then the server ends it. In milliseconds. */
const queryGrace = 1_000;

const closeSoon = (pool: Kysely<object>): Promise<void> =>
  Promise.race([pool.destroy(), setTimeout(queryGrace, undefined, { ref: false })]);

const webLimitMs = 10_000;
const operatorLimitMs = 600_000;

/**
 * Opens the data folder and the database, brings it up to date, and signs in as the plain logins.
 * What was opened is closed again when a later step fails. `log` gets the database's own lines.
 */
export async function openStorage(config: Config, log: (line: string) => void): Promise<Storage> {
  const opened: (() => Promise<void>)[] = [];
  let lost = new Promise<OperatorFault>(() => {});
  const close = async () => {
    for (const undo of opened.toReversed()) await undo();
  };
  try {
    const folder = await openDataFolder(config.BAKEN_DATA);
    opened.push(() => folder.release());
    // A killed Baken may have left its door open.
    await closeDoor(folder.path);
    const { owner, path } = config.DATABASE_URL
      ? { owner: await connectOwnServer(config.DATABASE_URL), path: undefined }
      : await startOwn();
    await migrate(owner, folders.migrations, log);
    const logins = await prepareLogins(owner, folder);
    const [web, signIn] = (['web', 'signIn'] as const).map((name) =>
      openPool<object>(logins[name], { name: `baken ${name}`, statementLimitMs: webLimitMs, log }),
    ) as [Kysely<object>, Kysely<object>];
    const [worker, operator] = (['worker', 'operator'] as const).map((name) =>
      openPool<object>(logins[name], { name: `baken ${name}`, statementLimitMs: operatorLimitMs, log }),
    ) as [Kysely<object>, Kysely<object>];
    opened.push(async () => void (await Promise.all([web, signIn, worker, operator].map(closeSoon))));
    const keyFolder = join(folder.path, 'keys');
    const keysAreNew = !(await isThere(keyFolder));
    const keys = await openFileKeys(keyFolder);
    opened.push(() => keys.close());
    opened.push(() => closeDoor(folder.path));
    await openDoor(folder.path, logins.operator);
    return {
      access: openAccess({ web, signIn, worker, operator }),
      vault: openVault(keys),
      keysAreNew,
      nextJob: (handlers, failed) => doNextJob(worker, handlers, failed),
      secret: async (name) => Buffer.from(await folder.secret(name), 'base64url'),
      ready: () =>
        web
          .selectNoFrom((of) => of.lit(1).as('one'))
          .execute()
          .then(
            () => true,
            () => false,
          ),
      place: placeOf(folder.path, path),
      lost,
      explain: (error) => faultBehind(error, lost),
      close,
    };

    async function startOwn() {
      const server = await startPostgres({ folder, log });
      opened.push(() => server.stop());
      lost = server.lost;
      return { owner: await ensureOwnDatabase(server, folder), path: server.path };
    }
  } catch (error) {
    const fault = await faultBehind(error, lost);
    await close();
    throw fault;
  }
}

/**
 * Access for one command of the operator: to the Baken that runs on the data folder, or else to its storage, opened
 * for this command alone.
 */
export async function openForCommand(
  config: Config,
): Promise<Pick<Storage, 'access' | 'explain' | 'close'> & { vault: Pick<Vault, 'token'> }> {
  try {
    return await openStorage(config, () => {});
  } catch (error) {
    const isRunning = error instanceof OperatorFault && error.kind === 'alreadyRunning';
    const door = isRunning ? await findDoor(config.BAKEN_DATA) : undefined;
    if (!door) throw error;
    const operator = openPool<object>(door, {
      name: 'baken command',
      statementLimitMs: operatorLimitMs,
      log: () => {},
    });
    return {
      access: openAccess({ web: operator, operator }),
      vault: { token: await readTokens(join(config.BAKEN_DATA, 'keys')) },
      explain: (fault) => faultBehind(fault, new Promise(() => {})),
      close: () => operator.destroy(),
    };
  }
}

/** The query that fails hears of the end of the server a moment before we do; in milliseconds. */
const newsOfEnd = 500;

async function faultBehind(error: unknown, lost: Promise<OperatorFault>): Promise<unknown> {
  if (error instanceof OperatorFault) return error;
  if (error instanceof pg.DatabaseError && error.code === '53100') {
    return new OperatorFault(
      'diskFull',
      'The disk of the database is full.',
      'Make room there and try again; nothing was lost.',
      { cause: error },
    );
  }
  return Promise.race([lost, setTimeout(newsOfEnd, error, { ref: false })]);
}

/** Where everything is kept, in words. */
function placeOf(folder: string, cluster: string | undefined): string {
  if (cluster === undefined) return `your PostgreSQL server; secrets in ${folder}`;
  return cluster === folder ? folder : `${folder}, and ${cluster} for the database`;
}
