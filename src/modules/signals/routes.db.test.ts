import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onPostgres } from '../../../tests/support/database.ts';
import type { SiteEnv } from '../../platform/http/site.ts';
import { languageOf } from '../../platform/i18n/language.ts';
import { sessionCookie } from '../access/index.ts';
import { sendReport } from '../intake/report-actions.ts';
import { asking, readyDraft } from '../intake/reports.fixtures.ts';
import { signalRoutes } from './routes.tsx';
import { testRule } from './signal.fixtures.ts';
import { now, openSignalChain, read, record, type SignalChain } from './signals.fixtures.ts';

onPostgres('the pages of signals', (database) => {
  let chain: SignalChain;
  const app = new Hono<SiteEnv>();
  beforeAll(async () => {
    chain = await openSignalChain(database());
    app.use(async (c, next) => {
      c.set('language', languageOf('nl'));
      c.setRenderer((content) => c.html(String(content)));
      await next();
    });
    for (const route of signalRoutes(chain.access, chain)) app[route.method](route.path, route.answer);
  });
  afterAll(() => chain.end());

  const hiddenIn = (html: string): Record<string, string> =>
    Object.fromEntries(
      Array.from(html.matchAll(/type="hidden" name="([\w-]+)" value="([^"]*)"/g), ([, name, value]) => [
        name,
        value,
      ]),
    ) as Record<string, string>;

  /** Asks as the focal person; with words it sends the form of the page at `path`. */
  async function visit(path: string, words?: Record<string, string>, to = path): Promise<Response> {
    const { session } = await chain.signIn('focal');
    const headers = { Cookie: `${sessionCookie}=${session}` };
    const page = await app.request(path, { headers });
    if (!words) return page;
    const html = await page.text();
    const body = new URLSearchParams({ ...hiddenIn(html), ...words });
    return app.request(to, { method: 'POST', headers, body });
  }

  const logOf = async (subject: string): Promise<string[]> => {
    const { rows } = await chain.asSuperuser(
      'select act, outcome from access.log_entry where subject = $1 order by id',
      [subject],
    );
    return (rows as { act: string; outcome: string }[]).map(({ act, outcome }) => `${act} ${outcome}`);
  };

  test('a report is accepted beside its words: problems keep what was filled in, then it is a signal', async () => {
    const draft = readyDraft({ danger: 'yes', share: 'no' });
    await chain.asSuperuser(
      "delete from access.organisation_region where code = 'GM0344' and organisation <> $1",
      [chain.organisation('voorbeeldstad')],
    );
    await sendReport(asking(chain.access, 'intake.report'), chain.vault, draft, { locale: 'nl', now });
    const path = `/werk/meldingen/${draft.id}/aannemen`;
    const page = await (await visit(path)).text();
    expect(page).toContain('Zes mannen slapen in een schuur');
    expect(page).toMatch(/id="field-phone"[^>]*value="06 00 00 00 00"/);
    expect(page).toMatch(/name="urgency-danger"[^>]*checked/);
    expect(page).toContain('De melder wil liever niet dat dit gedeeld wordt.');

    const noticed = { 'line-1-text': 'Zes mannen <slapen> er', 'line-1-kind': 'observation' };
    // The form came with municipalities of its own, of which this test has none.
    const again = await visit(path, { ...noticed, municipality: '' });
    expect(again.status).toBe(422);
    const kept = await again.text();
    expect(kept).toContain('Kies waar het signaal over gaat.');
    expect(kept).toContain('Zes mannen &lt;slapen&gt; er');

    const complete = { ...noticed, municipality: '', subject: 'place', 'form-labour': 'yes' };
    const sent = { ...complete, id: randomUUID(), version: '1' };
    // The second time the page has no form any more: it was sent before that.
    const [done, twice] = [await visit(path, sent), await visit('/werk/signalen/nieuw', sent, path)];
    const address = done.headers.get('Location') ?? '';
    expect([done.status, twice.status, twice.headers.get('Location')]).toEqual([303, 303, address]);
    const signal = await (await visit(address)).text();
    expect(signal).toContain('Zes mannen &lt;slapen&gt; er');
    expect(signal).toContain('melding');

    // The wish went along: it is shown, and whoever forwards all the same says why.
    expect(signal).toContain('De melder wil liever niet dat dit gedeeld wordt.');
    await chain.load([testRule()]);
    const forwarding = `${address}/doorsturen`;
    const choice = { receiver: chain.organisation('politie'), track: '' };
    const { formulier: _, ...shown } = hiddenIn(await (await visit(forwarding, choice)).text());
    const confirm = async (words: Record<string, string>) =>
      visit(forwarding, { ...shown, ...words }, `${forwarding}/bevestigen`);
    for (const words of [{}, { 'wish-reason': ' ' }, { 'wish-reason': '\u200b' }]) {
      const refused = await confirm(words);
      expect(refused.status).toBe(422);
      expect(await refused.text()).toMatch(/id="wish-reason-problem"[\s\S]*Stuur dit door/);
    }
    expect((await confirm({ 'wish-reason': 'Er is <groot> gevaar.' })).status).toBe(303);
    expect(await (await visit(address)).text()).toContain('Er is &lt;groot&gt; gevaar.');
    await chain.load([]);
  });

  test('the id of another record in a form makes a record with an id of its own; destroyed, the other is still there', async () => {
    const other = await record(chain, 'otherFocal');
    const words = { subject: 'place', 'form-labour': 'yes', 'line-1-text': 'Eigen', 'line-1-kind': 'fact' };
    const made = await visit('/werk/signalen/nieuw', { ...words, id: other });
    expect(made.status).toBe(303);
    const id = made.headers.get('Location')?.split('/').at(-1) ?? '';
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(id).not.toBe(other);
    await chain.vault.destroy([id]);
    expect(await (await visit(`/werk/signalen/${id}`)).text()).toContain('Wat hier stond is vernietigd.');
    expect((await read(chain, 'otherFocal', other)).signal.content).toBeDefined();
  });

  test('the log says what was done: a form that is opened or drawn again is a reading, a check is no forwarding', async () => {
    const id = await record(chain, 'focal');
    const path = `/werk/signalen/${id}/doorsturen`;
    const receiver = chain.organisation('politie');
    const before = await logOf(id);
    await visit(path, {});
    expect((await visit(path, { receiver, track: 'riec' })).status).toBe(403);
    expect((await logOf(id)).slice(before.length)).toEqual([
      // The form, and the form again since nobody was chosen.
      'signals.read permitted',
      'signals.read permitted',
      // The form, what the law says, and the form with that.
      'signals.read permitted',
      'signals.weigh refused',
      'signals.read permitted',
    ]);
  });

  test('a step that comes too late shows what happened, with the words kept', async () => {
    const path = `/werk/signalen/${await record(chain, 'focal')}`;
    const decide = (reason: string, version: string) =>
      visit(path, { decision: 'taken-up', 'decision-reason': reason, version }, `${path}/oppakken`);
    expect((await decide('Eerste reden', '1')).status).toBe(303);
    const line = { 'line-text': 'Tweede regel', 'line-kind': 'fact', version: '1', step: 'waarneming' };
    const late = await visit(path, line, `${path}/waarneming`);
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain('Iemand anders was u net voor.');
    expect(page).toContain('Eerste reden');
    expect(page).toContain('Tweede regel');
  });

  test('what was wrong is put right by forms of the page, each with its reason', async () => {
    const path = `/werk/signalen/${await record(chain, 'focal')}`;
    const send = (to: string, words: Record<string, string>) => visit(path, words, `${path}/${to}`);
    for (const [to, words, problem] of [
      ['doorstrepen', { 'struck-reason': 'x' }, 'struck-problem'],
      ['doorstrepen', { struck: '1' }, 'struck-reason-problem'],
      ['doorstrepen', { struck: 'x', 'struck-reason': 'x' }, 'struck-problem'],
      ['verbeteren', { corrected: 'made-up', 'corrected-reason': 'x' }, 'corrected-problem'],
      ['verbeteren', { corrected: 'phone', 'corrected-text': '1'.repeat(201) }, 'corrected-text-problem'],
      ['verbeteren', { corrected: 'phone', 'corrected-text': '1' }, 'corrected-reason-problem'],
    ] as const) {
      const answer = await send(to, words);
      expect([to, answer.status]).toEqual([to, 422]);
      expect(await answer.text()).toContain(`id="${problem}"`);
    }
    const noted = { 'struck-reason': 'Ander <huis>', 'corrected-reason': 'Verkeerd gelezen' };
    expect((await send('doorstrepen', { ...noted, struck: '1' })).status).toBe(303);
    const corrected = { ...noted, corrected: 'plate', 'corrected-text': 'XY-98-ZW' };
    expect((await send('verbeteren', corrected)).status).toBe(303);
    const page = await (await visit(path)).text();
    expect(page).toContain('<del>Zes mannen slapen in een verzonnen schuur.</del>');
    expect(page).toContain('doorgestreept, want dit klopte niet');
    expect(page).toContain('Ander &lt;huis&gt;');
    expect(page).toMatch(/Eerst stond er: ?<del[^>]*>AB-12-CD<\/del>/);
    expect(page).not.toMatch(/<option value="1"[^>]*>Regel 1/);
    expect(page).not.toContain('heropenen');

    expect((await send('sluiten', { 'close-reason': 'Klaar' })).status).toBe(303);
    expect((await send('heropenen', {})).status).toBe(422);
    expect((await send('heropenen', { 'reopen-reason': 'Te vroeg' })).status).toBe(303);
    expect(await (await visit(path)).text()).toMatch(/Heropend[\s\S]*Te vroeg/);
  });

  test('a form that is not whole is a problem at its field; an address that is none is not found', async () => {
    const path = `/werk/signalen/${await record(chain, 'focal')}`;
    const empty = await visit(path, { version: '1' }, `${path}/sluiten`);
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('Schrijf op waarom.');
    const chooseNone = await visit(`${path}/doorsturen`, {});
    expect(chooseNone.status).toBe(422);
    expect((await app.request(`${path}/toets/iets`)).status).toBe(404);
    expect((await app.request('/werk/signalen/niet-een-id')).status).toBe(404);
  });

  test('nobody who is not signed in sees anything', async () => {
    const path = `/werk/signalen/${await record(chain, 'focal')}`;
    for (const each of [path, '/werk/signalen', '/werk/signalen.csv', `${path}/doorsturen`]) {
      const answer = await app.request(each);
      expect([answer.status, answer.headers.get('Location')?.startsWith('/inloggen')]).toEqual([303, true]);
    }
  });

  test('the list answers to any words in its address, and has a CSV', async () => {
    for (const query of [
      '?page=x',
      '?sort=-state&form=unknown',
      '?state=%00',
      '?subject=%27%3B--',
      '?page=99',
    ]) {
      expect((await visit(`/werk/signalen${query}`)).status).toBe(200);
    }
    const csv = await (await visit('/werk/signalen.csv')).text();
    expect(csv.split('\r\n')[0]).toBe(
      'number,received,state,state_name,forms,forms_name,subject,subject_name,source,source_name,urgency,urgency_name,municipality,municipality_name',
    );
  });
});
