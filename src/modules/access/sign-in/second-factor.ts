import { Secret, TOTP } from 'otpauth';

/** One code holds this long, in seconds; one step earlier or later is still right, since clocks differ. */
const period = 30;
const window = 1;

/** A new secret for an authenticator app, as it can be typed over: 160 bits in base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

const totpOf = (secret: string, loginName = ''): TOTP =>
  new TOTP({
    issuer: 'Baken',
    label: loginName,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period,
  });

/** The address that an authenticator app reads from a QR code. */
export const enrolmentAddress = (secret: string, loginName: string): string =>
  totpOf(secret, loginName).toString();

/**
 * The step (30 seconds, counted from 1970) that a code is of, or undefined where it is of none near now. The caller
 * keeps the step and takes no code of the same or an earlier one again.
 */
export function findStep(secret: string, code: string, now: Date): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / period) + delta;
}
