import pg from 'pg';
import { OperatorFault } from '../fault.ts';

/** Any fixed number: all that prepare one database take the same. */
const lockNumber = 3_116_447_083;

/** Another start may be migrating; in milliseconds. */
const patienceMs = 60_000;

/**
 * Runs `work` on a connection of its own, one caller at a time per database.
 * Throws OperatorFault `databaseUnavailable` when another caller holds the lock longer than `waitMs`.
 */
export async function underLock<Result>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
  waitMs = patienceMs,
): Promise<Result> {
  const client = new pg.Client({ ...config, application_name: 'baken prepare' });
  // A connection that breaks also fails the query that waits on it; that error is the one to throw.
  client.on('error', () => {});
  await client.connect();
  try {
    await takeLock(client, waitMs);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function takeLock(client: pg.Client, waitMs: number): Promise<void> {
  try {
    await client.query(`set lock_timeout = ${waitMs}`);
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    await client.query('reset lock_timeout');
  } catch (error) {
    // lock_not_available
    if (!(error instanceof pg.DatabaseError && error.code === '55P03')) throw error;
    throw new OperatorFault(
      'databaseUnavailable',
      `Another program has kept the database locked for ${waitMs / 1000} seconds.`,
      'Wait until it is done and start again, or end its connection (see pg_locks, locktype advisory).',
      { cause: error },
    );
  }
}
