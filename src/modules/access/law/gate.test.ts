import { describe, expect, test } from 'vitest';
import { bundledValue } from '../../../../tests/support/bundled-data.ts';
import { dataCategories } from './data-category.ts';
import { type DisclosureRequest, weighDisclosure } from './gate.ts';
import { legalBases } from './import.ts';
import type { Condition } from './legal-basis.ts';

const rules = bundledValue(legalBases);
const all = dataCategories.map((category) => ({ name: `veld ${category}`, category }));

/** A municipality hands a signal to the police of its own RIEC, with a field of every kind. */
const asked = (change: Partial<DisclosureRequest> = {}): DisclosureRequest => ({
  day: '2026-11-22',
  giver: { kind: 'municipality' },
  receiver: { kind: 'police' },
  purpose: 'joint-approach',
  track: 'riec',
  sameCollaboration: true,
  fields: all,
  met: ['intake-test-riec'],
  ...change,
});

/** The categories that may go, or the refusal. */
const outcome = (request: DisclosureRequest) => {
  const decision = weighDisclosure(rules, request);
  if (!decision.permitted) return decision.refusal;
  return decision.fields.map((name) => name.replace('veld ', ''));
};
const removals = (request: DisclosureRequest) => {
  const decision = weighDisclosure(rules, request);
  if (!decision.permitted) throw new Error(JSON.stringify(decision.refusal));
  return Object.fromEntries(
    decision.removed.map(({ category, because, missing }) => [
      category,
      [because === 'not-listed' ? because : because.id, ...missing],
    ]),
  );
};

describe('a signal of a municipality for the police', () => {
  test('is refused outside a track, and the refusal names the article and the test that is missing', () => {
    expect(outcome(asked({ track: undefined, met: [] }))).toEqual({
      refused: 'no-legal-basis',
      article: 'WGS 2.16–2.23; BGS 2.13–2.16',
      rule: 'riec-participants',
      missing: ['intake-test-riec'],
      wayForward: 'open-track',
    });
  });

  test('is refused in a track of which the test is not on record', () => {
    expect(outcome(asked({ met: [] }))).toMatchObject({
      rule: 'riec-participants',
      missing: ['intake-test-riec'],
      wayForward: 'meet-conditions',
    });
  });

  test('goes in the RIEC track with less than was asked, and each field says why not', () => {
    expect(outcome(asked())).toEqual([
      'identity',
      'residence',
      'location',
      'vehicle',
      'finance',
      'work',
      'observation',
    ]);
    expect(removals(asked())).toEqual({
      contact: ['not-listed'],
      interpretation: ['not-listed'],
      reporter: ['not-listed'],
      'sexual-behaviour': ['riec-phase-2', 'riec-phase-2'],
      'criminal-record': ['riec-phase-2', 'riec-phase-2'],
      'sexual-orientation': ['riec-no-orientation'],
      health: ['riec-no-health'],
      nationality: ['bgs-no-nationality'],
    });
  });

  test('takes sexual behaviour along in the second phase, and never orientation, health or nationality', () => {
    const second = outcome(asked({ met: ['intake-test-riec', 'riec-phase-2'] }));
    expect(second).toContain('sexual-behaviour');
    for (const never of ['sexual-orientation', 'health', 'nationality']) expect(second).not.toContain(never);
  });

  test.each(['weighty-reasons', 'blocked-by-source'] as const)('stays where it is: %s', (reason) => {
    expect(outcome(asked({ met: ['intake-test-riec', reason] }))).toMatchObject({
      refused: 'no-legal-basis',
      rule: reason === 'weighty-reasons' ? 'wgs-weighty-reasons' : 'wgs-block-by-source',
      missing: [],
      wayForward: 'ask-less',
    });
  });

  test('is refused whole where it holds nothing that may go', () => {
    const fields = [{ name: 'a', category: 'health' as const }];
    expect(outcome(asked({ fields }))).toMatchObject({ rule: 'riec-no-health', wayForward: 'ask-less' });
    expect(outcome(asked({ fields: [] }))).toMatchObject({ refused: 'no-legal-basis' });
  });

  test('found while supervising, goes to investigation only once that switch is on record', () => {
    const request = asked({ purpose: 'investigate' });
    expect(outcome(request)).toMatchObject({
      article: 'Awb 3:3',
      missing: ['supervision-guarded'],
      wayForward: 'meet-conditions',
    });
    expect(outcome({ ...request, met: [...request.met, 'supervision-guarded'] })).toContain('identity');
  });

  test('before the law was in force it could not go', () => {
    expect(outcome(asked({ day: '2025-02-28' }))).toMatchObject({ refused: 'no-legal-basis' });
    expect(outcome(asked({ day: '2025-03-01' }))).toContain('identity');
  });
});

