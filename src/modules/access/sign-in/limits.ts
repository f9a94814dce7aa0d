import { isIPv6 } from 'node:net';
import { dutchDay } from '../../../platform/today.ts';
import type { Vault } from '../../../platform/vault/vault.ts';

/** Under which attempts are counted: keyed tokens, so that no name or address is kept. See access.attempt_keys. */
export type AttemptKeys = { name: Buffer; pair: Buffer; network: Buffer; codes: Buffer; known: Buffer };

/** The key of a login name, as `readLoginName` gives it. The page for the code holds this in place of the name. */
export const nameKey = (vault: Pick<Vault, 'token'>, loginName: string): Buffer =>
  vault.token('sign-in.name', loginName);

/**
 * The keys of an attempt; those of a network are others each day, but for the one of where this name is known.
 * @param name see `nameKey`; @param address an IP address
 */
export function attemptKeys(
  vault: Pick<Vault, 'token'>,
  name: Buffer,
  address: string,
  now: Date,
): AttemptKeys {
  const [day, network, who] = [dutchDay(now), networkOf(address), name.toString('base64')];
  return {
    name,
    pair: vault.token('sign-in.pair', `${day} ${network} ${who}`),
    network: vault.token('sign-in.network', `${day} ${network}`),
    codes: vault.token('sign-in.codes', who),
    known: vault.token('sign-in.known', `${network} ${who}`),
  };
}

/** What one client can't change at will: an IPv4 address, or the first half of an IPv6 address. */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined || !isIPv6(plain)) return mapped ?? plain;
  const [head = '', tail = ''] = plain.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const gap = plain.includes('::') ? Math.max(8 - before.length - after.length, 0) : 0;
  const groups = [...before, ...Array.from({ length: gap }, () => '0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/** A login name as it is compared: in lower case, without outer spaces and signs that can't be seen. */
export const readLoginName = (typed: string): string =>
  typed.normalize('NFKC').replaceAll(/\p{C}/gu, '').trim().toLowerCase().slice(0, 200);
