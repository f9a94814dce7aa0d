import { describe, expect, test } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { weighDisclosure } from './law/gate.ts';
import { legalBases } from './law/import.ts';
import { tracks } from './law/legal-basis.ts';
import { organisationKinds, purposes } from './mandate.ts';
import { refusalSentences } from './refusal-messages.ts';

const law = bundledValue(legalBases);
const act = 'signals.weigh';

/** What is said of a signal with a plate, from one organisation to another. */
const said = (
  change: Partial<Parameters<typeof weighDisclosure>[1]>,
  locale: 'nl' | 'en' = 'nl',
): string | undefined => {
  const decision = weighDisclosure(law, {
    day: '2026-11-22',
    giver: { kind: 'municipality' },
    receiver: { kind: 'police' },
    purpose: 'joint-approach',
    sameCollaboration: true,
    obtainedIn: [],
    obtainedFor: ['joint-approach'],
    fields: [{ name: 'plate', category: 'vehicle' }],
    met: [],
    ...change,
  });
  return decision.permitted
    ? undefined
    : refusalSentences({ ...decision.refusal, act }, locale)
        .filter((sentence) => !/^(Waarom niet|Why not): /.test(sentence))
        .join(' ');
};

test.each([
  [
    'the test on record, no track',
    { met: ['intake-test-riec'] },
    'Zo mag het niet. De regel die het dichtst bij komt, geldt in een traject: RIEC. Kies dat traject.',
    'Not in this way. The rule that comes nearest holds in a track: RIEC. Choose that track.',
  ],
  [
    'no test, no track',
    {},
    'Zo mag het niet. De regel die het dichtst bij komt, geldt in een traject: RIEC. Leg eerst vast wat die regel vraagt, en kies dan dat traject.',
    'Not in this way. The rule that comes nearest holds in a track: RIEC. First record what that rule asks, then choose that track.',
  ],
  [
    'a track without its test',
    { track: 'riec' },
    'Hiervoor is nog geen grondslag. Leg eerst vast wat de regel vraagt, of overleg zonder namen te noemen.',
    'There is no legal basis for this yet. First record what the rule asks, or consult without naming anyone.',
  ],
  [
    'a track that the two do not share',
    { track: 'riec', sameCollaboration: false, receiver: { kind: 'labour-inspectorate' } },
    'Deze organisatie zit niet in hetzelfde RIEC als u. De wet laat dit nu niet toe. Iets vastleggen verandert dat niet. Overleggen zonder namen te noemen kan wel.',
    'This organisation is not in the same RIEC as you. The law does not allow this now. Recording something does not change that. You can consult without naming anyone.',
  ],
  [
    'a track that the two do not share, and another that helps',
    { track: 'riec', sameCollaboration: false, met: ['intake-test-zvh', 'hit-elsewhere'] },
    'Deze organisatie zit niet in hetzelfde RIEC als u. Zo mag het niet. De regel die het dichtst bij komt, geldt in een traject: Zorg- en Veiligheidshuis. Kies dat traject.',
    'This organisation is not in the same RIEC as you. Not in this way. The rule that comes nearest holds in a track: Care and Safety House. Choose that track.',
  ],
  [
    'a track where the rule holds outside',
    {
      track: 'zvh',
      sameCollaboration: false,
      giver: { kind: 'police' },
      receiver: { kind: 'labour-inspectorate' },
      purpose: 'supervise',
      met: ['partnership-decision'],
    },
    'Zo mag het niet. De regel die het dichtst bij komt, geldt buiten een traject. Kies geen traject.',
    'Not in this way. The rule that comes nearest holds outside a track. Choose no track.',
  ],
  [
    'another purpose',
    { purpose: 'statistics' },
    'Zo mag het niet. De regel die het dichtst bij komt, geldt voor een ander doel dan waarvoor u nu werkt. Past zo’n doel bij dit werk? Kies het bij Mijn account.',
    'Not in this way. The rule that comes nearest is for another purpose than the one you work for now. Does such a purpose fit this work? Choose it under My account.',
  ],
  [
    'a receiver that no rule names',
    { receiver: { kind: 'ministry' } },
    'De wet laat dit nu niet toe. Iets vastleggen verandert dat niet. Overleggen zonder namen te noemen kan wel.',
    'The law does not allow this now. Recording something does not change that. You can consult without naming anyone.',
  ],
  [
    'a ban',
    { track: 'riec', met: ['intake-test-riec', 'blocked-by-source'] },
    'Een verbod gaat voor. Iets vastleggen verandert dat niet. Vraag zo nodig de organisatie van wie de gegevens komen. Overleggen zonder namen te noemen kan wel.',
    'A ban comes first. Recording something does not change that. If need be ask the organisation that the data come from. You can consult without naming anyone.',
  ],
  [
    'nothing that the rule names',
    { track: 'riec', met: ['intake-test-riec'], fields: [{ name: 'phone', category: 'contact' }] },
    'Hiervan mag niets mee. Overleggen zonder namen te noemen kan wel.',
    'Nothing of this may go. You can consult without naming anyone.',
  ],
  [
    'no rule in force',
    { day: '1999-01-01' },
    'Er zijn geen regels geladen. Zonder regels gaat er niets door. Vraag het uw beheerder.',
    'No rules are loaded. Without rules nothing goes. Ask your administrator.',
  ],
] as const)('one voice where there is %s', (_what, change, nl, en) => {
  const asked = change as Parameters<typeof said>[0];
  expect([said(asked), said(asked, 'en')]).toEqual([nl, en]);
});

