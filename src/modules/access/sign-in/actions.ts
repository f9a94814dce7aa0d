import type { Vault } from '../../../platform/vault/vault.ts';
import { publicActor } from '../actor.ts';
import { type Access, type GrantedDb, refuse } from '../grant.ts';
import type { SignInFault, SignInParts } from './door.ts';
import { type AttemptKeys, attemptKeys, nameKey } from './limits.ts';
import { readCode } from './recovery-code.ts';
import { findStep } from './second-factor.ts';
import { newToken } from './session-token.ts';
import {
  endSession,
  forgiveAttempt,
  listInvented,
  listWork,
  type Opening,
  openDemonstrationSession,
  openSession,
  type Proof,
  takeCodeAttempt,
  takePasswordAttempt,
} from './store.ts';
import { chooseWork } from './work.ts';

/** The column the sealed secret of the second factor belongs to. */
export const totpBound = 'access.credential.totp';

/** The keyed token of a recovery code. */
export const recoveryToken = (vault: Pick<Vault, 'token'>, person: string, code: string): Buffer =>
  vault.token('sign-in.recovery', `${person} ${code}`);

const act = 'account.sign-in';

/** Notes in the processing log that someone did not come in, and says so. */
export async function failed(
  access: Access,
  fault: SignInFault,
  person?: string,
): Promise<{ fault: SignInFault }> {
  await access.under(publicActor, { act, on: person }, () =>
    refuse({ refused: fault === 'wrong' ? 'not-found' : 'not-in-this-state' }),
  );
  return { fault };
}

/** The first step: is this the password of this name? An unknown name takes as long and gets the same answer. */
export async function tryPassword(
  { access, vault, passwords, now, wait }: SignInParts,
  given: { loginName: string; password: string; address: string },
): Promise<{ person: string; keys: AttemptKeys } | { fault: SignInFault }> {
  const keys = attemptKeys(vault, nameKey(vault, given.loginName), given.address, now());
  let attempt: Awaited<ReturnType<typeof takePasswordAttempt>> | undefined;
  const right = await passwords.check(given.password, async () => {
    const taken = await access.under(publicActor, { act }, (db) =>
      takePasswordAttempt(db, keys, given.loginName),
    );
    attempt = taken.granted ? taken.value : undefined;
    return attempt && !('fault' in attempt) ? attempt.passwordHash : false;
  });
  if (!attempt) throw new Error('An attempt to sign in is always counted.');
  if ('fault' in attempt) return failed(access, attempt.fault);
  await wait(attempt.waitMs);
  if (!right || attempt.person === undefined) return failed(access, 'wrong', attempt.person);
  await access.under(publicActor, { act }, (db) => forgiveAttempt(db, keys));
  return { person: attempt.person, keys };
}

/** The second step: a code of the app or a recovery code, each once. Only here a session begins. */
export async function tryCode(
  { access, vault, now, wait }: SignInParts,
  given: { person: string; code: string; keys: AttemptKeys },
): Promise<{ token: string } | { fault: SignInFault }> {
  const { person, keys } = given;
  const taken = await access.under(publicActor, { act }, (db) => takeCodeAttempt(db, keys, person));
  if (!taken.granted) throw new Error('Signing in is open to everyone.');
  const attempt = taken.value;
  if ('fault' in attempt) return failed(access, attempt.fault, person);
  await wait(attempt.waitMs);
  const recovery = readCode(given.code);
  const step = await findOwnStep(vault, person, attempt.totp, given.code, now());
  const proof: Proof | undefined =
    step !== undefined
      ? { step }
      : recovery !== undefined
        ? { recovery: recoveryToken(vault, person, recovery) }
        : undefined;
  if (!proof) return failed(access, 'wrong', person);
  return startSession(access, person, (db, opening) => openSession(db, person, proof, opening, keys));
}

/** The step that a code of someone's own app is of; undefined where it is none of theirs. */
export async function findOwnStep(
  vault: Pick<Vault, 'find'>,
  person: string,
  totp: Buffer | undefined,
  code: string,
  now: Date,
): Promise<number | undefined> {
  if (!totp) return undefined;
  const secret = (await vault.find(person))?.open(totp, totpBound);
  return typeof secret === 'string' ? findStep(secret, code, now) : undefined;
}

/** Opens a session under a new token, for what the person last worked as. `open` proves that they may. */
export async function startSession(
  access: Access,
  person: string,
  open: (db: GrantedDb<typeof act>, opening: Opening) => Promise<boolean>,
): Promise<{ token: string } | { fault: SignInFault }> {
  const token = newToken();
  let fault: SignInFault = 'wrong';
  const opened = await access.under(publicActor, { act, on: person }, async (db) => {
    const chosen = chooseWork(await listWork(db, person));
    if (!chosen) {
      fault = 'nothingToDo';
      refuse({ refused: 'outside-mandate' });
    }
    const opening = { token, membership: chosen.work.membership, purpose: chosen.purpose };
    if (!(await open(db, opening))) refuse({ refused: 'not-found' });
  });
  return opened.granted ? { token } : { fault };
}

/** Signs in as an invented person; undefined where this is no demonstration or nobody such is invented. */
export async function joinDemonstration(access: Access, person: string): Promise<string | undefined> {
  const joined = await startSession(access, person, (db, opening) =>
    openDemonstrationSession(db, person, opening),
  );
  return 'token' in joined ? joined.token : undefined;
}

/** The invented people one may sign in as. */
export async function readInvented(access: Access) {
  const read = await access.under(publicActor, { act }, listInvented);
  return read.granted ? read.value : [];
}

/** Ends a session; with whose it was in the log. */
export async function signOut(
  access: Access,
  member: { session: string; person: { id: string } },
): Promise<void> {
  await access.under(publicActor, { act: 'account.sign-out', on: member.person.id }, (db) =>
    endSession(db, member.session),
  );
}

/** One browser has one session: the one before is ended when another begins. */
export async function endEarlier(access: Access, token: string | undefined): Promise<void> {
  const member = token === undefined ? undefined : await access.member(token);
  if (member) await signOut(access, member);
}
