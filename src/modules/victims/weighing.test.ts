import { describe, expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { legalBases } from '../access/law/import.ts';
import { organisationKinds } from '../access/mandate.ts';
import type { AgeGroup, Consent, Consenter } from './registration.ts';
import { needsNoConsent, type Weighed, weigh } from './weighing.ts';

const rules = bundledValue(legalBases);
const day = '2026-11-22';
const consent = (by: Consenter, more: Partial<Consent> = {}): Consent => ({
  by,
  on: day,
  recorded: 'paper',
  scopes: ['registration'],
  ...more,
});
const ask = (more: Partial<Weighed>) =>
  weigh(rules, {
    day,
    notifier: 'care-coordination',
    ageGroup: 'adult',
    fileType: 'registration',
    consent: null,
    hasContact: false,
    ...more,
  });

test('police, Marechaussee and Labour Inspectorate register by duty; nobody else without consent', () => {
  const without = organisationKinds.filter((kind) => needsNoConsent(rules, day, kind));
  // The database holds the same list: a registration by duty of any other kind is refused there.
  expect(without).toEqual(['police', 'marechaussee', 'labour-inspectorate']);
  expect(ask({ notifier: 'police', ageGroup: 'unknown' })).toMatchObject({ permitted: true, ground: 'duty' });
  expect(ask({})).toMatchObject({
    permitted: false,
    refusal: { refused: 'no-consent', missing: ['consent-person'], rule: 'consent-register-16' },
  });
});

test.each<[AgeGroup, Consenter, boolean]>([
  ['adult', 'person', true],
  ['16-17', 'person', true],
  ['under-16', 'guardian', true],
  ['adult', 'guardian', false],
  ['16-17', 'guardian', false],
  ['under-16', 'person', false],
  ['unknown', 'person', false],
  ['unknown', 'guardian', false],
])('at age %s consent of the %s counts: %s', (ageGroup, by, counts) => {
  const weighed = ask({ ageGroup, consent: consent(by) });
  expect(weighed.permitted).toBe(counts);
  if (weighed.permitted) expect(weighed.ground).toBe('consent');
});

test('consent that is spoken, or for something else, is no consent to register', () => {
  expect(ask({ consent: consent('person', { recorded: 'spoken' }) })).toMatchObject({ permitted: false });
  expect(ask({ consent: consent('person', { scopes: ['shelter', 'research'] }) })).toMatchObject({
    permitted: false,
  });
});

describe('shelter is another question than registration', () => {
  const shelter = consent('person', { scopes: ['registration', 'shelter'] });

  test.each([{ fileType: 'registration-and-shelter' as const }, { hasContact: true }])(
    'with %o consent to registration is not enough, nor is the duty',
    (asked) => {
      for (const more of [{ consent: consent('person') }, { notifier: 'police' as const }]) {
        expect(ask({ ...asked, ...more })).toMatchObject({
          permitted: false,
          about: 'shelter',
          refusal: { refused: 'no-consent', missing: ['consent-person'], rule: 'consent-help-16' },
        });
      }
      expect(ask({ ...asked, consent: shelter })).toMatchObject({ permitted: true });
    },
  );

  test('consent that is spoken is none, signed on a screen it is', () => {
    const asked = { notifier: 'police', hasContact: true } as const;
    expect(ask({ ...asked, consent: { ...shelter, recorded: 'spoken' } })).toMatchObject({
      permitted: false,
      about: 'shelter',
      refusal: { missing: ['consent-person'] },
    });
    expect(ask({ ...asked, consent: { ...shelter, recorded: 'digital' } })).toMatchObject({
      permitted: true,
    });
  });

  test('where only the scope lacks, that is said; not where it is spoken, or not by whoever may', () => {
    const asked = { fileType: 'registration-and-shelter' } as const;
    const only = (more: Partial<Weighed>) => {
      const weighed = ask({ ...asked, ...more });
      return weighed.permitted ? 'permitted' : weighed.lacksScope;
    };
    expect(only({ consent: consent('person') })).toBe('shelter');
    expect(only({ consent: consent('person', { scopes: ['shelter'] }) })).toBe('registration');
    expect(only({ consent: consent('person', { recorded: 'spoken' }) })).toBeUndefined();
    expect(only({ consent: consent('guardian') })).toBeUndefined();
    expect(only({ ageGroup: 'unknown', notifier: 'police', consent: consent('person') })).toBeUndefined();
    expect(only({ consent: null })).toBeUndefined();
  });

  test('under 16 a parent or guardian gives it, and without an age nobody can', () => {
    const asked = { notifier: 'police', fileType: 'registration-and-shelter', consent: shelter } as const;
    expect(ask({ ...asked, ageGroup: 'under-16' })).toMatchObject({
      refusal: { missing: ['consent-guardian'], rule: 'consent-help-under-16' },
    });
    expect(ask({ ...asked, ageGroup: 'unknown' })).toMatchObject({ refusal: { missing: ['age-known'] } });
  });
});

test('without rules nothing is registered, by nobody', () => {
  for (const kind of organisationKinds) {
    const weighed = weigh([], {
      day,
      notifier: kind,
      ageGroup: 'adult',
      fileType: 'registration',
      consent: consent('person'),
      hasContact: false,
    });
    expect(weighed).toMatchObject({ permitted: false, refusal: { refused: 'no-legal-basis' } });
  }
});
