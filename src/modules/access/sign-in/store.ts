import { sql } from 'kysely';
import type { GrantedDb } from '../grant.ts';
import type { OrganisationKind, Purpose, Role } from '../mandate.ts';
import type { AttemptKeys } from './limits.ts';
import { tokenHash } from './session-token.ts';

type SignInDb = GrantedDb<'account.sign-in'>;

/** What a person may work as today. */
export type Work = {
  membership: string;
  organisation: string;
  role: Role;
  /** The purposes that the organisation has a mandate for. */
  mandate: Purpose[];
  /** What they last worked for in it. */
  lastPurpose: Purpose | null;
};

/** What a session is opened for. */
export type Opening = { token: string; membership: string; purpose: Purpose };

/** The second factor that opens a session. */
export type Proof = { step: number } | { recovery: Buffer };

/** A counted attempt: after how many milliseconds it may hear, and what was found to hold it against. */
export type Counted<Found> = Found & { waitMs: number };

/** Why an attempt was not counted, and may not be made: locked, or too many are before it. */
export type NotCounted = { fault: 'locked' | 'slowed' };

type Count = { fault: NotCounted['fault'] | null; wait_ms: number };

function countedOr<Row extends Count, Found>(
  row: Row | undefined,
  found: (row: Row) => Found,
): Counted<Found> | NotCounted {
  if (!row) throw new Error('An attempt always has an answer.');
  return row.fault ? { fault: row.fault } : { ...found(row), waitMs: row.wait_ms };
}

const keysOf = ({ name, pair, network, codes, known }: AttemptKeys) =>
  sql`row(${name}::bytea, ${pair}::bytea, ${network}::bytea, ${codes}::bytea, ${known}::bytea)::access.attempt_keys`;

/** Counts an attempt by password, and finds what to compare with. */
export async function takePasswordAttempt(
  db: SignInDb,
  keys: AttemptKeys,
  loginName: string,
): Promise<Counted<{ person: string | undefined; passwordHash: string | undefined }> | NotCounted> {
  type Row = Count & { person: string | null; password_hash: string | null };
  const { rows } = await sql<Row>`select * from access.take_password_attempt(
    ${keysOf(keys)}, ${loginName})`.execute(db);
  return countedOr(rows[0], ({ person, password_hash }) => ({
    person: person ?? undefined,
    passwordHash: password_hash ?? undefined,
  }));
}

/** An attempt by password that was right counts no longer. */
export async function forgiveAttempt(db: SignInDb, keys: AttemptKeys): Promise<void> {
  await sql`select access.forgive_attempts(${keysOf(keys)})`.execute(db);
}

/** Counts an attempt by second factor, and finds the sealed secret of it. */
export async function takeCodeAttempt(
  db: SignInDb,
  keys: AttemptKeys,
  person: string,
): Promise<Counted<{ totp: Buffer | undefined }> | NotCounted> {
  const { rows } = await sql<Count & { totp: Buffer | null }>`select * from access.take_code_attempt(
    ${keysOf(keys)}, ${person})`.execute(db);
  return countedOr(rows[0], ({ totp }) => ({ totp: totp ?? undefined }));
}

/** What someone may work as, the last used first. Of whoever signs in or of oneself: the grant must be about them. */
export async function listWork(
  db: GrantedDb<'account.sign-in' | 'account.manage'>,
  person: string,
): Promise<Work[]> {
  const { rows } =
    await sql<Work>`select membership, organisation, role, mandate, last_purpose as "lastPurpose"
    from access.memberships_of(${person})`.execute(db);
  return rows;
}

/** Opens a session against a second factor; false where that was used before. */
export async function openSession(
  db: SignInDb,
  person: string,
  proof: Proof,
  { token, membership, purpose }: Opening,
  keys: AttemptKeys,
): Promise<boolean> {
  const [step, recovery] = 'step' in proof ? [proof.step, null] : [null, proof.recovery];
  const { rows } = await sql<{ opened: boolean }>`select access.open_session(${person}, ${step}, ${recovery},
    ${tokenHash(token)}, ${membership}, ${purpose}, ${keysOf(keys)}) as opened`.execute(db);
  return rows[0]?.opened === true;
}

/** Ends the session of a token, if it still lives. */
export async function endSession(db: GrantedDb<'account.sign-out'>, token: string): Promise<void> {
  await sql`select access.end_session(${tokenHash(token)})`.execute(db);
}

/** Counts an attempt with the code of an invitation, and finds whose it is. */
export async function takeInvitationAttempt(
  db: SignInDb,
  keys: AttemptKeys,
  loginName: string,
  invitation: Buffer,
): Promise<Counted<{ person: string | undefined }> | NotCounted> {
  const { rows } = await sql<Count & { person: string | null }>`
    select * from access.take_invitation_attempt(${keysOf(keys)}, ${loginName}, ${invitation})`.execute(db);
  return countedOr(rows[0], ({ person }) => ({ person: person ?? undefined }));
}

/** What a person makes of an invitation. */
export type Credentials = {
  passwordHash: string;
  /** The sealed secret of the second factor. */
  totp: Buffer;
  /** The step of the code that proved it. */
  step: number;
  /** Keyed tokens of the recovery codes. */
  recovery: readonly Buffer[];
};

/** Uses up an invitation and opens a session; false where the invitation was used or is too old. */
export async function activate(
  db: SignInDb,
  person: string,
  invitation: Buffer,
  { passwordHash, totp, step, recovery }: Credentials,
  { token, membership, purpose }: Opening,
): Promise<boolean> {
  const { rows } = await sql<{ activated: boolean }>`select access.activate(${person}, ${invitation},
    ${passwordHash}, ${totp}, ${step}, ${recovery}, ${tokenHash(token)}, ${membership}, ${purpose})
    as activated`.execute(db);
  return rows[0]?.activated === true;
}

/** One thing an invented person of a demonstration does. */
export type InventedPerson = {
  person: string;
  name: string;
  organisation: string;
  organisationKind: OrganisationKind;
  role: Role;
};

/** The invented people of a demonstration, by organisation; nobody where this is none. */
export async function listInvented(db: SignInDb): Promise<InventedPerson[]> {
  const { rows } = await sql<InventedPerson>`select person, name, organisation,
    organisation_kind as "organisationKind", role from access.demonstration_people()`.execute(db);
  return rows;
}

/** Opens a session of an invented person; false where this is no demonstration, or the person is not invented. */
export async function openDemonstrationSession(
  db: SignInDb,
  person: string,
  { token, membership, purpose }: Opening,
): Promise<boolean> {
  const { rows } = await sql<{ opened: boolean }>`select access.open_demonstration_session(${person},
    ${tokenHash(token)}, ${membership}, ${purpose}) as opened`.execute(db);
  return rows[0]?.opened === true;
}
