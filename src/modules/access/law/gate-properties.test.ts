import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataCategories } from './data-category.ts';
import { type DisclosureRequest, weighDisclosure } from './gate.ts';
import { type Condition, conditions, type LegalRule, ruleKinds, rulesOn, tracks } from './legal-basis.ts';

// Few words, so that rules and requests often meet.
const kinds = ['municipality', 'police', 'care-provider'] as const;
const purposes = ['joint-approach', 'investigate'] as const;
const some = <const Word extends string>(words: readonly Word[]) =>
  fc.oneof(
    fc.constant<(Word | 'any')[]>(['any']),
    fc.subarray([...words], { minLength: Math.ceil(words.length / 2) }),
  );
const days = fc.constantFrom('2025-03-01', '2026-01-01', '2026-11-22');

/** Only what holds back can follow what was obtained somewhere: an import refuses the rest. */
const ofItsKind = (rule: LegalRule): LegalRule =>
  rule.kind === 'ban' || rule.kind === 'condition' || rule.reach !== 'beyond'
    ? rule
    : { ...rule, reach: 'any' };

const ruleOf = (kind: fc.Arbitrary<LegalRule['kind']>): fc.Arbitrary<LegalRule> =>
  fc
    .record<LegalRule>({
      id: fc.uuid(),
      law: fc.constant('wgs'),
      article: fc.constantFrom('WGS 1.5', 'WGS 1.7'),
      kind,
      title_nl: fc.constant('verzonnen'),
      title_en: fc.constant('invented'),
      rule_nl: fc.constant('verzonnen'),
      rule_en: fc.constant('invented'),
      tracks: some([...tracks, 'outside']),
      reach: fc.constantFrom('any', 'any', 'within', 'between', 'beyond'),
      givers: some(kinds),
      receivers: some(kinds),
      purposes: some(purposes),
      obtained_for: some(purposes),
      categories: some(dataCategories),
      phase: fc.constant(null),
      conditions: fc.subarray([...conditions], { maxLength: 2 }),
      retention_years: fc.constant(null),
      in_force_from: days,
      from_known: fc.constant('start'),
      in_force_to: fc.constantFrom(null, null, '2026-01-01'),
      source_url: fc.constant(['https://example.org/']),
      seen_on: fc.constant('2026-11-22'),
      certainty: fc.constant('our-reading'),
      confirmed_by_lawyer: fc.constant('no'),
    })
    .map(ofItsKind);
const anyKind = fc.constantFrom('disclosure' as const, 'disclosure' as const, ...ruleKinds);
const someRules = fc.uniqueArray(ruleOf(anyKind), { minLength: 1, maxLength: 8, selector: ({ id }) => id });

const someRequest: fc.Arbitrary<DisclosureRequest> = fc.record({
  day: days,
  giver: fc.record({ kind: fc.constantFrom(...kinds) }),
  receiver: fc.record({ kind: fc.constantFrom(...kinds) }),
  purpose: fc.constantFrom(...purposes),
  track: fc.constantFrom(undefined, ...tracks),
  sameCollaboration: fc.boolean(),
  obtainedIn: fc.subarray([...tracks]),
  obtainedFor: fc.subarray([...purposes], { minLength: 1 }),
  fields: fc
    .subarray([...dataCategories])
    .map((categories) => categories.map((category, at) => ({ name: `f${at}`, category }))),
  met: fc.oneof(fc.constant<Condition[]>([...conditions]), fc.subarray([...conditions])),
  asking: fc.boolean(),
});

const fieldsOf = (rules: readonly LegalRule[], request: DisclosureRequest): string[] => {
  const decision = weighDisclosure(rules, request);
  return decision.permitted ? decision.fields : [];
};
const runs = { numRuns: 1_000 };

test('the requests meet the rules often enough for what follows to say something', () => {
  const outcomes = fc
    .sample(fc.tuple(someRules, someRequest), { numRuns: 2_000, seed: 1 })
    .map(([rules, request]) => weighDisclosure(rules, request));
  expect(outcomes.filter(({ permitted }) => permitted).length).toBeGreaterThan(300);
  expect(outcomes.filter((each) => each.permitted && each.removed.length > 0).length).toBeGreaterThan(100);
});

test('without a rule, or with rules that only hold back or oblige, nothing is permitted', () => {
  const others = fc.constantFrom('condition' as const, 'ban' as const, 'duty' as const, 'scope' as const);
  fc.assert(
    fc.property(fc.array(ruleOf(others), { maxLength: 6 }), someRequest, (rules, request) => {
      expect(weighDisclosure(rules, request).permitted).toBe(false);
      expect(weighDisclosure([], request).permitted).toBe(false);
    }),
    runs,
  );
});

