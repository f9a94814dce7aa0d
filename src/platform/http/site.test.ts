import type { MiddlewareHandler } from 'hono';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readForm } from './form.ts';
import { type Listening, listen } from './listen.ts';
import type { Route } from './route.ts';
import { makeSite, type SiteEnv } from './site.ts';

class No extends Error {}
const broken = (fault: Error) => () => {
  throw fault;
};
const fault = (code: string) => Object.assign(new Error('secret words'), { code });

type Answer = Route<'read', SiteEnv>['answer'];
const route = (path: string, answer: Answer, method: 'get' | 'post' = 'get'): Route<'read', SiteEnv> => ({
  method,
  path,
  permits: 'read',
  log: `test${path}`,
  answer,
});

const routes = [
  route('/page', (c) => c.html(`<p>${c.get('language').locale}</p>`.padEnd(4000))),
  route('/private', (c) => c.html('<p>private</p>'.padEnd(4000), 200, { 'Cache-Control': 'no-store' })),
  route('/form', async (c) => c.json(await readForm(c)), 'post'),
  route('/fault', broken(fault('42P01'))),
  route('/away', broken(fault('ECONNREFUSED'))),
  route('/refused', broken(new No())),
];
const nothing: MiddlewareHandler<SiteEnv> = (_c, next) => next();

let lines: string[] = [];
let ready = true;
beforeEach(() => {
  lines = [];
  ready = true;
});

const site = makeSite<'read'>({
  routes,
  assets: nothing,
  frame: nothing,
  errorPage: (c, status) => c.text(`error ${status} ${c.get('language').locale}`, status),
  isRefusal: (error) => error instanceof No,
  ready: () => Promise.resolve(ready),
  contentVersion: () => Promise.resolve('1'),
  log: pino({ base: null, timestamp: false }, { write: (line: string) => void lines.push(line) }),
});
const get = (path: string, init?: RequestInit) => site.request(path, init);
const log = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('language', () => {
  test.each([
    ['/page', 'nl'],
    ['/en/page', 'en'],
    ['/ar/page', 'ar'],
  ])('%s is answered in %s', async (path, locale) => {
    expect(await (await get(path)).text()).toContain(`<p>${locale}</p>`);
  });

  test.each(['/nl/page', '/fr/page', '/en/en/page'])('%s does not exist', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('errors', () => {
  test.each([
    ['/nowhere', 404],
    ['/en/nowhere', 404],
    ['/fault', 500],
    ['/away', 503],
    ['/refused', 403],
  ])('%s answers %i and says nothing of the inside', async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toBe(`error ${status} ${path.startsWith('/en') ? 'en' : 'nl'}`);
  });

  test('a fault is logged by kind and page, without its words; a refusal is no fault', async () => {
    await get('/fault?name=Zo%C3%AB');
    await get('/refused');
    expect(log().map(({ fault, page, status }) => [fault, page, status])).toEqual([
      ['Error', 'test/fault', undefined],
      [undefined, 'test/fault', 500],
      [undefined, 'test/refused', 403],
    ]);
    expect(lines.join('')).not.toMatch(/secret|Zo/);
  });

  test('another method on a page is no page', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await get('/page', { method })).status).toBe(404);
    }
  });
});

describe('a slash behind the address', () => {
  test.each([
    ['/page/', '/page'],
    ['/page///', '/page'],
    ['/en/page/', '/en/page'],
    ['/page/?sort=-size', '/page?sort=-size'],
    ['/nowhere/', '/nowhere'],
    ['/%5Cevil.example/', '/%5Cevil.example'],
    ['/%0D%0Aa:b/', '/%0D%0Aa:b'],
  ])('%s leads to %s', async (path, to) => {
    const answer = await get(path);
    expect(answer.status).toBe(301);
    expect(answer.headers.get('Location')).toBe(to);
    expect((await get(path, { method: 'HEAD' })).status).toBe(301);
  });

  test.each([
    '//evil.example/',
    '/en//evil.example/',
    '/\\evil.example/',
    '/%5Cevil.example/',
    '///',
    '/en///',
  ])('%s never leads to another site', async (path) => {
    const answer = await site.request(`http://site${path}`);
    const to = new URL(answer.headers.get('Location') ?? '/', 'http://site');
    expect(to.origin).toBe('http://site');
  });
});

describe('health', () => {
  test('is told, and not kept', async () => {
    for (const path of ['/health', '/ready']) {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({ status: 'ok' });
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
    }
  });

  test('without its database it lives, but is not ready', async () => {
    ready = false;
    expect((await get('/health')).status).toBe(200);
    expect((await get('/ready')).status).toBe(503);
  });
});

describe('compression', () => {
  const zipped = { headers: { 'Accept-Encoding': 'gzip' } };

  test('is for pages that everyone may keep only', async () => {
    expect((await get('/page', zipped)).headers.get('Content-Encoding')).toBe('gzip');
    const kept = await get('/private', zipped);
    expect(kept.headers.get('Content-Encoding')).toBeNull();
    expect(kept.headers.get('Cache-Control')).toContain('no-store');
  });
});

describe('over a real connection', () => {
  let listening: Listening;
  beforeEach(async () => {
    listening = await listen((request) => site.fetch(request), 0, '127.0.0.1');
  });
  afterEach(() => listening.stop());

  const post = (body: string | ReadableStream, duplex?: 'half') =>
    fetch(`http://127.0.0.1:${listening.port}/en/form`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body,
      ...(duplex && { duplex }),
    });
  const stream = (text: string) => new Blob([text]).stream();

  test('a form may be announced or streamed', async () => {
    expect(await (await post('a=1')).json()).toEqual({ a: '1' });
    expect(await (await post(stream('a=2'), 'half')).json()).toEqual({ a: '2' });
  });

  test('one that is too large is refused, and is no fault of ours', async () => {
    const large = `a=${'x'.repeat(70_000)}`;
    for (const answer of [await post(large), await post(stream(large), 'half')]) {
      expect(answer.status).toBe(413);
      expect(await answer.text()).toBe('error 413 en');
    }
    expect(log().filter((line) => line['fault'])).toEqual([]);
  });
});
