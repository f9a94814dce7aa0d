import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayFollow, type ReportStep, reportStates, stateAfter } from './workflow.ts';

const steps: readonly ReportStep[] = [...reportStates, 'message'];

/** A path of steps that are allowed one after the other, drawn by chance. */
const path = fc.array(fc.nat(100), { maxLength: 25 }).map((drawn) => {
  const taken: ReportStep[] = ['received'];
  for (const number of drawn) {
    const allowed = steps.filter((step) => mayFollow(stateAfter(taken), step));
    const step = allowed[number % allowed.length];
    if (step) taken.push(step);
  }
  return taken;
});

test('on every allowed path: read comes before nothing but judging, and nothing is done without acceptance', () => {
  fc.assert(
    fc.property(path, (taken) => {
      taken.forEach((step, at) => {
        const before = taken.slice(0, at);
        if (step === 'read') expect(before.filter((each) => each !== 'message')).toEqual(['received']);
        if (['passed-on', 'taken-up', 'finished'].includes(step)) expect(before).toContain('accepted');
        if (step === 'declined') expect(before).not.toContain('accepted');
      });
      expect(taken.filter((step) => step === 'accepted').length).toBeLessThanOrEqual(1);
      expect(taken.filter((step) => step === 'received').length).toBe(1);
    }),
  );
});

test('messages never change the state, and can always be added', () => {
  fc.assert(
    fc.property(path, (taken) => {
      const silent = taken.filter((step) => step !== 'message');
      expect(stateAfter(taken)).toBe(silent.at(-1));
      expect(mayFollow(stateAfter(taken), 'message')).toBe(true);
    }),
  );
});

test('the same step twice says nothing new', () => {
  for (const state of reportStates) expect(mayFollow(state, state)).toBe(false);
});
