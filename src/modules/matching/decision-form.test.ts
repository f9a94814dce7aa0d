import { expect, test } from 'vitest';
import { longestReason } from './decision.ts';
import { readDecision } from './decision-form.ts';

const id = '0b6f7e0e-0f5b-4a53-9c0e-3a4f2a2b1c0d';
const words = { 'besluit-id': id, versie: '3', besluit: 'apart', reden: ' Ander\r\nnummer.\u0000 ' };

test('a decision, with line breaks kept and what nobody can read left out', () => {
  expect(readDecision(words, false)).toEqual({
    decision: { nonce: id, kind: 'apart', reason: 'Ander\nnummer.', version: 3 },
    faults: [],
  });
});

test('taking back has a reason field of its own, and no choice', () => {
  expect(readDecision({ ...words, 'terugdraaien-reden': 'Vergissing.' }, true)?.decision).toMatchObject({
    kind: 'undone',
    reason: 'Vergissing.',
  });
  expect(readDecision(words, true)?.faults).toEqual([{ field: 'terugdraaien-reden', fault: 'reason' }]);
});

test.each([
  [{ besluit: '' }, [{ field: 'besluit', fault: 'choose' }]],
  [{ besluit: 'undone' }, [{ field: 'besluit', fault: 'choose' }]],
  [{ reden: ' \n ' }, [{ field: 'reden', fault: 'reason' }]],
  [{ reden: '\u200b' }, [{ field: 'reden', fault: 'reason' }]],
  [{ reden: 'x'.repeat(longestReason + 1) }, [{ field: 'reden', fault: 'too-long' }]],
])('%j is told at its field', (change, faults) => {
  expect(readDecision({ ...words, ...change }, false)).toEqual({ decision: undefined, faults });
});

test.each([{ versie: 'x' }, { versie: '-1' }, { 'besluit-id': 'x' }, { 'besluit-id': '' }])(
  'a form that was tampered with is none: %j',
  (change) => {
    expect(readDecision({ ...words, ...change }, false)).toBeUndefined();
  },
);
