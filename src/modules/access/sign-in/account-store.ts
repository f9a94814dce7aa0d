import { sql } from 'kysely';
import type { GrantedDb } from '../grant.ts';
import type { Purpose } from '../mandate.ts';
import { tokenHash } from './session-token.ts';

type AccountDb = GrantedDb<'account.manage'>;

/** How many recovery codes are left, and how many other sessions live, of whoever asks. */
export async function getOwnAccount(
  db: AccountDb,
  token: string,
): Promise<{ recoveryCodes: number; otherSessions: number }> {
  const { rows } = await sql<{ recoveryCodes: number; otherSessions: number }>`
    select recovery_codes as "recoveryCodes", other_sessions as "otherSessions"
    from access.own_account(${tokenHash(token)})`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('An account that asks is there.');
  return row;
}

/** Makes the session of a token one for this membership and purpose; false where either does not hold. */
export async function workAs(
  db: AccountDb,
  token: string,
  membership: string,
  purpose: Purpose,
): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`
    select access.work_as(${tokenHash(token)}, ${membership}, ${purpose}) as changed`.execute(db);
  return rows[0]?.changed === true;
}

/** Ends the sessions of whoever asks, except the one of this token. */
export async function endOtherSessions(db: AccountDb, token: string): Promise<void> {
  await sql`select access.end_other_sessions(${tokenHash(token)})`.execute(db);
}

/** Counts an attempt to prove who asks, and finds their sealed secret; undefined where that is locked. */
export async function takeOwnCodeAttempt(
  db: AccountDb,
  ownKey: Buffer,
): Promise<{ totp: Buffer | undefined } | undefined> {
  const { rows } = await sql<{ let_in: boolean; totp: Buffer | null }>`
    select * from access.take_own_code_attempt(${ownKey})`.execute(db);
  const [row] = rows;
  return row?.let_in ? { totp: row.totp ?? undefined } : undefined;
}

/** New recovery codes in place of the old ones; false where the code of this step was used before. */
export async function renewRecoveryCodes(
  db: AccountDb,
  ownKey: Buffer,
  step: number,
  tokens: readonly Buffer[],
): Promise<boolean> {
  const { rows } = await sql<{ renewed: boolean }>`
    select access.renew_recovery_codes(${ownKey}, ${step}, ${tokens}) as renewed`.execute(db);
  return rows[0]?.renewed === true;
}
