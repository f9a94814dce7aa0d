import { type Kysely, sql, type Transaction } from 'kysely';
import type { Act } from './act.ts';
import type { Actor } from './actor.ts';
import { tokenHash } from './sign-in/session-token.ts';

/** What is asked: the act, the id of what it is about, and the legal basis it rests on. */
export type GrantRequest<A extends Act> = { act: A; on?: string | undefined; basis?: string | undefined };

/** Writes the log row that opens this transaction; undefined where the session, role or mandate ended meanwhile. */
export async function openGrant(
  db: Transaction<object>,
  actor: Actor,
  { act, on, basis }: GrantRequest<Act>,
): Promise<number | undefined> {
  const about = sql`${act}, ${on ?? null}, ${basis ?? null}`;
  const opening = sql.id('access', `open_${doorOf(actor, act)}_grant`);
  const opened =
    actor.kind === 'member'
      ? sql`${opening}(${tokenHash(actor.session)}, ${about})`
      : sql`${opening}(${about})`;
  const { rows } = await sql<{ grant: number | null }>`select ${opened} as "grant"`.execute(db);
  return rows[0]?.grant ?? undefined;
}

/** Whether what is asked about can be there: an id or a rule that can't be one is of nothing. */
export const canBe = ({ on, basis }: GrantRequest<Act>): boolean =>
  (on === undefined || subject.test(on)) && (basis === undefined || rule.test(basis));

/** Signing in and one's own account: what members and the public do on the login of signing in. */
export const isOfAccount = (act: Act): boolean => act.startsWith('account.');

function doorOf(actor: Actor, act: Act): string {
  if (actor.kind === 'member') return isOfAccount(act) ? 'account' : 'member';
  return actor.kind === 'public' && isOfAccount(act) ? 'sign_in' : actor.kind;
}

/** Back to the grant of the work around this one. */
export async function setGrant(db: Transaction<object>, grant: number | undefined): Promise<void> {
  await sql`select set_config('baken.grant', ${grant === undefined ? '' : String(grant)}, true)`.execute(db);
}

/** Notes in a transaction of its own what was refused or undone. `reason` holds no personal data. */
export async function logAttempt(
  login: Kysely<object>,
  actor: Actor,
  { act, on, basis }: GrantRequest<Act>,
  outcome: 'refused' | 'rolled-back',
  reason: string,
): Promise<void> {
  const token = actor.kind === 'member' ? tokenHash(actor.session) : null;
  await sql`select access.log_attempt(${outcome}, ${token}::bytea, ${act}, ${ifFits(on, subject)}, ${ifFits(basis, rule)},
    ${reason})`.execute(login);
}

/** What the log takes, as its own checks say. */
const subject = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const rule = /^[a-z0-9-]{1,100}$/;

/** What someone typed may stand where an id should: the attempt is logged, their words are not. */
const ifFits = (given: string | undefined, pattern: RegExp): string | null =>
  given !== undefined && pattern.test(given) ? given : null;
