import { Secret, TOTP } from 'otpauth';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Chain, fillChain } from '../../../../tests/support/chain.ts';
import { onPostgres } from '../../../../tests/support/database.ts';
import { makeSite } from '../../../platform/http/site.ts';
import type { Act } from '../act.ts';
import { formTokenOf } from '../form-token.ts';
import { FormNotYours } from '../member-route.ts';
import { invite } from '../people/actions.ts';
import { accountRoutes } from './account-routes.tsx';
import { openPasswords } from './password.ts';
import { signInRoutes } from './routes.tsx';
import { memoryVault } from './sign-in.fixtures.ts';

const loginName = 'anna@voorbeeld.example';
const password = 'fiets wolk lepel';

onPostgres('the pages for signing in', (database) => {
  let chain: Chain;
  let site: ReturnType<typeof makeSite<Act>>;
  const clock = { now: Date.parse('2026-11-22T10:00:00Z') };
  const settings = { demonstration: false };
  const vault = memoryVault();
  let secret = '';

  beforeAll(async () => {
    chain = await fillChain(database());
    const door = {
      vault,
      passwords: openPasswords({ memoryCost: 64, timeCost: 1 }),
      now: () => new Date(clock.now),
      wait: () => Promise.resolve(),
      draftKey: Buffer.alloc(32, 1),
      demonstration: () => Promise.resolve(settings.demonstration),
      secure: true,
      address: () => '192.0.2.7',
    };
    site = makeSite<Act>({
      routes: [...signInRoutes(chain.access, door), ...accountRoutes(chain.access, door)],
      assets: (_, next) => next(),
      frame: async (c, next) => {
        c.setRenderer((content) => c.html(`<!doctype html>${(<body>{content}</body>).toString()}`));
        await next();
      },
      errorPage: (c, status) => c.text('', status),
      refusalIn: (error) => (error instanceof FormNotYours ? { status: 403, why: ['not yours'] } : undefined),
      ready: () => Promise.resolve(true),
      contentVersion: () => Promise.resolve('1'),
      log: pino({ enabled: false }),
    });
    secret = await activate();
  });
  afterAll(() => chain.close());
  beforeEach(async () => {
    clock.now += 10 * 30_000;
    settings.demonstration = false;
    await chain.asSuperuser('delete from access.sign_in_count');
  });

  const get = (path: string, cookie = '') =>
    site.request(`https://baken.example${path}`, { headers: { cookie } });
  const post = (path: string, words: Record<string, string>, headers: Record<string, string> = {}) =>
    site.request(`https://baken.example${path}`, {
      method: 'POST',
      body: new URLSearchParams(words),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
  const codeNow = (of = secret) => TOTP.generate({ secret: Secret.fromBase32(of), timestamp: clock.now });

  async function activate() {
    const { code } = await invite(
      chain.access,
      vault,
      {
        name: 'Anna (verzonnen)',
        loginName,
        organisation: 'Gemeente Voorbeeldstad (verzonnen)',
        role: 'focal-person',
      },
      new Date(),
    );
    const path = '/inloggen/activeren';
    const first = await (await post(path, { login: loginName, invitation: code })).text();
    const state = hidden(first, 'state') ?? '';
    const unequal = await post(path, { state, password, again: 'anders' });
    expect([unequal.status, await unequal.text()]).toEqual([422, expect.stringContaining('niet gelijk')]);
    const easy = await post(path, { state, password: 'welkom12345678', again: 'welkom12345678' });
    expect([easy.status, await easy.text()]).toEqual([422, expect.stringContaining('te makkelijk')]);
    const app = await (await post(path, { state, password, again: password })).text();
    expect(app).toContain('<svg');
    expect(app).not.toMatch(/style=|https?:\/\//);
    const english = await (
      await post(`/en${path}`, { state: hidden(app, 'state') ?? '', step: 'stay' })
    ).text();
    expect(english).toContain('Connect an app');
    const shown = /<code>([A-Z2-7 ]+)<\/code>/.exec(app)?.[1]?.replaceAll(' ', '') ?? '';
    expect(english.replaceAll(' ', '')).toContain(`<code>${shown}</code>`);
    const last = await post(path, { state: hidden(app, 'state') ?? '', code: codeNow(shown) });
    expect(last.headers.get('set-cookie')).toContain('baken-session=');
    expect((await last.text()).match(/<li><code>/g)).toHaveLength(10);
    return shown;
  }

  async function passPassword(more: Record<string, string> = {}) {
    const answer = await post('/inloggen', { login: ` ${loginName.toUpperCase()}`, password, ...more });
    expect(answer.headers.get('set-cookie')).toBeNull();
    return hidden(await answer.text(), 'state') ?? '';
  }

  test('two pages lead in: a strict cookie that scripts do not see, and the way asked for', async () => {
    const state = await passPassword({ naar: '/en/werk/signalen' });
    const answer = await post('/inloggen', { state, code: codeNow() });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/en/werk/signalen');
    const cookie = answer.headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Secure']) expect(cookie).toContain(part);
    expect(cookie).not.toMatch(/Max-Age|Expires|Domain/);
    expect(
      answer.headers.get('cache-control') ?? (await get('/inloggen')).headers.get('cache-control'),
    ).toContain('no-store');
  });

  test('a way to another site leads to one’s work', async () => {
    const state = await passPassword({ naar: '//elders.example' });
    const answer = await post('/inloggen', { state, code: codeNow() });
    expect(answer.headers.get('location')).toBe('/werk');
  });

  test('a wrong password and an unknown name give the same page', async () => {
    const page = async (login: string) => {
      const answer = await post('/inloggen', { login, password: 'iets heel anders' });
      return [answer.status, (await answer.text()).replaceAll(login, 'NAAM')];
    };
    const known = await page(loginName);
    expect(known).toEqual(await page('niemand@voorbeeld.example'));
    expect(known).toEqual([422, expect.stringContaining('Dit klopt niet')]);
    expect(known[1]).not.toContain('iets heel anders');
  });

  test('six wrong ones end at the page that says to wait', async () => {
    const answers = [];
    for (let at = 0; at < 6; at += 1)
      answers.push(await post('/inloggen', { login: loginName, password: 'x' }));
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 429]);
    expect(await answers.at(-1)?.text()).toContain('Wacht een kwartier');
  });

  test('the page for the code holds five minutes, and changing language is no attempt', async () => {
    const state = await passPassword();
    for (let at = 0; at < 6; at += 1) {
      expect(await (await post('/en/inloggen', { state, step: 'stay' })).text()).toContain('Enter the code');
    }
    clock.now += 5 * 60_000;
    expect((await post('/inloggen', { state, code: '000000' })).status).toBe(422);
    clock.now += 1;
    const stale = await post('/inloggen', { state, code: codeNow() });
    expect([stale.status, stale.headers.get('set-cookie')]).toEqual([422, null]);
    expect(await stale.text()).toContain('te lang open');
  });

  test.each([{ state: '' }, { state: 'x', code: '123456' }, {}, { login: 'a\u0000b', password: '\u0000' }])(
    'made-up form %o is a plain page',
    async (words) => {
      expect((await post('/inloggen', words as Record<string, string>)).status).toBe(422);
    },
  );

  test('a form that another site sent signs nobody in', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const answer = await post('/inloggen', { login: loginName, password }, { 'sec-fetch-site': site });
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain('name="state"');
    }
  });

  test('signing in again ends the session before, and gives another token', async () => {
    const enter = async (cookie: string) => {
      clock.now += 60_000;
      const answer = await post('/inloggen', { state: await passPassword(), code: codeNow() }, { cookie });
      return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    };
    const first = await enter('');
    expect((await get('/account', first)).status).toBe(200);
    const second = await enter(first);
    expect(second).not.toBe(first);
    expect((await get('/account', first)).headers.get('location')).toContain('/inloggen?naar=%2Faccount');
    expect((await get('/account', second)).status).toBe(200);
  });

  describe('signing out', () => {
    test('by its form ends the session and the cookie', async () => {
      const member = await chain.signIn('focal');
      const cookie = `baken-session=${member.session}`;
      const answer = await post('/uitloggen', { formulier: formTokenOf(member) }, { cookie });
      expect(answer.headers.get('location')).toBe('/inloggen?reden=uitgelogd');
      expect(answer.headers.get('set-cookie')).toContain('baken-session=; Max-Age=0');
      expect(await chain.access.member(member.session)).toBeUndefined();
    });

    test('does not happen by an address or by a form of another session', async () => {
      const member = await chain.signIn('focal');
      const cookie = `baken-session=${member.session}`;
      expect((await get('/uitloggen', cookie)).status).toBe(404);
      expect((await post('/uitloggen', { formulier: 'x' }, { cookie })).status).toBe(403);
      expect(await chain.access.member(member.session)).toBeDefined();
    });
  });

  describe('invented people', () => {
    const join = () => post('/inloggen/demonstratie', { person: chain.person('detective') });

    test('are offered, and let in, in a demonstration', async () => {
      settings.demonstration = true;
      await chain.asSuperuser('insert into access.installation values (true, true, now())');
      const page = await (await get('/inloggen')).text();
      expect(page.match(/Doe mee als Verzonnen/g)).toHaveLength(16);
      const answer = await join();
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/werk']);
      expect((await post('/inloggen/demonstratie', { person: 'x' })).status).toBe(404);
      settings.demonstration = false;
      expect((await join()).status).toBe(404);
      await chain.asSuperuser('delete from access.installation');
    });

    test('are not there otherwise, and neither is their address', async () => {
      expect(await (await get('/inloggen')).text()).not.toMatch(/Doe mee als|verzonnen/i);
      expect((await join()).status).toBe(404);
      // Nor when the application thinks it is one and the database does not.
      settings.demonstration = true;
      expect((await join()).status).toBe(404);
    });
  });

  test('the account page changes the purpose, and says no where it may not', async () => {
    const member = await chain.signIn('focal');
    const cookie = `baken-session=${member.session}`;
    const page = await (await get('/account', cookie)).text();
    const [, membership] = /value="([\da-f-]+) protect"/.exec(page) ?? [];
    const change = (work: string) =>
      post('/account/werk', { work, formulier: formTokenOf(member) }, { cookie });
    const refused = await change(`${membership} investigate`);
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('geen mandaat')]);
    expect((await change('x')).status).toBe(422);
    const changed = await change(`${membership} protect`);
    expect(changed.headers.get('location')).toBe('/account?gedaan=werk');
    expect(await (await get('/account?gedaan=werk', cookie)).text()).toContain('U werkt nu in deze functie');
  });
});
