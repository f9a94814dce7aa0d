import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDataFolder } from '../../src/platform/data-folder.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { ensureOwnDatabase } from '../../src/platform/postgres/own-database.ts';
import { findPostgresPackage, type PostgresPackage } from '../../src/platform/postgres/package.ts';
import { startPostgres } from '../../src/platform/postgres/server.ts';

/** One running server for the whole test run, as handed to the test files. */
export type TestServer = {
  readonly major: number;
  /** Connects to the database `postgres`. */
  readonly superuser: pg.ClientConfig;
  /** Connects to the template database, which is migrated and filled; only to be copied. */
  readonly owner: pg.ClientConfig;
};

declare module 'vitest' {
  interface ProvidedContext {
    postgresServers: readonly TestServer[];
  }
}

/** From where each version is found: the newest is the one Baken brings, the oldest comes for the tests only. */
const anchors = [
  { major: 18, anchor: import.meta.url },
  { major: 15, anchor: new URL('../postgres-15/package.json', import.meta.url).href },
];

const migrations = fileURLToPath(new URL('../../migrations/', import.meta.url));

/** Global setup for Vitest: starts both versions, each with a template database that test files copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const packages = await Promise.all(anchors.map(findPackage));
  const servers = await Promise.all(packages.flatMap((server) => (server ? [startTestServer(server)] : [])));
  project.provide(
    'postgresServers',
    servers.map(({ server }) => server),
  );
  return async () => {
    await Promise.all(servers.map(({ stop }) => stop()));
  };
}

async function findPackage({
  major,
  anchor,
}: (typeof anchors)[number]): Promise<PostgresPackage | undefined> {
  try {
    return await findPostgresPackage(anchor);
  } catch {
    const platform = `${process.platform}-${process.arch}`;
    process.stderr.write(
      `\nSKIPPED: every test on PostgreSQL ${major}: no binaries for ${platform} are installed.\n\n`,
    );
    return undefined;
  }
}

async function startTestServer(
  server: PostgresPackage,
): Promise<{ server: TestServer; readonly stop: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'baken-test-'));
  const folder = await openDataFolder(path);
  const log = () => {};
  const postgres = await startPostgres({ folder, log, server });
  await withoutDurability(postgres.superuser('postgres'));
  const owner = await ensureOwnDatabase(postgres, folder, 'template_for_tests');
  await migrate(owner, migrations, log);
  return {
    server: { major: server.major, superuser: postgres.superuser('postgres'), owner },
    stop: async () => {
      await postgres.stop();
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** Test data need not survive a power cut, and waiting for the disk is most of the time of a small test. */
async function withoutDurability(superuser: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(superuser);
  await client.connect();
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await client.query(`alter system set ${setting} = off`);
  }
  await client.query('select pg_reload_conf()');
  await client.end();
}
