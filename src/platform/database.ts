import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { OperatorFault } from './fault.ts';
import { columnTypes } from './postgres/column-types.ts';

const poolSize = 10;
const connectMs = 5000;
const oldestMajor = 15;

/**
 * Checks an organisation's own server and returns how to connect to it as the database's owner.
 * Throws OperatorFault: `usage` (no address of a database), `databaseUnavailable` (no answer within 5 seconds, or
 * not let in), `wrongVersion` (older than PostgreSQL 15). None of them holds the password.
 */
export async function connectOwnServer(address: string): Promise<pg.ClientConfig> {
  const shown = withoutSecrets(address);
  const config = { connectionString: address };
  const client = new pg.Client({ ...config, connectionTimeoutMillis: connectMs, query_timeout: connectMs });
  client.on('error', () => {});
  let version: number;
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    version = Number(rows[0]?.server_version_num);
  } catch (error) {
    throw new OperatorFault(
      'databaseUnavailable',
      `The database at ${shown} does not answer: ${reasonOf(error)}.`,
      'Check DATABASE_URL, and whether that server runs and lets this machine in.',
      { cause: error },
    );
  } finally {
    await client.end().catch(() => {});
  }
  const major = Math.floor(version / 10_000);
  if (major >= oldestMajor) return config;
  throw new OperatorFault(
    'wrongVersion',
    `The database at ${shown} is PostgreSQL ${major}; Baken needs ${oldestMajor} or newer.`,
    'Set DATABASE_URL to a newer server, or leave it out to use the PostgreSQL that Baken brings.',
  );
}

/** The same server and database, as another user. */
export function asUser(config: pg.ClientConfig, user: string, password: string): pg.ClientConfig {
  if (config.connectionString === undefined) return { ...config, user, password };
  const url = new URL(config.connectionString);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  url.searchParams.delete('user');
  url.searchParams.delete('password');
  return { ...config, connectionString: url.href };
}

/**
 * A bounded pool of connections behind the query builder. `name` is what the server's list of sessions shows;
 * a statement that takes longer than `statementLimitMs` is ended by the server.
 * Columns come as: bigint as number (throws beyond 2^53), date as 'YYYY-MM-DD', timestamptz as Date, numeric as
 * string. Close it with `destroy`.
 */
export function openPool<Tables>(
  config: pg.ClientConfig,
  options: {
    readonly name: string;
    readonly statementLimitMs: number;
    readonly log: (line: string) => void;
  },
): Kysely<Tables> {
  const pool = new pg.Pool({
    ...config,
    types: columnTypes,
    max: poolSize,
    connectionTimeoutMillis: connectMs,
    statement_timeout: options.statementLimitMs,
    application_name: options.name,
  });
  // A connection that breaks is replaced; without listeners it would end the process. In use, its query fails too.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', (error) =>
    options.log(`A database connection of ${options.name} broke: ${error.message}`),
  );
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

function withoutSecrets(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && /^postgres(ql)?:$/.test(url.protocol)) return `${url.host}${url.pathname}`;
  throw new OperatorFault(
    'usage',
    'DATABASE_URL is not the address of a PostgreSQL database.',
    'Write it as postgres://user:password@host:5432/database.',
  );
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  // Several addresses that all refuse come as one error without words.
  return error.message || (error as NodeJS.ErrnoException).code || error.name;
}
