import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DecisionKind, verdicts } from './decision.ts';
import { mayDecide, stateAfter } from './workflow.ts';

const kinds: readonly DecisionKind[] = [...verdicts, 'undone'];

test('what was decided stands until it is taken back', () => {
  expect(stateAfter([])).toBe('open');
  expect(stateAfter(['together'])).toBe('together');
  expect(stateAfter(['together', 'undone'])).toBe('open');
  expect(stateAfter(['unsure', 'apart'])).toBe('apart');
});

test('who is not sure may decide later, without taking back first', () => {
  expect(kinds.filter((kind) => mayDecide('open', kind))).toEqual(['together', 'apart', 'unsure']);
  expect(kinds.filter((kind) => mayDecide('unsure', kind))).toEqual(['together', 'apart', 'undone']);
  expect(kinds.filter((kind) => mayDecide('apart', kind))).toEqual(['undone']);
});

test('after any allowed steps a decision is never replaced by its opposite unseen', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kinds)), (asked) => {
      const taken: DecisionKind[] = [];
      for (const kind of asked) if (mayDecide(stateAfter(taken), kind)) taken.push(kind);
      for (const [at, kind] of taken.entries()) {
        const next = taken[at + 1];
        if (kind === 'together' || kind === 'apart') expect([undefined, 'undone']).toContain(next);
        if (kind === 'undone') expect(next).not.toBe('undone');
      }
      expect(taken[0]).not.toBe('undone');
    }),
  );
});
