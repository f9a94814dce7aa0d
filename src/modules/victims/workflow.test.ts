import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identityParts, type Scope, scopes } from './registration.ts';
import { type Begin, isCovered, type RegistrationEvent, standingAfter, withdrawConsent } from './workflow.ts';

const registered = (...given: Scope[]): RegistrationEvent => ({ kind: 'registered', scopes: given });
const byConsent: Begin = { ground: 'consent', parts: ['person', 'contact'] };
const byDuty: Begin = { ...byConsent, ground: 'duty' };

test('without consent to registration nothing stays that rested on it', () => {
  const standing = standingAfter(byConsent, [registered('registration', 'shelter', 'research')]);
  expect(withdrawConsent(byConsent, standing, ['registration'])).toEqual({
    event: { kind: 'consent-withdrawn', scopes: ['registration'] },
    next: { state: 'withdrawn', scopes: [], parts: [] },
    destroyed: ['person', 'contact'],
  });
});

test('without consent to shelter only how to reach the person goes', () => {
  for (const begin of [byConsent, byDuty]) {
    const standing = standingAfter(begin, [registered('registration', 'shelter')]);
    expect(withdrawConsent(begin, standing, ['shelter'])).toMatchObject({
      next: { state: 'registered', scopes: ['registration'], parts: ['person'] },
      destroyed: ['contact'],
    });
  }
});

test('a duty does not end with consent', () => {
  const standing = standingAfter(byDuty, [registered('registration')]);
  expect(withdrawConsent(byDuty, standing, ['registration'])).toMatchObject({
    next: { state: 'registered', scopes: [], parts: ['person'] },
    destroyed: [],
  });
});

test('what consent does not hold for cannot be withdrawn', () => {
  const standing = standingAfter(byConsent, [registered('registration')]);
  expect(withdrawConsent(byConsent, standing, ['shelter', 'research'])).toBeUndefined();
  expect(withdrawConsent(byConsent, standing, [])).toBeUndefined();
});

const someScopes = fc.subarray([...scopes]);
const begins = fc.record({
  ground: fc.constantFrom('duty' as const, 'consent' as const),
  parts: fc.subarray([...identityParts]),
});

test('after any withdrawals: only covered parts are kept, and the steps end where the fold of the events does', () => {
  fc.assert(
    fc.property(begins, someScopes, fc.array(someScopes, { maxLength: 5 }), (begin, given, withdrawals) => {
      const events: RegistrationEvent[] = [registered(...given)];
      let standing = standingAfter(begin, events);
      for (const withdrawn of withdrawals) {
        const done = withdrawConsent(begin, standing, withdrawn);
        if (!done) continue;
        expect(done.next.scopes.some((scope) => withdrawn.includes(scope))).toBe(false);
        expect([...done.next.parts, ...done.destroyed].toSorted()).toEqual(standing.parts.toSorted());
        events.push(done.event);
        standing = done.next;
      }
      expect(standingAfter(begin, events)).toEqual(standing);
      for (const part of standing.parts) {
        expect(standing.state).toBe('registered');
        expect(isCovered(part, begin.ground, standing.scopes)).toBe(true);
      }
    }),
  );
});
