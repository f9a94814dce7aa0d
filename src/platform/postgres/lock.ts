import pg from 'pg';

/** Any fixed number: all that prepare one database take the same. */
const lockNumber = 3_116_447_083;

/** Runs `work` on a connection of its own, one caller at a time per database. */
export async function underLock<Result>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ ...config, application_name: 'baken prepare' });
  // A connection that breaks also fails the query that waits on it; that error is the one to throw.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    return await work(client);
  } finally {
    await client.end();
  }
}
