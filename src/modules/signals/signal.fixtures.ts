import fc from 'fast-check';
import { type Condition, conditions, dataCategories, type LegalRule, tracks } from '../access/index.ts';
import { heldCategories, type Line, lineKinds, type SignalContent } from './content.ts';
import type { Handover } from './disclosure.ts';
import { fieldNames } from './field.ts';
import type { Sendable } from './part.ts';
import { forms, urgencies } from './subject.ts';

/** A rule made up for tests; in force, for everyone, for every purpose, unless told otherwise. */
export const testRule = (change: Partial<LegalRule> = {}): LegalRule => ({
  id: 'test-rule',
  law: 'wgs',
  article: 'WGS test',
  kind: 'disclosure',
  title_nl: 'Verzonnen regel',
  title_en: 'Invented rule',
  rule_nl: 'Verzonnen',
  rule_en: 'Invented',
  tracks: ['any'],
  reach: 'any',
  givers: ['any'],
  receivers: ['any'],
  purposes: ['any'],
  obtained_for: ['any'],
  categories: ['any'],
  phase: null,
  conditions: [],
  retention_years: null,
  in_force_from: '2020-01-01',
  from_known: 'start',
  in_force_to: null,
  source_url: ['https://voorbeeld.example/'],
  seen_on: '2026-01-01',
  certainty: 'our-reading',
  confirmed_by_lawyer: 'no',
  ...change,
});

const words = (name: string) => fc.nat().map((n) => `${name} ${n}`);

/** Any line; its words are unlike those of any other. */
const anyLine: fc.Arbitrary<Line> = fc.record(
  {
    kind: fc.constantFrom(...lineKinds),
    text: fc.uuid(),
    place: fc.uuid(),
    source: fc.uuid(),
    holds: fc.subarray([...heldCategories]),
  },
  { requiredKeys: ['kind', 'text', 'holds'] },
);

/** Any content, with recognisable words in every field. */
const anyContent: fc.Arbitrary<SignalContent> = fc.record({
  fields: fc.record(Object.fromEntries(fieldNames.map((name) => [name, words(name)])), { requiredKeys: [] }),
  lines: fc.array(anyLine, { maxLength: 5 }),
});

/** Any signal as it may be handed over. */
export const anySendable: fc.Arbitrary<Sendable & { municipality: string }> = fc.record({
  content: anyContent,
  municipality: fc.constant('GM0344'),
  forms: fc.subarray([...forms]),
  urgency: fc.subarray([...urgencies]),
});

const period = {
  in_force_from: fc.constantFrom('2020-01-01', '2020-01-01', '2026-06-01'),
  in_force_to: fc.constantFrom(null, null, '2026-05-31'),
};

/** Half of what rules ask for are intake tests, as in law. */
const asked = fc.oneof(
  fc.subarray<Condition>(['intake-test-riec', 'intake-test-zvh'], { maxLength: 1 }),
  fc.subarray([...conditions], { maxLength: 2 }),
);

const permitting = fc.record({
  ...period,
  categories: fc.oneof(
    fc.constant<LegalRule['categories']>(['any']),
    fc.subarray([...dataCategories], { minLength: 5 }),
  ),
  conditions: asked,
  tracks: fc.constantFrom<LegalRule['tracks'][]>(['any'], ['riec'], ['zvh', 'outside']),
  reach: fc.constantFrom<LegalRule['reach'][]>('any', 'within', 'between'),
  obtained_for: fc.constantFrom<LegalRule['obtained_for'][]>(['any'], ['any'], ['supervise']),
  receivers: fc.constantFrom<LegalRule['receivers'][]>(['any'], ['police'], ['care-coordination']),
});

const holdingBack = fc.record({
  ...period,
  kind: fc.constantFrom<LegalRule['kind'][]>('ban', 'condition'),
  tracks: fc.constantFrom<LegalRule['tracks'][]>(['any'], ['any'], ['riec'], ['zvh', 'outside']),
  reach: fc.constantFrom<LegalRule['reach'][]>('any', 'any', 'beyond'),
  obtained_for: fc.constantFrom<LegalRule['obtained_for'][]>(['any'], ['any'], ['supervise']),
  categories: fc.subarray([...dataCategories], { minLength: 1, maxLength: 4 }),
  conditions: asked,
});

/** Any set of rules: some permit, some take out, some ask for what must be recorded first. */
export const anyRules: fc.Arbitrary<LegalRule[]> = fc
  .tuple(fc.array(permitting, { maxLength: 3 }), fc.array(holdingBack, { maxLength: 3 }))
  .map((made) => made.flat().map((change, at) => testRule({ id: `rule-${at}`, ...change })));

export const anyHandover: fc.Arbitrary<Handover> = fc.record({
  day: fc.constantFrom('2026-01-15', '2026-11-22'),
  giver: fc.constant({ kind: 'municipality' as const }),
  receiver: fc.record({ kind: fc.constantFrom('police', 'care-coordination', 'municipality') }),
  purpose: fc.constantFrom('joint-approach', 'protect', 'investigate'),
  track: fc.constantFrom(undefined, 'riec', 'zvh'),
  sameCollaboration: fc.boolean(),
  obtainedIn: fc.subarray([...tracks]),
  obtainedFor: fc.subarray(['joint-approach', 'supervise'], { minLength: 1 }),
  blocked: fc.boolean(),
});
