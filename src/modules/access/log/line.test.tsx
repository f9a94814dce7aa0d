import { expect, test } from 'vitest';
import { languageOf } from '../../../platform/i18n/language.ts';
import { type Act, acts } from '../act.ts';
import { csvColumns, csvRow, type LogLine, lineInWords } from './line.ts';
import { actNames } from './names.ts';
import { CheckpointsPage } from './pages/checkpoints.tsx';
import { LogPage } from './pages/log.tsx';
import { readLeftAside, readLogQuery, writeLogQuery } from './query.ts';

const line: LogLine = {
  id: 12,
  at: new Date('2026-11-22T09:05:00Z'),
  outcome: 'refused',
  actor: 'member',
  person: 'Verzonnen Jansen',
  organisation: 'Gemeente Voorbeeldstad (verzonnen)',
  role: 'focal-person',
  purpose: 'joint-approach',
  act: 'signals.forward',
  subject: '0b51f2a4-0000-4000-8000-000000000000',
  basis: 'wgs-between-tracks',
  article: 'WGS 1.7',
  reason: 'no-legal-basis: WGS 1.7',
};

const draw = (lines: LogLine[], search = '', more = false, demonstration = false): string =>
  String(
    <LogPage
      language={languageOf('nl')}
      path="/werk/verwerkingslog"
      csvPath="/werk/verwerkingslog.csv"
      checkpointsPath="/verwerkingslog/controlepunten"
      lawPath="/wet"
      query={readLogQuery(new URLSearchParams(search))}
      leftAside={readLeftAside(new URLSearchParams(search))}
      numbers={new Map([['0b51f2a4-0000-4000-8000-000000000001', 'S-2026-0012']])}
      unknown={false}
      lines={lines}
      more={more}
      colleagues={[{ id: '6f1f64c8-58b7-4a0e-9f34-6a2f5ad1a001', name: 'Verzonnen Jansen' }]}
      mostExported={50_000}
      demonstration={demonstration}
    />,
  );

test('every act has a name of its own in both languages', () => {
  for (const names of [actNames.nl, actNames.en]) {
    expect(Object.keys(names).toSorted()).toEqual(Object.keys(acts).toSorted());
    expect(new Set(Object.values(names)).size).toBe(Object.keys(acts).length);
    for (const act of Object.keys(acts) as Act[]) expect(names[act]).toMatch(/^\p{Ll}.{5,}$/u);
  }
});

test('an entry in plain words', () => {
  expect(lineInWords(line, 'nl')).toEqual({
    who: 'Verzonnen Jansen',
    role: 'aandachtsfunctionaris',
    purpose: 'samen signalen aanpakken',
    act: 'signaal doorgestuurd',
    outcome: 'geweigerd',
    reason: 'geen grondslag: WGS 1.7',
  });
  expect(lineInWords({ ...line, person: null }, 'nl').who).toBe(
    'medewerker van een andere organisatie: Gemeente Voorbeeldstad (verzonnen)',
  );
  expect(lineInWords({ ...line, actor: 'public', person: null, role: null }, 'nl')).toMatchObject({
    who: 'iemand op de openbare pagina’s',
    role: '',
  });
  expect(lineInWords({ ...line, act: 'old.act', reason: 'art. 2.24 WGS' }, 'nl')).toMatchObject({
    act: 'old.act',
    reason: 'art. 2.24 WGS',
  });
  expect(lineInWords({ ...line, reason: 'no-consent' }, 'en').reason).toBe('no consent');
  expect(lineInWords({ ...line, outcome: 'permitted', reason: null }, 'nl').reason).toBe('');
  expect(lineInWords({ ...line, outcome: 'rolled-back', reason: 'TypeError' }, 'en').reason).toBe(
    'by a fault',
  );
});

test('the page shows the record short, and links to its history', () => {
  const page = draw([line]);
  expect(page).toContain(
    '<a class="baken-number" href="/werk/verwerkingslog?over=0b51f2a4-0000-4000-8000-000000000000">0b51f2a4…</a>',
  );
  expect(page).toContain('geweigerd: geen grondslag: WGS 1.7');
  expect(page).toContain('22\u00a0november\u00a02026');
  expect(page).toContain('<a href="/wet#wgs-between-tracks">WGS 1.7</a>');
  expect(draw([{ ...line, article: null }])).toContain('>wgs-between-tracks</td>');
  expect(page).not.toContain('rel="next"');
});

test('a record of one’s own is shown by its number', () => {
  const own = '0b51f2a4-0000-4000-8000-000000000001';
  expect(draw([{ ...line, subject: own }])).toContain(`over=${own}">S-2026-0012</a>`);
});

test('a day that is none is said at its field', () => {
  const page = draw([line], 'van=2026-13-40');
  expect(page).toContain('‘2026-13-40’ is geen dag. Deze keuze is weggelaten.');
  expect(page).toContain('aria-describedby="van-problem"');
  expect(page).not.toContain('tot-problem');
  expect(draw([line], 'van=&tot=2026-12-01')).not.toContain('is geen dag');
});

test('older entries keep what was asked', () => {
  expect(draw([line], 'uitkomst=refused', true)).toContain('?uitkomst=refused&amp;voor=12');
  expect(draw([line], 'uitkomst=refused&voor=40')).toContain('Nieuwste regels');
});

test('an empty log says what that means, an empty choice too', () => {
  expect(draw([])).toContain('Er staat nog niets in het log.');
  expect(draw([], 'uitkomst=refused')).toContain('Er zijn geen regels die hierbij passen.');
});

test('a demonstration says that its past is invented', () => {
  expect(draw([line], '', false, true)).toContain('is verzonnen: de mensen bestaan niet');
  expect(draw([line])).not.toContain('is verzonnen');
});

test('a mistyped address asks for everything', () => {
  const nothing = 'over=Jan%20Jansen&uitkomst=x&persoon=1&van=gisteren&voor=-3&handeling=%00&x=y';
  expect(writeLogQuery(readLogQuery(new URLSearchParams(nothing)))).toBe('');
  const asked = '?uitkomst=refused&van=2026-11-01&over=0b51f2a4-0000-4000-8000-000000000000&voor=9';
  expect(writeLogQuery(readLogQuery(new URLSearchParams(asked)))).toBe(asked);
});

test('the file has the columns it names', () => {
  expect(Object.keys(csvRow(line))).toEqual([...csvColumns]);
  expect(csvRow(line)).toMatchObject({
    act: 'signals.forward',
    act_name: 'signaal doorgestuurd',
    reason: 'no-legal-basis: WGS 1.7',
    reason_name: 'geen grondslag: WGS 1.7',
  });
});

test('the page about checkpoints before and after the first one', () => {
  const page = (newest: { batch: number; note: string } | undefined) =>
    String(
      <CheckpointsPage
        language={languageOf('nl')}
        newest={newest}
        publicKey="baken-log-x+00+AA"
        checkpointsPath="/c.txt"
        keyPath="/k.txt"
        mostDownloaded={1_000}
      />,
    );
  expect(page(undefined)).toContain('Er is nog geen controlepunt.');
  expect(page({ batch: 3, note: 'baken-log-x\nbatch 3' })).toContain('batch 3');
});
