import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { type LegalRule, rulesOn } from '../access/index.ts';
import { legalBases } from '../access/law/import.ts';
import { conditions } from '../access/law/legal-basis.ts';
import { organisationKinds, purposes } from '../access/mandate.ts';
import { anyRules } from '../signals/signal.fixtures.ts';
import { basisOptions, type Exchange, refusalWithoutOption } from './basis-option.ts';
import { reasonCategories } from './reason.ts';

const law = bundledValue(legalBases);
const apart = { riec: false, zvh: false };
const exchange = (change: Partial<Exchange> = {}): Exchange => ({
  day: '2026-11-22',
  giver: { kind: 'municipality' },
  receiver: { kind: 'municipality' },
  purpose: 'joint-approach',
  met: [],
  obtainedIn: [],
  obtainedFor: ['joint-approach'],
  shared: apart,
  ...change,
});
const shown = (options: ReturnType<typeof basisOptions>) =>
  options.map(({ rule, track, missing }) => [rule.id, track, missing]);

test('two municipalities of two regions: hit/no-hit, in each track after its intake test', () => {
  expect(shown(basisOptions(law, exchange()))).toEqual([
    ['wgs-hit-no-hit', 'riec', ['no-care-secrecy', 'intake-test-riec']],
    ['wgs-hit-no-hit', 'zvh', ['no-care-secrecy', 'intake-test-zvh']],
    ['zvh-between-houses', 'zvh', ['intake-test-zvh', 'hit-elsewhere']],
  ]);
  const [ready] = basisOptions(law, exchange({ met: ['no-care-secrecy', 'intake-test-riec'] }));
  expect(ready).toMatchObject({ track: 'riec', missing: [], categories: ['contact', 'identity'] });
});

test('police and municipality of one region: as participants of the RIEC they see a plate, and no telephone number', () => {
  const options = basisOptions(
    law,
    exchange({ receiver: { kind: 'police' }, shared: { riec: true, zvh: false }, met: ['intake-test-riec'] }),
  );
  const riec = options.find(({ rule }) => rule.id === 'riec-participants');
  expect(riec).toMatchObject({ track: 'riec', missing: [] });
  expect(riec?.categories).toContain('vehicle');
  expect(riec?.categories).not.toContain('contact');
});

test('care coordination has no place in a RIEC; the refusal names the rule that comes nearest', () => {
  const asked = exchange({ giver: { kind: 'care-coordination' }, receiver: { kind: 'labour-inspectorate' } });
  expect(basisOptions(law, asked)).toEqual([]);
  expect(refusalWithoutOption(law, asked)).toMatchObject({ refused: 'no-legal-basis' });
  expect(refusalWithoutOption(law, asked)?.article).toMatch(/\d/);
});

test('for another purpose there is none, and the refusal says so', () => {
  const asked = exchange({ purpose: 'statistics' });
  expect(basisOptions(law, asked)).toEqual([]);
  expect(refusalWithoutOption(law, asked)?.wayForward).toBe('change-purpose');
});

test('without a rule in force there is none, and the operator must load the law', () => {
  expect(basisOptions([], exchange())).toEqual([]);
  expect(basisOptions(law, exchange({ day: '2010-01-01' }))).toEqual([]);
  expect(refusalWithoutOption([], exchange())?.wayForward).toBe('load-rules');
});

const anyExchange: fc.Arbitrary<Exchange> = fc.record({
  day: fc.constantFrom('2024-06-01', '2026-01-15', '2026-11-22'),
  giver: fc.record({ kind: fc.constantFrom(...organisationKinds) }),
  receiver: fc.record({ kind: fc.constantFrom(...organisationKinds) }),
  purpose: fc.constantFrom(...purposes),
  met: fc.subarray([...conditions]),
  obtainedIn: fc.subarray(['riec', 'zvh']),
  obtainedFor: fc.subarray([...purposes], { minLength: 1 }),
  shared: fc.record({ riec: fc.boolean(), zvh: fc.boolean() }),
});

test('for any rules: an option is a disclosure or a question in force that names every kind it lets go', () => {
  const known: string[] = Object.values(reasonCategories);
  fc.assert(
    fc.property(fc.oneof(anyRules, fc.constant<LegalRule[]>(law)), anyExchange, (rules, asked) => {
      const banned = rulesOn(rules, asked.day).filter(
        (rule) => rule.kind === 'ban' && rule.conditions.length === 0,
      );
      for (const { rule, categories, missing, track } of basisOptions(rules, asked)) {
        expect(['disclosure', 'inquiry']).toContain(rule.kind);
        expect(rulesOn(rules, asked.day)).toContain(rule);
        expect(rule.tracks.includes('any') || rule.tracks.includes(track ?? 'outside')).toBe(true);
        for (const condition of rule.conditions) expect([...asked.met, ...missing]).toContain(condition);
        expect(missing.filter((condition) => asked.met.includes(condition))).toEqual([]);
        expect(categories.length).toBeGreaterThan(0);
        for (const category of categories) {
          expect(known).toContain(category);
          expect(rule.categories.includes('any') || rule.categories.includes(category)).toBe(true);
          const takenOut = banned.some(
            (ban) =>
              (ban.categories.includes('any') || ban.categories.includes(category)) &&
              (ban.tracks.includes('any') || ban.tracks.includes(track ?? 'outside')) &&
              ban.reach === 'any' &&
              ban.givers.includes('any') &&
              ban.receivers.includes('any') &&
              ban.purposes.includes('any'),
          );
          expect(takenOut).toBe(false);
        }
      }
    }),
  );
});

test('what is on record is never asked again, and recording what is missing is enough', () => {
  fc.assert(
    fc.property(fc.oneof(anyRules, fc.constant<LegalRule[]>(law)), anyExchange, (rules, asked) => {
      for (const { rule, track, missing } of basisOptions(rules, asked)) {
        const later = basisOptions(rules, { ...asked, met: [...asked.met, ...missing] });
        expect(later.find((each) => each.rule === rule && each.track === track)?.missing).toEqual([]);
      }
    }),
  );
});
