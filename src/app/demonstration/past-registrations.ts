import type { InventedEntry } from '../../modules/access/index.ts';
import type { FilledRegistration } from '../../modules/victims/index.ts';
import { minutesAfter, type Past } from './past.ts';

/** Of those that rest on consent, one in so many was tried before it was on record. */
const triedEvery = 3;

/** What registrations left in the log: made, refused where consent was not there yet, read, and consent withdrawn. */
export function pastOfRegistrations(
  past: Past,
  registrations: readonly FilledRegistration[],
): InventedEntry[] {
  let onConsent = 0;
  return registrations.flatMap(({ id: subject, by, at, ground, basis, withdrawn }) => {
    const tried = ground === 'consent' && onConsent++ % triedEvery === 0;
    return [
      past.by(by, { at: minutesAfter(at, -15), act: 'victims.list' }),
      ...(tried
        ? [
            past.refused(by, {
              at: minutesAfter(at, -10),
              act: 'victims.register',
              subject,
              reason: `no-consent: ${basis.article}`,
            }),
          ]
        : []),
      past.by(by, { at, act: 'victims.register', subject, basis: basis.id }),
      past.by(by, { at: minutesAfter(at, 1), act: 'victims.read', subject }),
      ...(withdrawn
        ? [
            past.by(by, { at: minutesAfter(withdrawn.at, -3), act: 'victims.read', subject }),
            past.by(by, { at: withdrawn.at, act: 'victims.withdraw', subject }),
          ]
        : []),
    ];
  });
}
