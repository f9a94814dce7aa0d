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
import { now, openSignalChain, record, type SignalChain } from './signals.fixtures.ts';

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

  /** Asks as the focal person; with words it sends the form of the page at `path`. */
  async function visit(path: string, words?: Record<string, string>, to = path): Promise<Response> {
    const { session } = await chain.signIn('focal');
    const headers = { Cookie: `${sessionCookie}=${session}` };
    const page = await app.request(path, { headers });
    if (!words) return page;
    const html = await page.text();
    const hidden = Object.fromEntries(
      Array.from(html.matchAll(/type="hidden" name="([\w-]+)" value="([^"]*)"/g), ([, name, value]) => [
        name,
        value,
      ]),
    ) as Record<string, string>;
    const body = new URLSearchParams({ ...hidden, ...words });
    return app.request(to, { method: 'POST', headers, body });
  }

  test('a report is accepted beside its words: problems keep what was filled in, then it is a signal', async () => {
    const draft = readyDraft({ danger: 'yes' });
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

    const noticed = { 'line-1-text': 'Zes mannen <slapen> er', 'line-1-kind': 'observation' };
    // The form came with municipalities of its own, of which this test has none.
    const again = await visit(path, { ...noticed, municipality: '' });
    expect(again.status).toBe(422);
    const kept = await again.text();
    expect(kept).toContain('Kies waar het signaal over gaat.');
    expect(kept).toContain('Zes mannen &lt;slapen&gt; er');

    const complete = { ...noticed, municipality: '', subject: 'place', 'form-labour': 'yes' };
    const id = randomUUID();
    for (const _ of [1, 2]) {
      const done = await visit(path, { ...complete, id, version: '1' });
      expect([done.status, done.headers.get('Location')]).toEqual([303, `/werk/signalen/${id}`]);
    }
    const signal = await (await visit(`/werk/signalen/${id}`)).text();
    expect(signal).toContain('Zes mannen &lt;slapen&gt; er');
    expect(signal).toContain('melding');
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
      'number,received,state,forms,subject,source,urgency,municipality,municipality_name',
    );
  });
});
