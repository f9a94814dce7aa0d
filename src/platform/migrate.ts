import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { OperatorFault } from './fault.ts';
import { underLock } from './postgres/lock.ts';
import { ensureGroups } from './postgres/roles.ts';

type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
};
type Applied = Pick<Migration, 'number' | 'name' | 'sha256'>;

/**
 * Brings a database up to the migrations in `folder` (files `NNNN_name.sql`, numbered from 0001 without gaps):
 * each once, in order, in a transaction of its own. Safe to call from several processes at once.
 * Throws OperatorFault `wrongVersion` where the database was migrated by other code than this, `diskFull`.
 */
export async function migrate(
  owner: pg.ClientConfig,
  folder: string,
  log: (line: string) => void,
): Promise<void> {
  const migrations = await readMigrations(folder);
  await underLock(owner, async (client) => {
    await ensureGroups(client);
    await client.query(`create table if not exists public.schema_migration (
      number integer primary key,
      name text not null,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )`);
    const { rows } = await client.query<Applied>(
      'select number, name, sha256 from public.schema_migration order by number',
    );
    for (const migration of pending(migrations, rows)) {
      await apply(client, migration);
      log(`Migration ${migration.name} applied.`);
    }
  });
}

/** What is still to be done, after the check that what was done is what this code knows. */
export function pending(known: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  const strange = applied.find(({ sha256 }, index) => known[index]?.sha256 !== sha256);
  if (strange === undefined) return known.slice(applied.length);
  const isNewer = strange.number > known.length;
  throw new OperatorFault(
    'wrongVersion',
    isNewer
      ? `The database is of a newer Baken: it has migration ${strange.name}, which this one does not know.`
      : `The database had another migration ${strange.name} than this Baken has.`,
    isNewer ? 'Start that newer version.' : 'Start the version of Baken that this database was made with.',
  );
}

async function apply(client: pg.Client, { number, name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into public.schema_migration (number, name, sha256) values ($1, $2, $3)', [
      number,
      name,
      sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    if (error instanceof pg.DatabaseError && error.code === '53100') {
      throw new OperatorFault(
        'diskFull',
        'The disk of the database is full.',
        'Make room there and start again; nothing was lost.',
        { cause: error },
      );
    }
    throw new Error(
      `migration ${name} failed: ${error instanceof Error ? error.message : 'unknown reason'}`,
      {
        cause: error,
      },
    );
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const number = index + 1;
      if (!name.startsWith(`${String(number).padStart(4, '0')}_`)) {
        throw new Error(`migrations/${name} should have number ${number}`);
      }
      // A clone may have other line endings; the migration is the same.
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
      return { number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
