import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditions, type LegalRule } from '../access/index.ts';
import { weighForward } from './disclosure.ts';
import { criteria, metBy } from './intake-test.ts';
import { anyHandover, anyRules, anySendable } from './signal.fixtures.ts';
import { after, eventKinds, mayHappen, type SignalEvent, type Standing, standingOf } from './workflow.ts';

/** What people try, in any order: what may not happen is refused and changes nothing. */
const attempt = fc.oneof(
  fc.constantFrom(...eventKinds).map((kind) => ({ kind, conditions: [] })),
  fc.tuple(fc.constantFrom('riec' as const, 'zvh' as const), fc.boolean()).map(([track, met]) => ({
    kind: 'tested' as const,
    track,
    conditions: metBy(
      track,
      criteria[track].map((criterion) => ({ criterion, met, explanation: 'Verzonnen' })),
    ),
  })),
  fc
    .tuple(
      fc.constantFrom('condition-met' as const, 'condition-met' as const, 'condition-withdrawn' as const),
      fc.constantFrom(...conditions),
    )
    .map(([kind, condition]) => ({ kind, conditions: [condition] })),
  anyHandover.map((handover) => ({ kind: 'forwarded' as const, handover, conditions: [] })),
);

test('no path of allowed steps reaches a disclosure without a recorded basis', () => {
  let disclosures = 0;
  fc.assert(
    fc.property(anySendable, anyRules, fc.array(attempt, { maxLength: 15 }), (sendable, rules, attempts) => {
      const events: SignalEvent[] = [{ kind: 'recorded', conditions: [] }];
      let standing = standingOf(events);
      for (const step of attempts) {
        if (!mayHappen(standing, step.kind)) continue;
        if (step.kind === 'forwarded') {
          if (!('handover' in step) || !standing) continue;
          const weighed = weighForward(rules, standing, sendable, {
            ...step.handover,
            // What others put on record is tried along whole chains, in chain.test.ts.
            blocked: false,
          });
          if (!weighed.permitted) continue;
          disclosures += 1;
          expectRecordedBasis(weighed.basis, rules, events, step.handover.day);
        }
        standing = after(standing, step);
        events.push(step);
      }
      expect(standingOf(events)).toEqual(standing);
    }),
    { numRuns: 4_000 },
  );
  expect(disclosures).toBeGreaterThan(300);
});

/** In force that day, and each of its conditions recorded by an event before, and not undone after that. */
function expectRecordedBasis(
  basis: LegalRule,
  rules: readonly LegalRule[],
  before: readonly SignalEvent[],
  day: string,
): void {
  expect(rules).toContain(basis);
  expect(basis.kind).toBe('disclosure');
  expect(basis.in_force_from <= day && (basis.in_force_to ?? day) >= day).toBe(true);
  for (const condition of basis.conditions) {
    const last = before.findLast(
      ({ kind, track, conditions: named }) =>
        named.includes(condition) || (kind === 'tested' && condition === `intake-test-${track}`),
    );
    expect(last?.kind).not.toBe('condition-withdrawn');
    expect(last?.conditions).toContain(condition);
  }
}

test('an intake test is met only with every criterion met and explained', () => {
  const answers = criteria.riec.map((criterion) => ({ criterion, met: true, explanation: 'Verzonnen' }));
  expect(metBy('riec', answers)).toEqual(['intake-test-riec']);
  expect(metBy('zvh', answers)).toEqual([]);
  for (const at of answers.keys()) {
    const one = answers[at];
    if (!one) throw new Error('no answer');
    expect(metBy('riec', answers.with(at, { ...one, met: false }))).toEqual([]);
    expect(metBy('riec', answers.with(at, { ...one, explanation: '' }))).toEqual([]);
    expect(metBy('riec', answers.toSpliced(at, 1))).toEqual([]);
  }
});

test('a signal begins once, after closing is only put right or opened again, and only a copy is fed back on', () => {
  const own = standingOf([{ kind: 'recorded', conditions: [] }]);
  const copy = standingOf([{ kind: 'received', conditions: [] }]);
  const closed = own && after(own, { kind: 'closed', conditions: [] });
  const taken = (standing: Standing | undefined) =>
    standing && after(standing, { kind: 'taken-up', conditions: [] });
  expect(eventKinds.filter((kind) => mayHappen(undefined, kind))).toEqual(['recorded', 'received']);
  expect(eventKinds.filter((kind) => mayHappen(closed, kind))).toEqual([
    'reopened',
    'line-struck',
    'corrected',
  ]);
  expect(mayHappen(taken(own), 'fed-back')).toBe(false);
  expect(mayHappen(copy, 'fed-back')).toBe(false);
  expect(mayHappen(taken(copy), 'fed-back')).toBe(true);
  expect(mayHappen(taken(copy), 'taken-up')).toBe(false);
});

/** Events that may each happen after those before, drawn by chance. */
const path = fc
  .tuple(fc.constantFrom('recorded' as const, 'received' as const), fc.array(attempt, { maxLength: 25 }))
  .map(([first, attempts]) => {
    const events: SignalEvent[] = [{ kind: first, conditions: [] }];
    for (const step of attempts) if (mayHappen(standingOf(events), step.kind)) events.push(step);
    return events;
  });

test('opened again, everything that could happen before it ended may happen, and nothing else', () => {
  let reopened = 0;
  fc.assert(
    fc.property(
      path,
      fc.constantFrom('closed' as const, 'not-taken-up' as const),
      fc.subarray(['line-struck', 'corrected'] as const),
      (events, ending, meanwhile) => {
        const before = standingOf(events);
        if (!before || !mayHappen(before, ending)) return;
        let standing = after(before, { kind: ending, conditions: [] });
        for (const kind of meanwhile) standing = after(standing, { kind, conditions: [] });
        expect(mayHappen(standing, 'reopened')).toBe(true);
        const again = after(standing, { kind: 'reopened', conditions: [] });
        expect(again).toEqual({ ...before, version: before.version + 2 + meanwhile.length });
        for (const kind of eventKinds) {
          expect([kind, mayHappen(again, kind)]).toEqual([kind, mayHappen(before, kind)]);
        }
        reopened += 1;
      },
    ),
    { numRuns: 2_000 },
  );
  expect(reopened).toBeGreaterThan(300);
});

test('only what ended is opened again, and never more often than it ended', () => {
  fc.assert(
    fc.property(path, (events) => {
      const count = (...kinds: SignalEvent['kind'][]) =>
        events.filter(({ kind }) => kinds.includes(kind)).length;
      expect(count('reopened')).toBeLessThanOrEqual(count('closed', 'not-taken-up'));
      const standing = standingOf(events);
      const isEnded = standing?.state === 'closed' || standing?.state === 'not-taken-up';
      expect(mayHappen(standing, 'reopened')).toBe(isEnded);
      expect(standing?.before.length).toBe(count('closed', 'not-taken-up') - count('reopened'));
    }),
    { numRuns: 2_000 },
  );
});
