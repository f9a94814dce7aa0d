import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { getPath } from 'hono/utils/url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onPostgres } from '../../../tests/support/database.ts';
import type { SiteEnv } from '../../platform/http/site.ts';
import { languageOf } from '../../platform/i18n/language.ts';
import { splitLocale } from '../../platform/i18n/locale.ts';
import type { PageHead } from '../../ui/page-frame.tsx';
import { formTokenField, formTokenOf } from '../access/form-token.ts';
import { Refused, sessionCookie } from '../access/index.ts';
import { reportRoutes } from './index.ts';
import { openReportChain, type ReportChain } from './reports.fixtures.ts';

const story = 'Drie vrouwen <b>"wassen"</b> de hele nacht & zwijgen.';
const answers = [
  { danger: 'no' },
  { story },
  { municipality: 'utrecht' },
  { place: 'achter de kade' },
  { when: '' },
  { name: 'ليلى', plate: 'XX-00-XX' },
  { form: 'labour' },
  { self: 'other' },
  { share: 'ask-first' },
  { reply: 'yes' },
  { contact: '' },
];

onPostgres('the pages of reports', (database) => {
  let chain: ReportChain;
  let site: Hono<SiteEnv>;
  let heads: PageHead[] = [];
  let waited: number[] = [];
  let holding = Promise.resolve();
  const clock = { now: Date.parse('2026-11-22T10:00:00Z') };

  beforeAll(async () => {
    chain = await openReportChain(database());
    await chain.asSuperuser("insert into directory.police_unit values ('PE09', 'Verzonnen', 'Verzonnen')");
    await chain.asSuperuser("insert into directory.safety_region values ('VR09', 'Verzonnen', 'PE09')");
    await chain.asSuperuser("insert into directory.municipality values ('GM0344', 'Utrecht', 'VR09')");
    site = new Hono<SiteEnv>({ getPath: (request) => splitLocale(getPath(request)).path });
    site.use(async (c, next) => {
      c.set('language', languageOf(splitLocale(getPath(c.req.raw)).locale));
      c.setRenderer((content: Child, head: PageHead) => {
        heads.push(head);
        return c.html(`<title>${head.title}</title><main>${(<>{content}</>).toString()}</main>`);
      });
      await next();
    });
    const routes = reportRoutes(chain.access, {
      vault: chain.vault,
      draftKey: Buffer.alloc(32, 3),
      now: () => new Date(clock.now),
      wait: (ms) => {
        waited.push(ms);
        return holding;
      },
      addressOf: (c) => c.req.header('X-Test-Address') ?? '192.0.2.1',
    });
    for (const route of routes) site[route.method](route.path, (c) => route.answer(c));
    site.onError((error, c) => {
      if (error instanceof Refused) return c.text(error.refusal.refused, 403);
      return c.text(error.name, 500);
    });
  });
  afterAll(() => chain.end());
  beforeEach(() => {
    heads = [];
    waited = [];
    holding = Promise.resolve();
  });

  type Answer = { status: number; html: string };
  async function post(path: string, words: Record<string, string>, headers = {}): Promise<Answer> {
    const answer = await site.request(path, { method: 'POST', body: new URLSearchParams(words), headers });
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    return { status: answer.status, html: (await answer.text()) + (answer.headers.get('Location') ?? '') };
  }
  const hidden = (html: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  const headingIn = (html: string): string => /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? '';

  async function fillIn(prefix = '', given: Record<string, string>[] = answers): Promise<Answer> {
    let html = await (await site.request(`${prefix}/melden`)).text();
    let status = 200;
    for (const words of given) {
      ({ html, status } = await post(`${prefix}/melden`, {
        draft: hidden(html, 'draft'),
        step: 'next',
        ...words,
      }));
      expect(status).toBe(200);
    }
    return { status, html };
  }
  async function sendOne(): Promise<string> {
    const { html } = await fillIn();
    const sent = await post('/melden/versturen', { draft: hidden(html, 'draft') });
    return /\d{4} \d{4} \d{4} \d{4}/.exec(sent.html)?.[0] ?? '';
  }

  describe('the form', () => {
    test('leads from danger to the check, question by question, and shows every answer there', async () => {
      const { html } = await fillIn();
      expect(headingIn(html)).toBe('Klopt dit?');
      expect(html).toContain(
        'Drie vrouwen &lt;b&gt;&quot;wassen&quot;&lt;/b&gt; de hele nacht &amp; zwijgen.',
      );
      expect(html).toContain('Naam of bijnaam van iemand: ليلى');
      expect(html).toContain('Gemeente Voorbeeldstad (verzonnen)');
      expect(html).not.toMatch(/\d{4} \d{4} \d{4} \d{4}/);
    });

    test('who says there is danger reads 112 at once', async () => {
      const { html } = await fillIn('', [{ danger: 'yes' }]);
      expect(headingIn(html)).toBe('Bel nu 112');
      expect(html).toContain('href="tel:112"');
    });

    test('is sheltered on every page, and no answer is in an address', async () => {
      const { html } = await fillIn();
      await post('/melden/versturen', { draft: hidden(html, 'draft') });
      expect(heads).toHaveLength(answers.length + 2);
      expect(heads.every(({ sheltered, path }) => sheltered && path?.startsWith('/melden'))).toBe(true);
    });

    test('goes back with our own button, with what was filled in', async () => {
      let { html } = await fillIn('', answers.slice(0, 3));
      ({ html } = await post('/melden', {
        draft: hidden(html, 'draft'),
        step: 'back',
        place: 'bij de brug',
      }));
      expect(html).toContain('value="Utrecht"');
      ({ html } = await post('/melden', { draft: hidden(html, 'draft'), step: 'skip' }));
      expect(html).toContain('value="bij de brug"');
    });

    test('changes one answer from the check', async () => {
      let { html } = await fillIn();
      ({ html } = await post('/melden', { draft: hidden(html, 'draft'), step: 'change-place' }));
      expect(headingIn(html)).toBe('Waar precies?');
      ({ html } = await post('/melden', { draft: hidden(html, 'draft'), step: 'next', place: 'op zolder' }));
      expect(headingIn(html)).toBe('Klopt dit?');
      expect(html).toContain('op zolder');
    });

    test('says what is wrong and keeps the words, however many', async () => {
      const { html } = await fillIn('', answers.slice(0, 1));
      const long = `${'zeer lang verhaal '.repeat(200)}<i>`;
      const again = await post('/melden', { draft: hidden(html, 'draft'), step: 'next', story: long });
      expect(again.status).toBe(422);
      expect(again.html).toContain('er passen 3.000 tekens in');
      expect(again.html).toContain('href="#story"');
      expect(again.html).toContain(`${'zeer lang verhaal '.repeat(200)}&lt;i&gt;`);
      expect(heads.at(-1)?.carries).toMatchObject({ story: long, step: 'stay' });
    });

    test('a page that is too old or was changed begins again, and says nothing was sent', async () => {
      const { html } = await fillIn('', answers.slice(0, 4));
      for (const draft of ['', 'x', `${hidden(html, 'draft').slice(0, -5)}AAAAA`]) {
        const again = await post('/melden', { draft, step: 'next', when: 'nu' });
        expect(again.status).toBe(422);
        expect(again.html).toContain('Er is niets verstuurd');
      }
      // Sent on as a post to the form, which says what the loop above saw.
      const old = await site.request('/melden/versturen', {
        method: 'POST',
        body: new URLSearchParams({ draft: 'x' }),
      });
      expect([old.status, old.headers.get('Location')]).toEqual([307, '/melden']);
    });

    test('goes on in another language where it was', async () => {
      const { html } = await fillIn('', answers.slice(0, 6));
      const english = await post('/en/melden', { draft: hidden(html, 'draft'), step: 'stay' });
      expect(headingIn(english.html)).toBe('What do you think it is?');
    });

    test('where nobody reads reports it says so first, and whom to call', async () => {
      const desk = [chain.organisation('meldpunt')];
      await chain.asSuperuser(
        "update access.mandate set valid_until = '2020-02-01' where organisation = $1",
        desk,
      );
      const html = await (await site.request('/en/melden')).text();
      await chain.asSuperuser('update access.mandate set valid_until = null where organisation = $1', desk);
      expect(headingIn(html)).toBe('You cannot report here now');
      expect(html).toContain('href="/en/hulp"');
      expect(html).not.toContain('<form');
    });
  });

  describe('sending', () => {
    test('twice shows the same receipt; sending once more after going back is another report', async () => {
      const { html } = await fillIn();
      const draft = hidden(html, 'draft');
      const shown = await Promise.all([1, 2, 3].map(() => post('/melden/versturen', { draft })));
      const receipts = shown.map((each) => /\d{4} \d{4} \d{4} \d{4}/.exec(each.html)?.[0]);
      expect(new Set(receipts).size).toBe(1);
      expect(shown[0]?.html).toContain('Gemeente Voorbeeldstad (verzonnen) leest uw melding.');
      const back = await post('/melden', { draft, step: 'change-when' });
      const changed = await post('/melden', {
        draft: hidden(back.html, 'draft'),
        step: 'next',
        when: 'gisteren',
      });
      const other = await post('/melden/versturen', { draft: hidden(changed.html, 'draft') });
      expect(other.html).not.toContain(receipts[0]);
    });
  });

  describe('coming back', () => {
    test('a wrong receipt and what is no receipt give the same answer, as late as a right one', async () => {
      const receipt = await sendOne();
      const wrong = await post('/melding', { receipt: '0000 0000 0000 0000' });
      for (const text of ['', 'x', '12345', '😀', 'x'.repeat(10_000), '\u0000']) {
        expect(await post('/melding', { receipt: text })).toEqual(wrong);
      }
      expect(wrong.status).toBe(422);
      expect((await post('/melding', { receipt })).status).toBe(200);
      expect(waited).toEqual(Array(8).fill(600));
      await chain.asSuperuser('delete from intake.wrong_receipt');
    });

    test('shows state and messages, never the receipt or what was told', async () => {
      const receipt = await sendOne();
      const { html } = await post('/melding', { receipt });
      expect(html).toContain('Uw melding is binnen.');
      expect(html).not.toContain(receipt);
      expect(html).not.toContain(receipt.replaceAll(' ', ''));
      expect(html).not.toContain('zwijgen');
      const sealed = hidden(html, 'sealed');
      const message = hidden(html, 'message');
      const words = { sealed, message, text: 'Zij zijn nu weg <3' };
      await post('/melding/bericht', words);
      const added = await post('/melding/bericht', words);
      expect(added.html.split('Zij zijn nu weg &lt;3')).toHaveLength(2);
      expect(added.html).toContain('Uw bericht is verstuurd.');
      expect((await post('/en/melding', { sealed })).html).toContain('Your report has arrived.');
      expect(waited).toEqual([600]);
    });

    test('an empty or too long message is asked again, with its words', async () => {
      const { html } = await post('/melding', { receipt: await sendOne() });
      const form = { sealed: hidden(html, 'sealed'), message: hidden(html, 'message') };
      expect(await post('/melding/bericht', { ...form, text: ' \n ' })).toMatchObject({ status: 422 });
      const long = await post('/melding/bericht', { ...form, text: `${'ü'.repeat(3_000)}!` });
      expect(long.status).toBe(422);
      expect(long.html).toContain(`${'ü'.repeat(3_000)}!`);
    });

    test('closes after half an hour, and what was changed does not open', async () => {
      const { html } = await post('/melding', { receipt: await sendOne() });
      const form = { sealed: hidden(html, 'sealed'), message: randomUUID(), text: 'hallo' };
      clock.now += 30 * 60_000 + 1;
      const late = await post('/melding/bericht', form);
      clock.now -= 30 * 60_000 + 1;
      expect(late.status).toBe(422);
      expect(late.html).toContain('sluit deze pagina na 30 minuten');
      for (const sealed of ['', 'x', `A${form.sealed.slice(1)}`]) {
        expect((await post('/melding', { sealed })).html).toContain('sluit deze pagina na 30 minuten');
      }
    });

    test('too many wrong ones from one address have to wait', async () => {
      for (let tries = 0; tries < 10; tries += 1) await post('/melding', { receipt: '1' });
      const waiting = await post('/melding', { receipt: await sendOne() });
      expect(waiting.status).toBe(429);
      expect(waiting.html).toContain('Wacht 10 minuten');
      expect(waited).toHaveLength(10);
      await chain.asSuperuser('delete from intake.wrong_receipt');
    });

    const from = (address: string) => ({ 'X-Test-Address': address });

    test('forty at once of a network that has to wait do not keep another out', async () => {
      const receipt = await sendOne();
      for (let tries = 0; tries < 10; tries += 1) await post('/melding', { receipt: '1' });
      waited = [];
      const flood = Array.from({ length: 40 }, () => post('/melding', { receipt }));
      const other = await post('/melding', { receipt }, from('192.0.2.2'));
      expect(other.status).toBe(200);
      const answers = (await Promise.all(flood)).map(({ status, html }) => (status === 429 ? status : html));
      expect(new Set(answers)).toEqual(new Set([429, 'Busy']));
      expect(waited).toEqual([600]);
      await chain.asSuperuser('delete from intake.wrong_receipt');
    });

    test('a network has four places until its answers come, and they come free again', async () => {
      const receipt = await sendOne();
      let release = () => {};
      holding = new Promise((resolve) => {
        release = resolve;
      });
      const flood = Array.from({ length: 40 }, (_, n) =>
        post('/melding', { receipt }, from(`2001:db8:1:1::${n}`)),
      );
      await expect.poll(() => waited.length).toBe(4);
      const others = Array.from({ length: 18 }, (_, n) =>
        post('/melding', { receipt }, from(`198.51.100.${n}`)),
      );
      // Twenty are held back at most; whoever comes after is answered at once, and gets in.
      const early = await Promise.race(others);
      expect(early.status).toBe(200);
      expect(waited).toHaveLength(20);
      release();
      holding = Promise.resolve();
      const statuses = async (all: Promise<Answer>[]) => (await Promise.all(all)).map(({ status }) => status);
      expect((await statuses(flood)).filter((status) => status === 200)).toHaveLength(4);
      expect(new Set(await statuses(others))).toEqual(new Set([200]));
      expect(await post('/melding', { receipt }, from('2001:db8:1:1::1'))).toMatchObject({ status: 200 });
    });
  });

  describe('the team', () => {
    async function signedIn(name: 'focal' | 'otherFocal' | 'detective') {
      const member = await chain.signIn(name);
      const headers = { Cookie: `${sessionCookie}=${member.session}` };
      const token = { [formTokenField]: formTokenOf(member) };
      return {
        get: async (path: string) => {
          const answer = await site.request(path, { headers });
          return { status: answer.status, html: await answer.text() };
        },
        post: (path: string, words: Record<string, string>) => post(path, { ...token, ...words }, headers),
        postWithout: (path: string, words: Record<string, string>) => post(path, words, headers),
      };
    }

    test('reads, answers and closes a report; the reporter sees it', async () => {
      await chain.asSuperuser('truncate intake.report cascade');
      const focal = await signedIn('focal');
      expect((await focal.get('/werk/meldingen')).html).toContain('Er zijn nog geen meldingen');
      const receipt = await sendOne();
      const list = await focal.get('/werk/meldingen');
      const [path = ''] = /\/werk\/meldingen\/[0-9a-f-]{36}/.exec(list.html) ?? [];
      const page = await focal.get(path);
      expect(page.html).toContain('Drie vrouwen &lt;b&gt;');
      expect(page.html).toContain('ليلى');
      expect(page.html).toContain(`${path}/aannemen`);
      const event = hidden(page.html, 'event');
      for (const wrong of ['', 'x'.repeat(3_001)]) {
        const again = await focal.post(`${path}/antwoorden`, { event, text: wrong });
        expect(again.status).toBe(422);
        expect(hidden(again.html, 'event')).toBe(event);
      }
      expect(await focal.post(`${path}/antwoorden`, { event, text: 'Welke kade?' })).toEqual({
        status: 303,
        html: path,
      });
      expect((await post('/melding', { receipt })).html).toContain('Welke kade?');
      const form = { event: randomUUID(), version: '3' };
      expect((await focal.post(`${path}/afsluiten`, form)).status).toBe(422);
      const second = await focal.post(`${path}/afsluiten`, { ...form, version: '1', reason: 'known' });
      expect(second.status).toBe(409);
      expect(second.html).toContain('Iemand anders was u net voor.');
      expect(second.html).toContain('<option value="known" selected="">');
      expect((await focal.post(`${path}/afsluiten`, { ...form, reason: 'known' })).status).toBe(303);
      const shut = await focal.get(path);
      expect(shut.html).toContain('Dit was al bekend');
      const told = await post('/melding', { receipt });
      expect(told.html).toContain('kan nu niet verder met uw melding');
      expect(told.html).not.toContain('bekend');
      expect((await focal.postWithout(`${path}/antwoorden`, { text: 'vals' })).html).toBe('FormNotYours');
      expect(await (await signedIn('otherFocal')).get(path)).toEqual({ status: 403, html: 'not-found' });
      expect(await (await signedIn('detective')).get('/werk/meldingen')).toMatchObject({ status: 403 });
    });

    test('the list as a file has no content and no formula', async () => {
      const focal = await signedIn('focal');
      await sendOne();
      const { html } = await focal.get('/werk/meldingen.csv?state=received');
      const lines = html.replace('\uFEFF', '').trim().split('\r\n');
      expect(lines[0]).toBe('received,state,state_name,municipality,form,form_name,danger,waiting');
      expect(lines[1]).toMatch(/^2026-11-22T10:00:00\.000Z,received,[^,]+,Utrecht,labour,arbeidsuitbuiting,/);
      expect(html).not.toMatch(/zwijgen|ليلى/);
    });

    test('without a session every address leads to signing in', async () => {
      for (const path of ['/werk/meldingen', `/werk/meldingen/${randomUUID()}`, '/werk/meldingen.csv']) {
        expect((await site.request(path)).headers.get('Location')).toMatch(/^\/inloggen/);
      }
    });
  });
});
