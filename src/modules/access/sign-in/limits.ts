import { isIPv6 } from 'node:net';
import { dutchDay } from '../../../platform/today.ts';
import type { Vault } from '../../../platform/vault/vault.ts';

/** Under which wrong attempts are counted: keyed tokens, so that no name or address is kept. */
export type AttemptKeys = { name: Buffer; network: Buffer };

/**
 * The keys of an attempt; that of a network is another one each day.
 * @param loginName as `readLoginName` gives it; @param address an IP address
 */
export const attemptKeys = (
  vault: Pick<Vault, 'token'>,
  loginName: string,
  address: string,
  now: Date,
): AttemptKeys => ({
  name: vault.token('sign-in.name', loginName),
  network: networkKey(vault, address, now),
});

/** The key of a network alone, where the name was typed on an earlier page. */
export const networkKey = (vault: Pick<Vault, 'token'>, address: string, now: Date): Buffer =>
  vault.token('sign-in.network', `${dutchDay(now)} ${networkOf(address)}`);

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
