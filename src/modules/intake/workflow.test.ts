import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayFollow, type ReportStep, reportStates, stateAfter } from './workflow.ts';

const steps: readonly ReportStep[] = [...reportStates, 'reopened', 'message'];

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
      expect(stateAfter(silent)).toBe(stateAfter(taken));
      expect(mayFollow(stateAfter(taken), 'message')).toBe(true);
    }),
  );
});

test('opened again, a report stands where it stood before its work was finished, and never at finished', () => {
  let reopened = 0;
  fc.assert(
    fc.property(path, (taken) => {
      taken.forEach((step, at) => {
        if (step !== 'reopened') return;
        const ended = taken.slice(0, at).lastIndexOf('finished');
        expect(stateAfter(taken.slice(0, at + 1))).toBe(stateAfter(taken.slice(0, ended)));
        reopened += 1;
      });
      const last = taken.findLast((step) => step !== 'message');
      if (last !== 'reopened') expect(stateAfter(taken)).toBe(last);
    }),
    { numRuns: 1_000 },
  );
  expect(reopened).toBeGreaterThan(100);
});

test('the same step twice says nothing new', () => {
  for (const state of reportStates) expect(mayFollow(state, state)).toBe(false);
});
