import { describe, expect, test } from 'vitest';
import { bundledValue } from '../../../../tests/support/bundled-data.ts';
import { organisationKinds } from '../mandate.ts';
import { type RegistrationRequest, weighRegistration } from './gate-registration.ts';
import { legalBases } from './import.ts';

const rules = bundledValue(legalBases);
const weigh = (request: Omit<RegistrationRequest, 'day'>) =>
  weighRegistration(rules, { day: '2026-11-22', ...request });

describe('police, Marechaussee and Labour Inspectorate', () => {
  test.each([
    ['police', 'bpg-registration', 'b8-notify'],
    ['marechaussee', 'bpg-registration', 'b8-notify'],
    ['labour-inspectorate', 'bpg-bod-registration', 'comensha-notify-labour-inspectorate'],
  ] as const)('%s registers without consent, and must', (kind, basis, duty) => {
    for (const age of ['from-16', 'under-16', 'unknown'] as const)
      expect(weigh({ notifier: { kind }, age })).toMatchObject({
        permitted: true,
        basis: { id: basis },
        duty: { id: duty },
      });
  });
});

describe('all others', () => {
  const notifier = { kind: 'care-coordination' } as const;

  test('need consent, for which there is no article to name but the way of working', () => {
    expect(weigh({ notifier, age: 'from-16' })).toEqual({
      permitted: false,
      refusal: {
        refused: 'no-consent',
        article: 'geen artikel; werkwijze van CoMensha (2018)',
        rule: 'consent-register-16',
        missing: ['consent-person'],
        wayForward: 'ask-consent',
      },
    });
  });

  test.each([
    ['from-16', 'person', 'consent-register-16'],
    ['under-16', 'guardian', 'consent-register-under-16'],
  ] as const)('%s: consent of the %s lets it go, and obliges nobody', (age, consentBy, id) => {
    const decision = weigh({ notifier, age, consentBy });
    expect(decision).toMatchObject({ permitted: true, basis: { id } });
    expect(decision).not.toHaveProperty('duty');
  });

  test.each([
    ['from-16', 'guardian', 'consent-person'],
    ['under-16', 'person', 'consent-guardian'],
  ] as const)('%s: consent of the %s is not enough', (age, consentBy, missing) => {
    expect(weigh({ notifier, age, consentBy })).toMatchObject({
      permitted: false,
      refusal: { refused: 'no-consent', missing: [missing] },
    });
  });

  test('must first know the age, whoever consented', () => {
    for (const consentBy of [undefined, 'person', 'guardian'] as const)
      expect(weigh({ notifier, age: 'unknown', consentBy })).toMatchObject({
        refusal: { refused: 'no-consent', missing: ['age-known'], wayForward: 'establish-age' },
      });
  });
});

test('a ministry has no rule to register under, and without rules nobody has', () => {
  expect(weigh({ notifier: { kind: 'ministry' }, age: 'from-16', consentBy: 'person' })).toMatchObject({
    refusal: { refused: 'no-legal-basis', wayForward: 'notify-through-another' },
  });
  for (const kind of organisationKinds)
    expect(
      weighRegistration([], { day: '2026-11-22', notifier: { kind }, age: 'from-16', consentBy: 'person' }),
    ).toMatchObject({ permitted: false, refusal: { wayForward: 'load-rules' } });
});
