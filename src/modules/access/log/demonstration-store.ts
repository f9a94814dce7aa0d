import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { GrantedDb } from '../grant.ts';
import type { Purpose, Role } from '../mandate.ts';
import type { Outcome } from './query.ts';

/** Something that invented people, or Baken among them, are made to have done. */
export type InventedEntry = {
  at: Date;
  outcome: Exclude<Outcome, 'rolled-back'>;
  act: Act;
  /** The id of what it was about. */
  subject: string | null;
  /** The rule it rests on. */
  basis: string | null;
  /** Of a refusal: its kind, with `: ` and the article behind it. */
  reason: string | null;
} & (
  | { actor: 'public' | 'worker' }
  | { actor: 'member'; person: string; organisation: string; role: Role; purpose: Purpose }
);

/** Writes the past of a demonstration in the log, oldest first. Throws anywhere else, and for people who are not invented. */
export async function fillLog(
  db: GrantedDb<'demonstration.fill'>,
  entries: readonly InventedEntry[],
): Promise<void> {
  await sql`select access.fill_log(${JSON.stringify(entries)}::jsonb)`.execute(db);
}
