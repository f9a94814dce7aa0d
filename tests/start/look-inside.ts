import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** How to look into the PostgreSQL that Baken runs on a data folder, past Baken. */
export function superuserOf(data: string, database = 'baken'): pg.ClientConfig {
  const socketFolder = readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[4] ?? '';
  const password = readFileSync(join(data, 'secrets/postgres'), 'utf8');
  return { host: socketFolder, port: 5432, user: 'postgres', password, database, ssl: false };
}

/** Every row of every table of Baken, counted; the processing log apart, which grows with each start and command. */
export async function countRows(config: pg.ClientConfig): Promise<string> {
  const client = new pg.Client(config);
  await client.connect();
  const { rows } = await client.query<{ counts: string }>(`
    select string_agg(t.name || ' ' || (xpath('/row/n/text()', query_to_xml('select count(*) n from ' || t.name,
      false, true, '')))[1]::text, ', ' order by t.name) as counts
    from (select format('%I.%I', table_schema, table_name) as name from information_schema.tables
          where table_type = 'BASE TABLE' and table_name not like 'log\\_%' and table_schema not in ('pg_catalog', 'information_schema')) t`);
  await client.end();
  return rows[0]?.counts ?? '';
}
