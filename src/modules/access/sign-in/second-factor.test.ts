import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { enrolmentAddress, findStep, newSecret } from './second-factor.ts';

/** The secret and moments of RFC 6238, appendix B, with their last six digits. */
const published = Secret.fromLatin1('12345678901234567890').base32;

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
])('at %i seconds the published code is right', (seconds, code) => {
  const step = Math.floor(seconds / 30);
  expect(findStep(published, code, new Date(seconds * 1000))).toBe(step);
  expect(findStep(published, `${code.slice(0, 3)} ${code.slice(3)}`, new Date(seconds * 1000))).toBe(step);
});

test('one step early or late is right, and keeps its own step; two is not', () => {
  const at = (seconds: number) => findStep(published, '287082', new Date(seconds * 1000));
  expect([at(30), at(59), at(60), at(89)]).toEqual([1, 1, 1, 1]);
  expect([at(0), at(29)]).toEqual([1, 1]);
  expect([at(90), at(120)]).toEqual([undefined, undefined]);
});

test.each(['', '28708', '2870822', '287083', 'abcdef', '٢٨٧٠٨٢', '-28708'])('%o is no code', (code) => {
  expect(findStep(published, code, new Date(59_000))).toBeUndefined();
});

test('a new secret has 160 bits and is another each time', () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSecret()).not.toBe(newSecret());
});

test('an app that reads the address makes codes that are right', () => {
  const secret = newSecret();
  const address = enrolmentAddress(secret, 'naam@voorbeeld.example');
  expect(address).toContain('issuer=Baken');
  const seconds = 1_763_800_000;
  const digits = TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: seconds * 1000 });
  expect(new URL(address).searchParams.get('secret')).toBe(secret);
  expect(findStep(secret, digits, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30));
});
