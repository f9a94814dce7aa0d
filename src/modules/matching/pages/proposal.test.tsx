import { describe, expect, test } from 'vitest';
import { bundledValue } from '../../../../tests/support/bundled-data.ts';
import { languageOf } from '../../../platform/i18n/language.ts';
import type { DisclosureRefusal } from '../../access/index.ts';
import { legalBases } from '../../access/law/import.ts';
import { basisOptions } from '../basis-option.ts';
import type { Proposal } from '../proposal.ts';
import { ExplanationPage } from './explanation.tsx';
import { ProposalPage, type ProposalProps } from './proposal.tsx';
import { SignalPanel } from './signal-panel.tsx';

const moment = new Date('2026-11-22T10:00:00+01:00');
const options = basisOptions(bundledValue(legalBases), {
  day: '2026-11-22',
  giver: { kind: 'municipality' },
  receiver: { kind: 'municipality' },
  purpose: 'joint-approach',
  met: ['no-care-secrecy', 'intake-test-riec'],
  obtainedIn: [],
  obtainedFor: ['joint-approach'],
  shared: { riec: false, zvh: false },
});
const own = {
  id: 'b1',
  holds: true,
  withdrawn: undefined,
  own: true,
  rule: 'wgs-hit-no-hit',
  article: 'WGS 1.7(8); BGS 1.10',
  track: 'riec',
  at: moment,
} as const;

const proposal = (change: Partial<Proposal> = {}): Proposal => ({
  id: 'p1',
  foundAt: moment,
  state: 'open',
  version: 0,
  counterpart: {
    id: 'o2',
    name: 'Gemeente Proefdam (verzonnen)',
    kind: 'municipality',
    contact: 'proefdam@voorbeeld.example',
  },
  sameOrganisation: false,
  ownSignals: ['s1'],
  signals: [
    {
      id: 's1',
      owner: 'o1',
      number: 'S-2026-0012',
      source: 'own',
      forms: [],
      subjectKind: 'vehicle',
      municipality: null,
      urgency: [],
      state: 'recorded',
      receivedAt: moment,
      version: 1,
    },
  ],
  bases: [],
  options,
  noOption: undefined,
  why: { kind: 'closed' },
  decisions: [],
  ...change,
});

const html = (shown: Proposal, more: Partial<ProposalProps> = {}): string =>
  String(
    <ProposalPage
      language={languageOf('nl')}
      path="/werk/samenhang/p1"
      signalsPath="/werk/signalen"
      proposal={shown}
      formToken="token"
      nextId="d1"
      words={{}}
      problems={[]}
      refusal={undefined}
      {...more}
    />,
  );

