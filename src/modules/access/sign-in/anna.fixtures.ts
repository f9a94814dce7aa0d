import { Secret, TOTP } from 'otpauth';
import type { Chain } from '../../../../tests/support/chain.ts';
import { invite } from '../people/actions.ts';
import { tryCode, tryPassword } from './actions.ts';
import { finishActivation, keepPassword, tryInvitation } from './activation-actions.ts';
import { attemptKeys, nameKey } from './limits.ts';
import { openPasswords } from './password.ts';
import { memoryVault } from './sign-in.fixtures.ts';

export const loginName = 'anna@voorbeeld.example';
export const password = 'fiets wolk lepel';
export const address = '192.0.2.7';
export const halfMinute = 30_000;

/** Anna, who has an account of her own in a chain of the tests, and everything she does to sign in. */
export function openAnna(chain: () => Chain) {
  const clock = { now: Date.parse('2026-11-22T10:00:00Z') };
  const vault = memoryVault();
  const passwords = openPasswords({ memoryCost: 64, timeCost: 1 });
  /** For how many milliseconds answers were kept back. */
  const waited: number[] = [];
  const wait = (ms: number) => Promise.resolve(void waited.push(ms));
  const parts = () => ({ access: chain().access, vault, passwords, now: () => new Date(clock.now), wait });
  const codeOf = (secret: string) =>
    TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: clock.now });
  const keys = (from = address) => attemptKeys(vault, nameKey(vault, loginName), from, new Date(clock.now));
  let person = '';

  const inviteAnna = () =>
    invite(
      chain().access,
      vault,
      {
        name: 'Anna (verzonnen)',
        loginName,
        organisation: 'Gemeente Voorbeeldstad (verzonnen)',
        role: 'focal-person',
      },
      new Date(Date.now()),
    );

  return {
    clock,
    vault,
    waited,
    parts,
    codeOf,
    keys,
    inviteAnna,
    /** Makes her account anew. */
    async activate() {
      const { code } = await inviteAnna();
      const invited = await tryInvitation(parts(), { loginName, code, address });
      if ('fault' in invited) throw new Error(invited.fault);
      const state = await keepPassword(parts(), invited, password);
      const finished = await finishActivation(parts(), state, codeOf(state.secret));
      if (!finished || 'fault' in finished) throw new Error('not activated');
      clock.now += 2 * halfMinute;
      person = state.person;
      return { secret: state.secret, person, recovery: finished.codes };
    },
    /** Nothing is counted, and she is known nowhere. */
    async forget() {
      await chain().asSuperuser('delete from access.sign_in_count');
      await chain().asSuperuser('delete from access.known_network');
      waited.length = 0;
    },
    tryAs: (name: string, word: string, from = address) =>
      tryPassword(parts(), { loginName: name, password: word, address: from }),
    enter: (code: string, from = address) => tryCode(parts(), { person, code, keys: keys(from) }),
    /** A network of its own for each number. */
    elsewhere: (at: number) => `198.51.100.${at}`,
  };
}
