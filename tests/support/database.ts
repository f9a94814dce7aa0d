import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { type Logins, prepareLogins } from '../../src/platform/postgres/roles.ts';
import type { TestServer } from './postgres.ts';

/** The oldest version that Baken supports, and the one it brings. */
const majors = [15, 18] as const;

/** A database of its own for one test file, on one version. */
export type TestDatabase = {
  readonly major: number;
  /** As migrations connect. */
  readonly owner: pg.ClientConfig;
  /** As the server's administrator connects. */
  readonly superuser: pg.ClientConfig;
};

/** One that is migrated and filled: `logins` is how the application connects. */
export type FullDatabase = TestDatabase & { readonly logins: Logins };

/** How a suite gets at its database: inside tests and hooks only. */
type Suite<Database> = (database: () => Database) => void;

/**
 * Declares a suite on every supported version of PostgreSQL. Each gets a migrated database of its own, made
 * before its first test and dropped after its last.
 */
export function onPostgres(name: string, suite: Suite<FullDatabase>): void {
  onEach(name, suite, async (server) => {
    const { database, drop } = await createDatabase(server, server.owner.database);
    const secrets = { secret: (login: string) => Promise.resolve(`secret of ${login}`) };
    return { database: { ...database, logins: await prepareLogins(database.owner, secrets) }, drop };
  });
}

/** The same with a database in which nothing was made yet. */
export function onEmptyPostgres(name: string, suite: Suite<TestDatabase>): void {
  onEach(name, suite, createDatabase);
}

type Made<Database> = { readonly database: Database; readonly drop: () => Promise<void> };

function onEach<Database>(
  name: string,
  suite: Suite<Database>,
  make: (server: TestServer) => Promise<Made<Database>>,
): void {
  for (const major of majors) {
    const server = inject('postgresServers').find((one) => one.major === major);
    describe.skipIf(server === undefined)(`${name} (PostgreSQL ${major})`, () => {
      let made: Made<Database> | undefined;
      beforeAll(async () => {
        if (server) made = await make(server);
      });
      afterAll(() => made?.drop());
      suite(() => {
        if (made === undefined) throw new Error('the test database exists only inside tests and hooks');
        return made.database;
      });
    });
  }
}

/** One more database beside the suite's own, empty; for what happens between databases of one server. */
export async function createEmptyDatabase(major: number): Promise<Made<TestDatabase>> {
  const server = inject('postgresServers').find((one) => one.major === major);
  if (server === undefined) throw new Error(`no PostgreSQL ${major} runs`);
  return createDatabase(server);
}

async function createDatabase(server: TestServer, template = 'template1'): Promise<Made<TestDatabase>> {
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 24)}`;
  await administer(server, `create database ${name} template ${template} owner ${server.owner.user}`);
  return {
    database: {
      major: server.major,
      owner: { ...server.owner, database: name },
      superuser: { ...server.superuser, database: name },
    },
    drop: () => administer(server, `drop database ${name} with (force)`),
  };
}

async function administer(server: TestServer, statement: string): Promise<void> {
  const client = new pg.Client(server.superuser);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