describe('the page of a proposal', () => {
  test('first shows whom to contact, the own signal and the rules to choose from, and no reason', () => {
    const page = html(proposal());
    for (const words of [
      'Mogelijk hoort dit bij een signaal van Gemeente Proefdam',
      'proefdam@voorbeeld.example',
      'S-2026-0012',
      'Dit is nog gesloten',
      'Uw organisatie heeft nu geen grondslag vastgelegd',
      'value="wgs-hit-no-hit riec"',
      'href="/werk/signalen/s1/toets/zvh"',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).not.toContain('hetzelfde telefoonnummer');
    expect(page).not.toContain('besluit-id');
  });

  test('shows a refusal in its place, with the article and where to record what is missing', () => {
    const page = html(proposal(), {
      refusal: {
        act: 'matches.basis',
        refused: 'no-legal-basis',
        article: 'WGS 1.7(8); BGS 1.10',
        missing: ['intake-test-riec', 'no-care-secrecy'],
      },
      words: { grondslag: 'wgs-hit-no-hit riec' },
    });
    expect(page).toContain('role="alert"');
    expect(page).toContain('Waarom niet: WGS 1.7(8); BGS 1.10.');
    expect(page).toContain('href="/werk/signalen/s1/toets/riec"');
    expect(page).toMatch(/value="wgs-hit-no-hit riec" checked/);
  });

  test('says so where no rule fits, with the rule that comes nearest', () => {
    const noOption: DisclosureRefusal = {
      refused: 'no-legal-basis',
      article: 'WGS 2.16–2.23',
      missing: [],
      wayForward: 'change-purpose',
    };
    const page = html(proposal({ options: [], noOption }));
    expect(page).toContain('De regel die er het dichtst bij komt: WGS 2.16–2.23.');
    expect(page).toContain('Kies het bij Mijn account');
    expect(page).not.toContain('value="wgs-hit-no-hit riec"');
  });

  test('after both bases shows the reasons, that more can be closed, and asks for a decision', () => {
    const page = html(
      proposal({
        bases: [
          { ...own, organisationName: 'Gemeente Voorbeeldstad (verzonnen)' },
          { ...own, own: false, organisationName: 'Gemeente Proefdam (verzonnen)' },
        ],
        why: { kind: 'shown', reasons: [{ kind: 'phone', rule: 'strong-identifier' }] },
      }),
    );
    expect(page).toContain('hetzelfde telefoonnummer');
    expect(page).toContain('Is er nog iets gelijk?');
    expect(page).not.toContain('eldt nu niet');
    expect(page).toContain('action="/werk/samenhang/p1/besluit"');
    expect(page).not.toContain('terugdraaien');
    expect(page).not.toContain('geen grondslag vastgelegd');
    expect(page).toContain('Nog een grondslag vastleggen');
  });

  test('waits for the other side once the own basis is on record, without asking for another', () => {
    const page = html(
      proposal({ bases: [{ ...own, organisationName: 'Gemeente Voorbeeldstad (verzonnen)' }] }),
    );
    expect(page).toContain('Gemeente Proefdam (verzonnen) heeft nu geen grondslag vastgelegd');
    expect(page).toContain('Dit is nog gesloten');
    expect(page).not.toContain('action="/werk/samenhang/p1/grondslag"');
  });

  test('a basis that the law no longer lets says so, and another can be recorded', () => {
    const bases = [
      { ...own, holds: false, rule: 'another', organisationName: 'Gemeente Voorbeeldstad (verzonnen)' },
      { ...own, own: false, holds: false, organisationName: 'Gemeente Proefdam (verzonnen)' },
    ];
    const page = html(proposal({ bases }));
    expect(page.split('Geldt nu niet')).toHaveLength(3);
    expect(page).toContain('Dit is nog gesloten');
    expect(page).toContain('action="/werk/samenhang/p1/grondslag"');
  });

  test('whoever decided can take it back while the words are closed', () => {
    const by = { number: 1, kind: 'together', at: moment, organisationName: 'x', personName: null } as const;
    const page = (mine: boolean) =>
      html(proposal({ state: 'together', version: 1, decisions: [{ ...by, own: mine, reason: null }] }));
    expect(page(true)).toContain('De reden is nu gesloten');
    expect(page(true)).toContain('action="/werk/samenhang/p1/terugdraaien"');
    expect(page(false)).not.toContain('terugdraaien');
  });

  test('a decided one shows who decided and why, and can only be taken back', () => {
    const page = html(
      proposal({
        state: 'together',
        version: 1,
        why: { kind: 'shown', reasons: [] },
        decisions: [
          {
            number: 1,
            kind: 'together',
            at: moment,
            own: false,
            organisationName: 'Gemeente Proefdam (verzonnen)',
            personName: null,
            reason: 'Zelfde <b>busje</b>',
          },
        ],
      }),
    );
    expect(page).toContain('Hoort bij elkaar, door Gemeente Proefdam (verzonnen) op 22 november 2026');
    expect(page).toContain('Zelfde &lt;b&gt;busje&lt;/b&gt;');
    expect(page).toContain('action="/werk/samenhang/p1/terugdraaien"');
    expect(page).not.toContain('/besluit"');
  });

  test('between two signals of one’s own, speaks of no other organisation', () => {
    const why: Proposal['why'] = { kind: 'shown', reasons: [] };
    expect(html(proposal({ why }))).toContain('Overleg eerst met elkaar. Het besluit geldt voor beide');
    const own = html(proposal({ why, sameOrganisation: true }));
    expect(own).toContain('De signalen blijven apart');
    expect(own).not.toMatch(/Overleg eerst met elkaar|eide organisaties/);
    const decided = html(proposal({ why, sameOrganisation: true, state: 'together', version: 1 }));
    expect(decided).toContain('terugdraaien-reden');
    expect(decided).not.toContain('eide organisaties');
  });

  test('keeps the words of a form that was refused, with what is wrong at its field', () => {
    const page = html(proposal({ why: { kind: 'shown', reasons: [] } }), {
      words: { besluit: 'apart', reden: 'x < y' },
      problems: [{ field: 'reden', message: 'Schrijf op waarom.' }],
    });
    expect(page).toMatch(/value="apart" checked/);
    expect(page).toContain('x &lt; y</textarea>');
    expect(page).toContain('id="reden-problem"');
  });
});

test('the panel of a signal says that nothing was found only once Baken looked', () => {
  const panel = (searching: boolean) =>
    String(
      <SignalPanel
        language={languageOf('nl')}
        path="/werk/samenhang"
        explanationPath="/uitleg/samenhang"
        proposals={[]}
        tooCommon={[]}
        searching={searching}
      />,
    );
  expect(panel(true)).toContain('Baken zoekt nog');
  expect(panel(true)).not.toContain('Baken vond geen');
  expect(panel(false)).toContain('Baken vond geen ander signaal');
  expect(panel(false)).not.toContain('zoekt nog');
});

test('the panel of a signal names the organisation, and what too many signals have', () => {
  const panel = String(
    <SignalPanel
      searching={false}
      language={languageOf('nl')}
      path="/werk/samenhang"
      explanationPath="/uitleg/samenhang"
      proposals={[proposal()]}
      tooCommon={['phone']}
    />,
  );
  expect(panel).toContain('href="/werk/samenhang/p1"');
  expect(panel).toContain('signaal van Gemeente Proefdam (verzonnen): nog niet besloten.');
  expect(panel).toContain('meer dan 50 signalen hetzelfde hebben: telefoonnummer.');
});

test.each(['nl', 'en'] as const)('the explanation tells every kind the matcher uses, in %s', (locale) => {
  const page = String(<ExplanationPage language={languageOf(locale)} />);
  expect([...page.matchAll(/<li>/g)]).toHaveLength(9 + 4);
  expect(page).toContain('WGS 1.9');
  expect(page).toContain(locale === 'nl' ? 'Niet meer dan 50 per dag' : 'No more than 50 a day');
});
