import { expect, test } from 'vitest';
import { attemptKeys, nameKey, networkOf, readLoginName } from './limits.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('a login name is compared without case and outer spaces', () => {
  expect(readLoginName('  Naam@Voorbeeld.EXAMPLE ')).toBe('naam@voorbeeld.example');
});

test('the keys of a network are others on another Dutch day; those of a name stay, and where it is known', () => {
  const vault = { token: (purpose: string, text: string) => Buffer.from(`${purpose} ${text}`) };
  const keys = (at: string) => attemptKeys(vault, nameKey(vault, 'naam'), '192.0.2.7', new Date(at));
  const [evening, night] = [keys('2026-11-22T22:59:00Z'), keys('2026-11-22T23:01:00Z')];
  for (const key of ['network', 'pair'] as const) expect(evening[key]).not.toEqual(night[key]);
  for (const key of ['name', 'codes', 'known'] as const) expect(evening[key]).toEqual(night[key]);
});
