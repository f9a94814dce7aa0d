import { sql } from 'kysely';
import type { GrantedDb } from '../access/index.ts';

/** Whether a receipt may be tried from here. Holds other tries from here up until the transaction ends. */
export async function mayTry(db: GrantedDb<'intake.return'>, network: Buffer, now: Date): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select intake.may_try(${network}, ${now}) as may`.execute(db);
  return rows[0]?.may ?? false;
}

/** Counts a wrong receipt. */
export async function countWrong(db: GrantedDb<'intake.return'>, network: Buffer, now: Date): Promise<void> {
  await sql`select intake.count_wrong(${network}, ${now})`.execute(db);
}
