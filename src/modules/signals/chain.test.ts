import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import {
  type Condition,
  conditions,
  type DataCategory,
  type LegalRule,
  type Purpose,
  type Track,
  tracks,
} from '../access/index.ts';
import { legalBases } from '../access/law/import.ts';
import { weighForward } from './disclosure.ts';
import { partsOf, type Sendable } from './part.ts';
import { type Holder, pairsWithin, pastOf } from './past.ts';
import { anyRules, anySendable } from './signal.fixtures.ts';
import { after, type Standing, standingOf } from './workflow.ts';

const law = bundledValue(legalBases);
const purposes = ['joint-approach', 'investigate', 'supervise', 'protect'] as const satisfies Purpose[];

/** Organisations of two regions, one that works in both, and one in no collaboration at all. */
const organisations = [
  { id: 'a', kind: 'municipality', regions: [1] },
  { id: 'b', kind: 'police', regions: [1] },
  { id: 'c', kind: 'municipality', regions: [2] },
  { id: 'd', kind: 'police', regions: [2] },
  { id: 'e', kind: 'labour-inspectorate', regions: [1, 2] },
  { id: 'f', kind: 'care-coordination', regions: [1] },
  { id: 'g', kind: 'prosecution', regions: [] as number[] },
] as const;
type Organisation = (typeof organisations)[number];
const byId = (id: string): Organisation => {
  const found = organisations.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const share = (a: string, b: string): boolean => {
  const regions: readonly number[] = byId(b).regions;
  return byId(a).regions.some((region) => regions.includes(region));
};

/** One signal at one owner; a copy knows what it was cut from. */
type Held = {
  owner: Organisation;
  from: Held | undefined;
  track: Track | undefined;
  recordedFor: Purpose | null;
  standing: Standing;
  sendable: Sendable;
  /** What the gate took out, here or anywhere on the way. */
  removed: string[];
};

const begin = (kind: 'recorded' | 'received'): Standing => {
  const standing = standingOf([{ kind, conditions: [] }]);
  if (!standing) throw new Error('an event gives a standing');
  return standing;
};
const wayOf = (held: Held): Held[] => [...(held.from ? wayOf(held.from) : []), held];
const holderOf = ({ owner, recordedFor, track, standing }: Held): Holder => ({
  organisation: owner.id,
  recordedFor,
  track,
  blocks: standing.met.includes('blocked-by-source'),
});

// What would let a signal go is recorded more often than what holds it.
const holding: Condition[] = ['weighty-reasons', 'blocked-by-source'];
const opening = conditions.filter((condition) => !holding.includes(condition));
const someStep = fc.record({
  /** Counted from the newest, so that many go on from hand to hand. */
  on: fc.oneof(fc.constant(0), fc.nat(3)),
  met: fc.oneof(
    fc.constant(opening),
    fc.constant(opening),
    fc.subarray(opening),
    fc.subarray(holding, { minLength: 1 }),
  ),
  withdrawn: fc.oneof(fc.constant([]), fc.constant(holding), fc.subarray([...conditions])),
  to: fc.constantFrom(...organisations),
  purpose: fc.constantFrom(...purposes),
  track: fc.constantFrom(undefined, ...tracks),
});
type Step = typeof someStep extends fc.Arbitrary<infer T> ? T : never;

const special: readonly DataCategory[] = [
  'sexual-behaviour',
  'sexual-orientation',
  'health',
  'criminal-record',
];

/** Tries every step on the signals there are by then; calls back for each, with the copy where the gate permits it. */
function walk(
  rules: readonly LegalRule[],
  sendable: Sendable,
  recordedFor: Purpose | null,
  steps: readonly Step[],
  onTried: (held: Held, step: Step, sent: { copy: Held; basis: LegalRule } | undefined) => void,
): void {
  const all: Held[] = [
    {
      owner: organisations[0],
      from: undefined,
      track: undefined,
      recordedFor,
      standing: begin('recorded'),
      sendable,
      removed: [],
    },
  ];
  for (const step of steps) {
    const held = all.at(-1 - (step.on % all.length));
    if (!held || held.owner === step.to) continue;
    held.standing = after(held.standing, { kind: 'condition-met', conditions: step.met });
    held.standing = after(held.standing, { kind: 'condition-withdrawn', conditions: step.withdrawn });
    const way = wayOf(held).map(holderOf);
    const weighed = weighForward(rules, held.standing, held.sendable, {
      day: '2026-11-22',
      giver: held.owner,
      receiver: step.to,
      purpose: step.purpose,
      track: step.track,
      sameCollaboration: pairsWithin(way, step.track, step.to.id).every(({ from, to }) => share(from, to)),
      ...pastOf(way, step.purpose),
    });
    if (!weighed.permitted) {
      onTried(held, step, undefined);
      continue;
    }
    const stays = partsOf(held.sendable).filter(({ name }) => !weighed.parts.includes(name));
    const copy: Held = {
      owner: step.to,
      from: held,
      track: step.track,
      recordedFor: step.purpose,
      standing: begin('received'),
      sendable: weighed.cut,
      removed: [...held.removed, ...stays.flatMap(({ name }) => tellTale(held.sendable, name))],
    };
    onTried(held, step, { copy, basis: weighed.basis });
    all.push(copy);
  }
}

/** What would be found in a copy that holds this piece: a line by its words, everything else by its name. */
function tellTale({ content }: Sendable, name: string): string[] {
  const [kind, key, side] = name.split('.');
  if (kind !== 'line') return [name];
  const line = content.lines[Number(key) - 1];
  return [(side === 'place' || side === 'source' ? line?.[side] : line?.text) ?? name];
}

const anyLaw = fc.oneof(anyRules, fc.constant<LegalRule[]>(law));
const steps = fc.array(someStep, { minLength: 3, maxLength: 9 });
const recorded = fc.constantFrom(null, ...purposes);

test('however far it goes: on a recorded basis each time, and no copy holds what was taken out on the way', () => {
  let deep = 0;
  fc.assert(
    fc.property(anyLaw, anySendable, recorded, steps, (rules, sendable, recordedFor, tried) => {
      walk(rules, sendable, recordedFor, tried, (held, _step, sent) => {
        if (!sent) return;
        const { copy, basis } = sent;
        expect(rules).toContain(basis);
        expect(basis.kind).toBe('disclosure');
        const blocked = wayOf(held).some(({ standing }) => standing.met.includes('blocked-by-source'));
        const met: string[] = [...held.standing.met, ...(blocked ? ['blocked-by-source'] : [])];
        expect(met).toEqual(expect.arrayContaining(basis.conditions));
        if (held.from) deep += 1;
        const parts = partsOf(copy.sendable).map(({ name }) => name);
        const words = copy.sendable.content.lines.flatMap(({ text, place, source }) => [text, place, source]);
        for (const gone of copy.removed) expect([...parts, ...words]).not.toContain(gone);
      });
    }),
    { numRuns: 1_600 },
  );
  // Enough copies of copies for this to mean something.
  expect(deep).toBeGreaterThan(300);
});

test('by the law as it is loaded: nothing blocked goes on, and what was received leaves its collaboration as the law asks', () => {
  const seen = { blocked: 0, beyond: 0, special: 0, guarded: 0 };
  fc.assert(
    fc.property(anySendable, recorded, steps, (sendable, recordedFor, tried) => {
      walk(law, sendable, recordedFor, tried, (held, step, sent) => {
        const way = wayOf(held);
        const has = (condition: Condition) => held.standing.met.includes(condition);
        const came = way.flatMap((each) =>
          each.track && each.from ? [{ ...each, giver: each.from.owner }] : [],
        );
        const blocked = way.some(({ standing }) => standing.met.includes('blocked-by-source'));
        // Outside every collaboration there is no such rule.
        if (blocked && (step.track || came.length > 0)) {
          seen.blocked += 1;
          expect(sent).toBeUndefined();
        }
        if (!sent) return;
        const beyond = came.some(
          ({ track }) =>
            track !== step.track ||
            !share(held.owner.id, step.to.id) ||
            came.some((one) => one.track === track && !share(one.giver.id, step.to.id)),
        );
        const holds = partsOf(sent.copy.sendable).some(({ category }) => special.includes(category));
        if (beyond) {
          seen.beyond += 1;
          expect(has('lawfulness-check')).toBe(true);
          if (holds) {
            seen.special += 1;
            expect(has('consent-supplier')).toBe(true);
          }
        }
        const supervised = way.some((each) => (each.recordedFor ?? step.purpose) === 'supervise');
        if (supervised && (step.to.kind === 'police' || step.to.kind === 'prosecution')) {
          seen.guarded += 1;
          expect(has('supervision-guarded')).toBe(true);
        }
      });
    }),
    { numRuns: 1_500 },
  );
  // Each of them was reached.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
});