describe('between two collaborations', () => {
  const elsewhere = { receiver: { kind: 'municipality' }, sameCollaboration: false } as const;

  test('only whether a person is known may be asked', () => {
    expect(outcome(asked({ ...elsewhere, met: ['intake-test-riec', 'no-care-secrecy'] }))).toEqual([
      'identity',
      'contact',
    ]);
    expect(outcome(asked(elsewhere))).toMatchObject({
      rule: 'wgs-hit-no-hit',
      missing: ['no-care-secrecy'],
    });
  });

  test('all that is missing is named at once, not the next thing after each record', () => {
    const refusal = outcome(asked({ ...elsewhere, met: [] }));
    expect(refusal).toMatchObject({
      rule: 'wgs-hit-no-hit',
      missing: ['no-care-secrecy', 'intake-test-riec'],
      wayForward: 'meet-conditions',
    });
    expect(outcome(asked({ ...elsewhere, met: ['no-care-secrecy', 'intake-test-riec'] }))).toContain(
      'contact',
    );
  });

  test('also then the signal must have passed the test of its own', () => {
    expect(outcome(asked({ ...elsewhere, met: ['no-care-secrecy'] }))).toMatchObject({
      rule: 'riec-intake-test',
      missing: ['intake-test-riec'],
      wayForward: 'meet-conditions',
    });
  });

  test('two houses share more after a hit, and sensitive data only if the supplier agrees', () => {
    const met: Condition[] = ['intake-test-zvh', 'hit-elsewhere', 'care-secrecy-lifted'];
    const houses = asked({ ...elsewhere, track: 'zvh', met });
    expect(outcome(houses)).toContain('observation');
    expect(removals(houses)).toMatchObject({
      health: ['zvh-between-houses-special', 'consent-supplier'],
      'criminal-record': ['zvh-between-houses-special', 'consent-supplier'],
    });
    expect(outcome({ ...houses, met: [...met, 'consent-supplier'] })).toContain('health');
  });
});

describe('a Care and Safety House', () => {
  const care = asked({ receiver: { kind: 'care-coordination' }, track: 'zvh', purpose: 'protect' });

  test('gives health to contracted care once care secrecy is no obstacle, and no sexual behaviour', () => {
    const met: Condition[] = ['intake-test-zvh', 'college-contract'];
    expect(removals({ ...care, met })).toMatchObject({
      health: ['zvh-care-secrecy', 'care-secrecy-lifted'],
      'sexual-behaviour': ['zvh-no-sexual-behaviour'],
      nationality: ['bgs-no-nationality'],
    });
    expect(outcome({ ...care, met: [...met, 'care-secrecy-lifted'] })).toContain('health');
  });

  test('has no place for the Labour Inspectorate, and a RIEC none for care', () => {
    const met: Condition[] = ['intake-test-zvh', 'intake-test-riec'];
    expect(outcome(asked({ track: 'zvh', receiver: { kind: 'labour-inspectorate' }, met }))).toMatchObject({
      refused: 'no-legal-basis',
    });
    expect(outcome({ ...care, track: 'riec', met })).toMatchObject({ refused: 'no-legal-basis' });
  });
});

describe('outside a track', () => {
  test('care gets what is needed with consent; without it the consent is what is missing', () => {
    const request = asked({
      track: undefined,
      receiver: { kind: 'care-provider' },
      purpose: 'protect',
      met: [],
    });
    expect(outcome(request)).toMatchObject({ rule: 'consent-help-16', missing: ['consent-person'] });
    expect(outcome({ ...request, met: ['consent-person'] })).toContain('health');
  });

  test('the police give data to the mayor for public order only', () => {
    const request = asked({
      track: undefined,
      giver: { kind: 'police' },
      receiver: { kind: 'municipality' },
      purpose: 'supervise',
      met: [],
    });
    expect(outcome(request)).toMatchObject({ article: 'Wpg 16', missing: ['public-order'] });
    expect(outcome({ ...request, met: ['public-order'] })).toEqual([
      'identity',
      'residence',
      'location',
      'observation',
    ]);
  });

  test('the ministry gets nothing of anyone', () => {
    expect(outcome(asked({ receiver: { kind: 'ministry' }, purpose: 'steer' }))).toMatchObject({
      missing: [],
      wayForward: 'consult-without-names',
    });
  });

  test('a purpose that the rule does not name is said to be what parts them', () => {
    expect(outcome(asked({ purpose: 'statistics' }))).toMatchObject({ wayForward: 'change-purpose' });
  });
});

test('without rules, or with none in force, nothing goes', () => {
  const nothing = { refused: 'no-legal-basis', missing: [], wayForward: 'load-rules' };
  expect(weighDisclosure([], asked())).toEqual({ permitted: false, refusal: nothing });
  expect(outcome(asked({ day: '1999-01-01' }))).toEqual(nothing);
});
