import { request as httpRequest } from 'node:http';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onPostgres } from '../../tests/support/database.ts';
import { followLinks } from '../../tests/support/links.ts';
import { onTestSites, openTestSite, type TestSite } from '../../tests/support/site.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

onTestSites('the site', (site) => {
  const get = (path: string, init?: RequestInit) => site().request(path, init);

  test('every link on every page leads somewhere, and no cookie is set', async () => {
    const linked = await followLinks(site(), ['/', '/en', '/ar', '/zh']);
    expect(linked.length).toBeGreaterThan(100);
    expect(linked.filter(({ status, cookie }) => status !== 200 || cookie !== null)).toEqual([]);
  });

  test.each([
    ['/', 200],
    ['/hulp', 200],
    ['/gemeenten.csv', 200],
    ['/health', 200],
    ['/ready', 200],
    ['/monitor/', 301],
    ['/nowhere', 404],
    ['/assets/nothing.css', 404],
  ])('%s answers %i under the whole policy', async (path, status) => {
    for (const method of ['GET', 'HEAD']) {
      const { headers, status: found } = await get(path, { method });
      expect(found).toBe(status);
      expect(headers.get('Content-Security-Policy')).toBe(policy);
      expect(headers.get('X-Frame-Options')).toBe('DENY');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Strict-Transport-Security')).toContain('max-age=31536000');
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
      expect(headers.get('Set-Cookie')).toBeNull();
      expect(headers.get('X-Powered-By')).toBeNull();
      expect(headers.get('Server')).toBeNull();
    }
  });

  test('HEAD is the same answer without its body', async () => {
    const answer = await get('/monitor', { method: 'HEAD' });
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('Content-Type')).toBe((await get('/monitor')).headers.get('Content-Type'));
  });

  test('pages for people who may be watched are kept nowhere', async () => {
    for (const path of ['/', '/ar', '/hulp', '/en/hulp', '/hulp/kiezen', '/nowhere']) {
      expect((await get(path)).headers.get('Cache-Control'), path).toContain('no-store');
    }
    expect((await get('/hulp/kiezen', { method: 'POST' })).headers.get('Cache-Control')).toContain(
      'no-store',
    );
  });

  test('assets may be kept for ever, compressed or not', async () => {
    const html = await (await get('/ar')).text();
    const assets = [...html.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(assets.length).toBeGreaterThan(3);
    for (const path of assets) {
      for (const encoding of ['identity', 'br']) {
        const { status, headers } = await get(path, { headers: { 'Accept-Encoding': encoding } });
        expect(status, path).toBe(200);
        expect(headers.get('Cache-Control'), path).toBe('public, max-age=31536000, immutable');
        expect(headers.get('Content-Encoding') ?? 'identity', path).toBe(encoding);
      }
    }
  });

  test.each([
    ['/nowhere', 'nl', 'Deze pagina is er niet'],
    ['/en/nowhere', 'en', 'This page does not exist'],
    ['/ar/nowhere', 'ar', 'هذه الصفحة غير موجودة'],
    ['/fr/monitor', 'nl', 'Deze pagina is er niet'],
    ['/nl/monitor', 'nl', 'Deze pagina is er niet'],
    ['/monitor/vormen/none.csv', 'nl', 'Deze pagina is er niet'],
    ['/%E0%A4%A', 'nl', 'Deze pagina is er niet'],
  ])('%s is a plain page that says so', async (path, lang, words) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    const html = await answer.text();
    expect(html).toContain(`<html lang="${lang}"`);
    expect(html).toContain(words);
    expect(html).not.toMatch(/%E0|node_modules|at .*\.ts/);
  });

  test('a very long address is a plain page that does not repeat it', async () => {
    const answer = await get(`/${'x'.repeat(9_000)}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('xxxx');
  });

  test.each([
    '/assets/../package.json',
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/....//package.json',
    '/assets//etc/passwd',
    '/assets/%00',
    '/assets/%E0%A4%A',
    '/assets/fonts',
    '/assets/',
    '/package.json',
  ])('%s shows no file', async (path) => {
    const { status, body } = await raw(site(), path);
    expect([301, 404]).toContain(status);
    expect(body).not.toMatch(/"dependencies"|root:/);
  });

  test('an address too long for any server is refused, and the next is answered', async () => {
    expect((await raw(site(), `/${'x'.repeat(40_000)}`)).status).toBe(431);
    expect((await raw(site(), '/health')).status).toBe(200);
  });

  test('too much in a form is a page of its own, announced or streamed', async () => {
    const body = `answer=${'x'.repeat(70_000)}`;
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const streamed = { body: new Blob([body]).stream(), duplex: 'half' } as const;
    for (const sent of [{ body }, streamed]) {
      const answer = await fetch(`${site().origin}/hulp/kiezen`, { method: 'POST', headers, ...sent });
      expect(answer.status).toBe(413);
      const html = await answer.text();
      expect(html).toContain('Dit is te veel tekst');
      expect(html).not.toContain('xxxx');
    }
  });

  test('what was never written as an address stays out of the log', async () => {
    await get('/monitor/cijfers?dataset=Zo%C3%AB', { headers: { Cookie: 'a=secret', Referer: 'http://b' } });
    expect(site().log()).toContain('"page":"monitor.figures"');
    expect(site().log()).not.toMatch(/Zo|secret|Referer|cijfers\?|127\.0\.0\.1/);
  });
});

onPostgres('the site with a broken database', (database) => {
  let site: TestSite;
  let away: TestSite;

  beforeAll(async () => {
    const { logins } = database();
    site = await openTestSite({ logins, load: false });
    const nowhere = { ...logins.web, host: '/nonexistent' };
    const none = { web: nowhere, signIn: nowhere, worker: nowhere, operator: nowhere };
    away = await openTestSite({ logins: none, load: false });
  });
  afterAll(async () => {
    await site.close();
    await away.close();
  });

  test('a database that is away is a 503 that asks to try again', async () => {
    const answer = await away.request('/en/hulp');
    expect(answer.status).toBe(503);
    const html = await answer.text();
    expect(html).toContain('Baken cannot be reached right now');
    expect(html).not.toMatch(/ECONN|ENOENT|nonexistent|postgres/i);
    expect(answer.headers.get('Cache-Control')).toContain('no-store');
    expect((await away.request('/')).status).toBe(200);
  });

  test('a table that is gone is a 500 that says nothing of it', async () => {
    const owner = new pg.Client(database().owner);
    await owner.connect();
    await owner.query('drop table directory.contact_point cascade');
    await owner.end();
    const answer = await site.request('/hulp');
    expect(answer.status).toBe(500);
    const html = await answer.text();
    expect(html).toContain('Er ging iets mis bij ons');
    expect(html).not.toMatch(/contact_point|relation|42P01|\bat \//);
    expect(site.log()).toContain('"fault":"error"');
    expect(site.log()).not.toContain('contact_point');
  });
});

/** A request whose address goes over the wire exactly as written. */
function raw({ origin }: TestSite, path: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        body += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    request.on('error', reject);
    request.end();
  });
}
