import { publicActor } from '../actor.ts';
import { failed, recoveryToken, startSession, totpBound } from './actions.ts';
import type { SignInFault, SignInParts } from './door.ts';
import { attemptKeys, nameKey } from './limits.ts';
import { newRecoveryCodes, readCode } from './recovery-code.ts';
import { findStep, newSecret } from './second-factor.ts';
import type { AppStep, PasswordStep } from './state.ts';
import { activate, takeInvitationAttempt } from './store.ts';

/** The keyed token of an invitation; the name is part of it. */
export const invitationToken = (
  vault: Pick<SignInParts['vault'], 'token'>,
  loginName: string,
  code: string,
): Buffer => vault.token('sign-in.invitation', `${loginName} ${code}`);

/** Whose invitation this is. An unknown name, a wrong code and a code that is too old get the same answer. */
export async function tryInvitation(
  { access, vault, now, wait }: SignInParts,
  given: { loginName: string; code: string; address: string },
): Promise<PasswordStep | { fault: SignInFault }> {
  const keys = attemptKeys(vault, nameKey(vault, given.loginName), given.address, now());
  const invitation = invitationToken(vault, given.loginName, readCode(given.code) ?? '');
  const taken = await access.under(publicActor, { act: 'account.sign-in' }, (db) =>
    takeInvitationAttempt(db, keys, given.loginName, invitation),
  );
  if (!taken.granted) throw new Error('Signing in is open to everyone.');
  const attempt = taken.value;
  if ('fault' in attempt) return failed(access, attempt.fault);
  await wait(attempt.waitMs);
  if (attempt.person === undefined) return failed(access, 'wrong');
  return {
    step: 'password',
    person: attempt.person,
    loginName: given.loginName,
    invitation: invitation.toString('base64'),
  };
}

/** The password is chosen; next is the app. Nothing is kept yet. Throws Busy when too many sign in at once. */
export async function keepPassword(
  { passwords }: SignInParts,
  state: PasswordStep,
  password: string,
): Promise<AppStep> {
  return { ...state, step: 'app', passwordHash: await passwords.hash(password), secret: newSecret() };
}

/**
 * With a first code of the app the account is there, the person signed in, and their recovery codes are shown this
 * once. Undefined where the code is not of that app; a fault where the invitation holds no more.
 */
export async function finishActivation(
  { access, vault, now }: SignInParts,
  state: AppStep,
  code: string,
): Promise<{ token: string; codes: string[] } | { fault: SignInFault } | undefined> {
  const { person, passwordHash, secret } = state;
  const step = findStep(secret, code, now());
  if (step === undefined) return undefined;
  const totp = (await vault.create(person)).seal(secret, totpBound);
  const codes = newRecoveryCodes();
  const recovery = codes.map((one) => recoveryToken(vault, person, one));
  const started = await startSession(access, person, (db, opening) =>
    activate(
      db,
      person,
      Buffer.from(state.invitation, 'base64'),
      { passwordHash, totp, step, recovery },
      opening,
    ),
  );
  return 'token' in started ? { ...started, codes } : started;
}
