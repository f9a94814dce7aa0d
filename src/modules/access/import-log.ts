import { type Generated, sql } from 'kysely';
import type { GrantedDb } from './grant.ts';

type Tables = {
  'access.import_run': {
    id: Generated<number>;
    file_set: string;
    content_hash: string;
    rows: number;
    origin: ImportOrigin;
    imported_at: Date;
  };
};

/** One import of a set of files, as it was done. */
export type ImportRun = { fileSet: string; contentHash: string; rows: number; origin: ImportOrigin };

/** `bundled` came with Baken and follows its next version; `operator` is someone's own, which a start leaves alone. */
export type ImportOrigin = 'bundled' | 'operator';

/** What the database holds of a set now. */
export type LastImport = { contentHash: string; origin: ImportOrigin };

/** Notes an import in the same transaction as its rows. */
export async function recordImport(
  db: GrantedDb<'published.import'>,
  run: ImportRun,
  now: Date,
): Promise<void> {
  await db
    .withTables<Tables>()
    .insertInto('access.import_run')
    .values({
      file_set: run.fileSet,
      content_hash: run.contentHash,
      rows: run.rows,
      origin: run.origin,
      imported_at: now,
    })
    .execute();
}

/** The newest import of each set. */
export async function findImports(db: GrantedDb<'published.import'>): Promise<Map<string, LastImport>> {
  const runs = await db
    .withTables<Tables>()
    .selectFrom('access.import_run')
    .distinctOn('file_set')
    .select(['file_set', 'content_hash', 'origin'])
    .orderBy('file_set')
    .orderBy('id', 'desc')
    .execute();
  return new Map(runs.map((run) => [run.file_set, { contentHash: run.content_hash, origin: run.origin }]));
}

/** A number that changes with every import: what is published is the same as long as it is. */
export async function getPublishedVersion(db: GrantedDb<'site.read'>): Promise<number> {
  const { newest } = await db
    .withTables<Tables>()
    .selectFrom('access.import_run')
    .select((of) => of.fn.coalesce(of.fn.max('id'), sql<number>`0`).as('newest'))
    .executeTakeFirstOrThrow();
  return newest;
}
