import { expect, test } from 'vitest';
import { languageOf } from '../../../platform/i18n/language.ts';
import { refusalSentences } from '../../access/index.ts';
import { weighForward } from '../disclosure.ts';
import { testRule } from '../signal.fixtures.ts';
import { standingOf } from '../workflow.ts';
import { ForwardPage } from './forward.tsx';

const content = {
  fields: { plate: 'AB-12-CD', nationality: '<b>verzonnen</b>' },
  lines: [{ kind: 'fact' as const, text: 'Verzonnen regel', holds: [] }],
};
const standing = standingOf([{ kind: 'recorded', conditions: [] }]);

type Props = Parameters<typeof ForwardPage>[0];

const shown = { number: 'S-2026-0001', version: 1, content, municipalityName: null };

function draw(rules: Parameters<typeof weighForward>[0], change: Partial<Props> = {}): string {
  if (!standing) throw new Error('an event gives a standing');
  const sendable = { content, municipality: null, forms: ['labour', 'sexual'], urgency: ['danger'] } as const;
  const weighed = weighForward(rules, standing, sendable, {
    day: '2026-11-22',
    giver: { kind: 'municipality' },
    receiver: { kind: 'police' },
    purpose: 'joint-approach',
    track: 'riec',
    sameCollaboration: true,
    obtainedIn: [],
    obtainedFor: ['joint-approach'],
    blocked: false,
  });
  return String(
    ForwardPage({
      language: languageOf('nl'),
      path: '/werk/signalen/1',
      signal: { ...shown, ratherNotShared: false },
      receivers: [{ id: 'r', name: 'Politie (verzonnen)', kind: 'police' }],
      sentBefore: [],
      purpose: 'joint-approach',
      mayForward: true,
      formToken: 'token',
      filled: { words: { receiver: 'r', track: 'riec' }, problems: [] },
      weighed,
      refusal: weighed.permitted ? [] : refusalSentences({ ...weighed.refusal, act: 'signals.weigh' }, 'nl'),
      ids: { disclosure: 'd', copy: 'c' },
      ...change,
    }),
  );
}

test('a refusal names what to record and where, and there is nothing to confirm', () => {
  const page = draw([testRule({ conditions: ['intake-test-riec', 'riec-phase-2'] })]);
  expect(page).toContain('Hiervoor is nog geen grondslag.');
  expect(page).toContain('href="/werk/signalen/1/toets/riec"');
  expect(page).toContain('De tweede fase in het RIEC is geopend.');
  expect(page).not.toContain('bevestigen');
});

test('on a copy of what whoever reported would rather not have shared, that is said, and a reason asked', () => {
  const wish = 'Wie dit meldde, wil liever niet dat het gedeeld wordt.';
  const page = draw([testRule()], { signal: { ...shown, ratherNotShared: true } });
  expect(page).toContain(wish);
  expect(page).toContain('name="wish-reason"');
  const other = draw([testRule()]);
  expect(other).not.toContain(wish);
  expect(other).not.toContain('name="wish-reason"');
});

test('what is permitted stands there whole: what goes, what stays and why, and what is confirmed', () => {
  const ban = testRule({
    id: 'ban',
    kind: 'ban',
    article: 'BGS 1.9',
    categories: ['nationality', 'sexual-behaviour'],
  });
  const page = draw([testRule({ article: 'WGS test' }), ban]);
  const [goes = '', stays = ''] = page.split('Dit blijft hier');
  expect(goes).toContain('AB-12-CD');
  expect(goes).toContain('Verzonnen regel');
  expect(goes).toContain('Vorm: arbeidsuitbuiting');
  expect(goes).toContain('Spoed: er is nu gevaar');
  expect(goes).not.toContain('seksuele uitbuiting');
  expect(goes).toContain('Dit gaat altijd mee');
  expect(stays).toContain('Vorm: seksuele uitbuiting');
  expect(goes).not.toContain('verzonnen&lt;/b&gt;');
  expect(stays).toContain('&lt;b&gt;verzonnen&lt;/b&gt;');
  expect(stays).toContain('BGS 1.9');
  expect(page).not.toContain('<b>verzonnen');
  expect(page).toContain('name="sent" value="form.labour,urgency.danger,field.plate,line.1"');
  expect(page).toContain('name="basis" value="test-rule"');
});

test('without rules nothing is permitted, and the page says whom to ask', () => {
  expect(draw([])).toContain('Er zijn geen regels geladen.');
});

test('a ban says that recording does not help, and offers nothing to record', () => {
  const page = draw([testRule(), testRule({ id: 'ban', kind: 'ban', article: 'WGS ban' })]);
  expect(page).toContain('Een verbod gaat voor.');
  expect(page).not.toContain('Leg eerst vast');
  expect(page).not.toContain('Leg dit vast bij het signaal');
});

test('where it went to this receiver before, the page says when and on what, and lets it go again', () => {
  const at = new Date('2026-11-20T10:00:00Z');
  const sentBefore = [
    { id: 'before', receiver: 'r', article: 'WGS eerder', at },
    { id: 'elsewhere', receiver: 'other', article: 'WGS elders', at },
  ];
  const page = draw([testRule()], { sentBefore });
  expect(page).toContain('Dit signaal ging al eerder naar deze organisatie.');
  expect(page).toContain('WGS eerder');
  expect(page).toContain('href="/werk/signalen/1#gedeeld-before"');
  expect(page).not.toContain('WGS elders');
  expect(page).toContain('bevestigen');
  expect(draw([testRule()])).not.toContain('al eerder');
});

test('the purpose is what one works for: said, not chosen; for another that forwards nothing there is no form', () => {
  const page = draw([testRule()]);
  expect(page).toContain('U werkt nu voor dit doel: samen signalen aanpakken.');
  expect(page).not.toContain('<select id="purpose"');
  const none = draw([testRule()], { purpose: 'assess-report', mayForward: false });
  expect(none).toContain('Daarvoor kan niets worden doorgestuurd.');
  expect(none).toContain('href="/account"');
  expect(none).not.toContain('<form');
});