describe('whoever gives to whoever, for whatever, on whatever way', () => {
  const all = organisationKinds.flatMap((giver) =>
    organisationKinds.flatMap((receiver) =>
      purposes.flatMap((purpose) =>
        [undefined, ...tracks].flatMap((track) =>
          [true, false].flatMap((sameCollaboration) =>
            ([[], ['intake-test-riec', 'intake-test-zvh'], ['blocked-by-source']] as const).map((met) => ({
              giver: { kind: giver },
              receiver: { kind: receiver },
              purpose,
              track,
              sameCollaboration,
              met,
            })),
          ),
        ),
      ),
    ),
  );

  test('a refusal that says recording does not help, asks for nothing to be recorded, nor for another choice', () => {
    const refusals = new Set(all.flatMap((asked) => said(asked) ?? []));
    expect(refusals.size).toBeGreaterThan(8);
    const hopeless = [...refusals].filter((text) => text.includes('verandert dat niet'));
    expect(hopeless.length).toBeGreaterThan(1);
    for (const text of hopeless) expect(text).not.toMatch(/Leg eerst|Kies /);
  });

  test('another purpose is asked for only where the nearest rule does not name this one', () => {
    for (const asked of all) {
      const decision = weighDisclosure(law, {
        day: '2026-11-22',
        obtainedIn: [],
        obtainedFor: ['joint-approach'],
        fields: [{ name: 'plate', category: 'vehicle' }],
        ...asked,
      });
      if (decision.permitted || decision.refusal.wayForward !== 'change-purpose') continue;
      const rule = law.find(({ id }) => id === decision.refusal.rule);
      expect(rule?.purposes).not.toContain(asked.purpose);
    }
  });
});

test('a rule without an article says in a sentence where it does stand', () => {
  const articles = [...new Set(law.map(({ article }) => article))].filter((each) =>
    each.startsWith('geen artikel'),
  );
  expect(articles.length).toBeGreaterThan(0);
  for (const article of articles) {
    const refusal = { refused: 'no-consent', act, article } as const;
    expect(refusalSentences(refusal, 'nl')[1]).toMatch(/wetsartikel: .*CoMensha/);
    expect(refusalSentences(refusal, 'en')[1]).toMatch(/article of law: .*CoMensha/);
  }
  expect(refusalSentences({ refused: 'no-legal-basis', act, article: 'Wpg 16' }, 'nl')[1]).toBe(
    'Waarom niet: Wpg 16.',
  );
});
