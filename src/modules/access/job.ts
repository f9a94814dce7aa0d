import { type Kysely, sql } from 'kysely';
import type { Act } from './act.ts';
import type { GrantedDb } from './grant.ts';

/** Work for later: what kind, and the id of what it is about. Handlers must bear doing it twice. */
export type Job = { id: number; kind: string; subject: string; attempts: number };

/** Puts a job on the list in the transaction of the work that calls for it. */
export async function addJob(db: GrantedDb<Act>, kind: string, subject: string): Promise<void> {
  await sql`select access.add_job(${kind}, ${subject})`.execute(db);
}

/** Longest wait between two tries of a job that keeps failing, in seconds. */
const longestWait = 3600;

/**
 * Does one kind of job, with the id of what it is about. Answers when it goes on, where it could not do all of it yet.
 */
export type JobHandlers = Record<string, (subject: string) => Promise<Date | undefined>>;

/**
 * Takes the next job that is due and does it; false when none is. The job is held in a transaction while it is done:
 * others pass it by, and it comes back when this process dies. One that fails is tried again, ever later.
 */
export async function doNextJob(
  worker: Kysely<object>,
  handlers: JobHandlers,
  failed: (job: Job, error: unknown) => void,
): Promise<boolean> {
  return worker.transaction().execute(async (db) => {
    const { rows } = await sql<Job>`select id, kind, subject, attempts from access.job
      where due_at <= now() and kind = any(${Object.keys(handlers)})
      order by due_at, id limit 1 for update skip locked`.execute(db);
    const [job] = rows;
    if (!job) return false;
    try {
      const again = await handlers[job.kind]?.(job.subject);
      await (again
        ? sql`update access.job set attempts = 0, due_at = ${again} where id = ${job.id}`
        : sql`delete from access.job where id = ${job.id}`
      ).execute(db);
    } catch (error) {
      failed(job, error);
      const wait = Math.min(2 ** job.attempts, longestWait);
      await sql`update access.job set attempts = attempts + 1, due_at = now() + ${wait} * interval '1 second'
        where id = ${job.id}`.execute(db);
    }
    return true;
  });
}
