import type { Member } from '../actor.ts';
import { type Granted, refuse } from '../grant.ts';
import { type Purpose, purposesOfRole } from '../mandate.ts';
import type { Ask, Attempt } from '../page-route.ts';
import {
  endOtherSessions,
  getOwnAccount,
  renewRecoveryCodes,
  takeOwnCodeAttempt,
  workAs,
} from './account-store.ts';
import { findOwnStep, recoveryToken } from './actions.ts';
import type { SignInParts } from './door.ts';
import { newRecoveryCodes } from './recovery-code.ts';
import { listWork } from './store.ts';

type Act = 'account.manage';

/** What someone's account page shows. */
export async function readAccount(ask: Ask<Act>, member: Member) {
  return ask(
    async (db) => ({
      works: await listWork(db, member.person.id),
      ...(await getOwnAccount(db, member.session)),
    }),
    { on: member.person.id },
  );
}

/**
 * Works on for another membership or purpose. Refused with `not-found` for a membership that is not theirs today, and
 * with `outside-mandate` for a purpose that the role or the organisation's mandate does not have; then nothing changes.
 */
export async function changeWork(
  attempt: Attempt<Act>,
  member: Member,
  membership: string,
  purpose: Purpose,
): Promise<Granted<void>> {
  return attempt(
    async (db) => {
      const work = (await listWork(db, member.person.id)).find((one) => one.membership === membership);
      if (!work) return refuse({ refused: 'not-found' });
      const ofRole = purposesOfRole[work.role].includes(purpose);
      if (!ofRole || !(await workAs(db, member.session, membership, purpose))) {
        return refuse({ refused: 'outside-mandate' });
      }
    },
    { on: member.person.id },
  );
}

/** Ends every other session of this person. */
export async function signOutElsewhere(ask: Ask<Act>, member: Member): Promise<void> {
  await ask((db) => endOtherSessions(db, member.session), { on: member.person.id });
}

/** New recovery codes, against a code of the app that was not used before. They are shown this once. */
export async function makeRecoveryCodes(
  attempt: Attempt<Act>,
  { vault, now }: Pick<SignInParts, 'vault' | 'now'>,
  member: Member,
  code: string,
): Promise<{ codes: string[] } | { fault: 'codeWrong' | 'codeLocked' }> {
  const { id } = member.person;
  const ownKey = vault.token('account.code', id);
  const taken = await attempt((db) => takeOwnCodeAttempt(db, ownKey), { on: id });
  if (!taken.granted || !taken.value) return { fault: 'codeLocked' };
  const step = await findOwnStep(vault, id, taken.value.totp, code, now());
  if (step === undefined) return { fault: 'codeWrong' };
  const codes = newRecoveryCodes();
  const renewed = await attempt(
    async (db) => {
      const tokens = codes.map((one) => recoveryToken(vault, id, one));
      if (!(await renewRecoveryCodes(db, ownKey, step, tokens))) refuse({ refused: 'not-found' });
    },
    { on: id },
  );
  return renewed.granted ? { codes } : { fault: 'codeWrong' };
}
