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
  obtainedIn: [],
  obtainedFor: ['joint-approach'],
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
      tracks: ['riec'],
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
      wayForward: 'held-back',
    });
  });

  test('is refused whole where it holds nothing that may go', () => {
    const fields = [{ name: 'a', category: 'health' as const }];
    expect(outcome(asked({ fields }))).toMatchObject({ rule: 'riec-no-health', wayForward: 'held-back' });
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
  const elsewhere = { receiver: { kind: 'municipality' }, sameCollaboration: false, asking: true } as const;

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

  test('a question is no handing over: it is no basis to forward on', () => {
    const forwarded = asked({ ...elsewhere, asking: false, met: ['intake-test-riec', 'no-care-secrecy'] });
    expect(outcome(forwarded)).toMatchObject({ refused: 'no-legal-basis', wayForward: 'open-track' });
    expect(outcome({ ...forwarded, track: 'zvh' })).toMatchObject({ rule: 'zvh-between-houses' });
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
    const houses = asked({ ...elsewhere, asking: false, track: 'zvh', met });
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

  test('a rule for those who share the track is no question of purpose, and a rule without a track is named', () => {
    const apart = asked({ receiver: { kind: 'labour-inspectorate' }, sameCollaboration: false });
    expect(outcome(apart)).toMatchObject({
      missing: [],
      wayForward: 'consult-without-names',
      notSharedTrack: 'riec',
    });
    const outside = { ...apart, giver: { kind: 'police' }, purpose: 'supervise', track: 'zvh' } as const;
    expect(outcome(outside)).toMatchObject({ rule: 'wpg-20', wayForward: 'leave-track' });
  });

  test('a purpose that the rule does not name is said to be what parts them', () => {
    expect(outcome(asked({ purpose: 'statistics' }))).toMatchObject({ wayForward: 'change-purpose' });
  });
});

describe('what was received', () => {
  const onward = asked({
    receiver: { kind: 'police' },
    track: 'zvh',
    obtainedIn: ['riec'],
    met: ['intake-test-zvh'],
  });

  test('within the collaboration it came from, goes as what is one’s own', () => {
    expect(outcome(asked({ obtainedIn: ['riec'] }))).toEqual(outcome(asked()));
  });

  test.each([
    ['in another track', {}],
    [
      'outside any',
      {
        track: undefined,
        receiver: { kind: 'care-provider' },
        purpose: 'protect',
        met: ['consent-person'],
      },
    ],
  ] as const)('goes beyond it %s once it was checked to be lawful', (_where, change) => {
    const request = { ...onward, ...change };
    expect(outcome(request)).toMatchObject({
      rule: 'wgs-third-parties',
      missing: ['lawfulness-check'],
      wayForward: 'meet-conditions',
    });
    const checked = { ...request, met: [...request.met, 'lawfulness-check' as const] };
    expect(outcome(checked)).toContain('identity');
    // The same in a second collaboration of the same kind.
    expect(outcome({ ...request, obtainedIn: [] })).toContain('identity');
  });

  test('takes sensitive data beyond it only with the consent of the supplier', () => {
    const met = [...onward.met, 'lawfulness-check', 'care-secrecy-lifted'] as const;
    expect(removals({ ...onward, met })).toMatchObject({
      'criminal-record': ['wgs-third-parties-special', 'consent-supplier'],
      health: ['wgs-third-parties-special', 'consent-supplier'],
    });
    expect(outcome({ ...onward, met: [...met, 'consent-supplier'] })).toContain('criminal-record');
  });

  test('goes nowhere while its source holds it back, and the refusal says that recording does not help', () => {
    for (const [track, rule] of [
      ['riec', 'wgs-block-by-source'],
      ['zvh', 'wgs-block-by-source'],
      [undefined, 'wgs-block-by-source-beyond'],
    ] as const) {
      const request = asked({ obtainedIn: ['riec'], track, met: ['blocked-by-source'] });
      expect(outcome(request)).toEqual({
        refused: 'no-legal-basis',
        article: 'WGS 1.7(1)–(3)',
        rule,
        missing: [],
        wayForward: 'held-back',
      });
    }
  });

  test('gathered in supervision, goes to whoever investigates once the switch is on record, by whatever way', () => {
    const request = asked({ obtainedFor: ['supervise', 'joint-approach'] });
    expect(outcome(request)).toMatchObject({
      rule: 'awb-supervision-receiver',
      missing: ['supervision-guarded'],
    });
    expect(outcome({ ...request, met: [...request.met, 'supervision-guarded'] })).toContain('identity');
    expect(outcome({ ...request, receiver: { kind: 'labour-inspectorate' } })).toContain('identity');
  });
});

test('without rules, or with none in force, nothing goes', () => {
  const nothing = { refused: 'no-legal-basis', missing: [], wayForward: 'load-rules' };
  expect(weighDisclosure([], asked())).toEqual({ permitted: false, refusal: nothing });
  expect(outcome(asked({ day: '1999-01-01' }))).toEqual(nothing);
});