test('permitted means: in force that day, for these two, all conditions met, every field named by the basis', () => {
  fc.assert(
    fc.property(someRules, someRequest, (rules, request) => {
      const decision = weighDisclosure(rules, request);
      if (!decision.permitted) return;
      const { basis, fields } = decision;
      expect(rulesOn(rules, request.day)).toContain(basis);
      if (!request.asking) expect(basis.kind).toBe('disclosure');
      expect(['disclosure', 'inquiry']).toContain(basis.kind);
      expect(basis.conditions.filter((each) => !request.met.includes(each))).toEqual([]);
      const has = (list: readonly string[], word: string) => list.includes(word) || list.includes('any');
      expect(has(basis.givers, request.giver.kind) && has(basis.receivers, request.receiver.kind)).toBe(true);
      expect(has(basis.purposes, request.purpose) && has(basis.tracks, request.track ?? 'outside')).toBe(
        true,
      );
      for (const { name, category } of request.fields)
        if (fields.includes(name)) expect(has(basis.categories, category)).toBe(true);
    }),
    runs,
  );
});

test('each field goes or is removed, never both and never neither', () => {
  fc.assert(
    fc.property(someRules, someRequest, (rules, request) => {
      const decision = weighDisclosure(rules, request);
      if (!decision.permitted) return;
      const told = [...decision.fields, ...decision.removed.map(({ name }) => name)];
      expect(told.toSorted()).toEqual(request.fields.map(({ name }) => name).toSorted());
      expect(decision.fields.length).toBeGreaterThan(0);
    }),
    runs,
  );
});

test('once what a removed field misses is recorded, its rule no longer takes it out', () => {
  fc.assert(
    fc.property(someRules, someRequest, (rules, request) => {
      const decision = weighDisclosure(rules, request);
      if (!decision.permitted) return;
      for (const { name, missing } of decision.removed.filter((each) => each.missing.length > 0)) {
        // Bans that wait for a record, and bases that were out of reach, are another matter.
        const same = rules.filter((rule) => rule === decision.basis || rule.kind === 'condition');
        expect(fieldsOf(same, { ...request, met: [...request.met, ...missing] })).toContain(name);
      }
    }),
    runs,
  );
});

test.each(['ban', 'condition'] as const)('one more %s never adds a field', (kind) => {
  fc.assert(
    fc.property(someRules, ruleOf(fc.constant(kind)), someRequest, (rules, extra, request) => {
      const before = fieldsOf(rules, request);
      for (const field of fieldsOf([...rules, extra], request)) expect(before).toContain(field);
    }),
    runs,
  );
});

test('of the rules that permit, the one that lets most go is the basis', () => {
  const permitting = fc.uniqueArray(ruleOf(fc.constant('disclosure')), {
    minLength: 2,
    maxLength: 6,
    selector: ({ id }) => id,
  });
  fc.assert(
    fc.property(permitting, someRequest, (rules, request) => {
      const alone = rules.map((rule) => fieldsOf([rule], request).length);
      expect(fieldsOf(rules, request)).toHaveLength(Math.max(...alone));
    }),
    runs,
  );
});

test('the order of the rules does not matter', () => {
  const shuffled = someRules.chain((rules) =>
    fc.tuple(
      fc.constant(rules),
      fc.shuffledSubarray(rules, { minLength: rules.length, maxLength: rules.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, someRequest, ([rules, other], request) => {
      expect(weighDisclosure(other, request)).toEqual(weighDisclosure(rules, request));
    }),
    runs,
  );
});

test('a refusal names a rule that is in force and what of it is missing, unless none allows anything', () => {
  fc.assert(
    fc.property(someRules, someRequest, (rules, request) => {
      const decision = weighDisclosure(rules, request);
      if (decision.permitted) return;
      const { rule, missing, wayForward } = decision.refusal;
      const inForce = rulesOn(rules, request.day);
      const bases = ['disclosure', ...(request.asking ? ['inquiry'] : [])];
      expect(rule === undefined).toBe(!inForce.some(({ kind }) => bases.includes(kind)));
      expect(wayForward === 'load-rules').toBe(rule === undefined);
      if (rule !== undefined) expect(inForce.map(({ id }) => id)).toContain(rule);
      for (const condition of missing) expect(request.met).not.toContain(condition);
      if (wayForward === 'meet-conditions') expect(missing).not.toEqual([]);
    }),
    runs,
  );
});
