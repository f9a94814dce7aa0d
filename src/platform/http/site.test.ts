import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
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

const shared = (path: string, answer: Answer) => ({ ...route(path, answer), shared: true as const });

let made: string[] = [];
/** Ends the answers that wait. */
let goOn: (() => void)[] = [];
const waits: Answer = (c) =>
  new Promise((resolve) => {
    made.push(c.req.path);
    goOn.push(() => resolve(c.text('done')));
  });

const routes = [
  shared('/shared/page', (c) => {
    made.push(c.req.path);
    return c.html(`<p>${c.get('language').locale}</p>`);
  }),
  route('/waits', waits),
  { ...route('/long', waits), long: true as const },
  route('/page', (c) => c.html(`<p>${c.get('language').locale}</p>`.padEnd(4000))),
  route('/private', (c) => c.html('<p>private</p>'.padEnd(4000), 200, { 'Cache-Control': 'no-store' })),
  route('/form', async (c) => c.json(await readForm(c)), 'post'),
  route('/fault', broken(fault('42P01'))),
  route('/away', broken(fault('ECONNREFUSED'))),
  route('/full', broken(new Error('timeout exceeded when trying to connect'))),
  route('/not-let-in', broken(fault('28P01'))),
  route('/refused', broken(new No())),
];
const nothing: MiddlewareHandler<SiteEnv> = (_c, next) => next();

let lines: string[] = [];
let ready = true;
beforeEach(() => {
  lines = [];
  ready = true;
  made = [];
  goOn = [];
});

const site = makeSite<'read'>({
  routes,
  assets: nothing,
  frame: nothing,
  errorPage: (c, status) => c.text(`error ${status} ${c.get('language').locale}`, status),
  refusalIn: (error) => (error instanceof No ? { status: 403, why: ['not allowed'] } : undefined),
  ready: () => Promise.resolve(ready),
  contentVersion: () => Promise.resolve('1'),
  log: pino({ base: null, timestamp: false }, { write: (line: string) => void lines.push(line) }),
});
const get = async (path: string, init?: RequestInit) => site.request(path, init);
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
    ['/full', 503],
    ['/not-let-in', 503],
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

test('15,000 slashes in an address cost next to nothing', async () => {
  // In one pattern this took a tenth of a second; the bound is generous, since only the order matters.
  const path = `/x${'/'.repeat(15_000)}x`;
  const started = performance.now();
  for (let time = 0; time < 30; time += 1) expect((await get(path)).status).toBe(404);
  expect(performance.now() - started).toBeLessThan(1_000);
});

describe('an answer for everyone', () => {
  test('is made once, however its address is written, and once in each language', async () => {
    for (const path of ['/shared/page', '/sh%61red/p%61ge', '/%73hared/page', '/en/shared/page']) {
      expect((await get(path)).status).toBe(200);
    }
    expect(made).toEqual(['/shared/page', '/shared/page']);
    expect(await (await get('/en/shar%65d/page')).text()).toContain('<p>en</p>');
  });

  test('to a query is stored nowhere', async () => {
    for (const path of ['/shared/page?name=Zo%C3%AB', '/page?name=x', '/en/page?x']) {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
      expect(answer.headers.get('ETag')).toBeNull();
    }
    expect((await get('/shared/page')).headers.get('Cache-Control')).toBe('no-cache');
    const zipped = await get('/page?name=x', { headers: { 'Accept-Encoding': 'gzip' } });
    expect([zipped.headers.get('Content-Encoding'), zipped.headers.get('Cache-Control')]).toEqual([
      'gzip',
      'no-store',
    ]);
  });
});

describe('when much is asked at once', () => {
  const finish = async (asked: Promise<Response>[]) => {
    while (goOn.length > 0) {
      for (const end of goOn.splice(0)) end();
      await setTimeout(5);
    }
    return (await Promise.all(asked)).map(({ status }) => status);
  };

  test('sixty answers are made; the next is told at once to come back, and health is answered', async () => {
    const asked = Array.from({ length: 60 }, () => get('/waits'));
    await expect.poll(() => made.length).toBe(60);
    const answer = await get('/waits');
    expect([answer.status, answer.headers.get('Retry-After'), await answer.text()]).toEqual([
      503,
      '5',
      'error 503 nl',
    ]);
    expect((await get('/health')).status).toBe(200);
    expect(log().filter((line) => line['fault'])).toEqual([]);
    expect(new Set(await finish(asked))).toEqual(new Set([200]));
    expect((await get('/page')).status).toBe(200);
  });

  test('two long files are made; the next waits a moment, and pages do not', async () => {
    const asked = Array.from({ length: 60 }, () => get('/long'));
    await setTimeout(50);
    expect(made).toEqual(['/long', '/long']);
    expect((await get('/page')).status).toBe(200);
    const inVain = await Promise.race(asked);
    expect([inVain.status, inVain.headers.get('Retry-After')]).toEqual([503, '5']);
    await setTimeout(100);
    const statuses = await finish(asked);
    expect(statuses.filter((status) => status === 200)).toHaveLength(2);
    expect(statuses.filter((status) => status === 503)).toHaveLength(58);
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
  const head =
    'POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n';
  const stream = (text: string) => new Blob([text]).stream();

  test('a form may be announced or streamed', async () => {
    expect(await (await post('a=1')).json()).toEqual({ a: '1' });
    expect(await (await post(stream('a=2'), 'half')).json()).toEqual({ a: '2' });
  });

  test('one that is sent slowly keeps nobody else out', async () => {
    const slow = Array.from({ length: 70 }, () => {
      const socket = connect(listening.port, '127.0.0.1').on('error', () => {});
      socket.write(`${head}Content-Length: 100\r\n\r\na=`);
      return socket;
    });
    await setTimeout(200);
    expect((await get('/page')).status).toBe(200);
    expect(await (await post('a=1')).json()).toEqual({ a: '1' });
    for (const socket of slow) socket.destroy();
    await expect.poll(() => log().length).toBe(72);
  });

  test('one whose sender goes away is no fault of ours', async () => {
    for (const body of ['Transfer-Encoding: chunked\r\n\r\n5\r\na=', 'Content-Length: 100\r\n\r\na=']) {
      const socket = connect(listening.port, '127.0.0.1').on('error', () => {});
      socket.write(head + body);
      await setTimeout(50);
      socket.destroy();
    }
    await expect.poll(() => log().length).toBe(2);
    expect(log().filter((line) => line['fault'])).toEqual([]);
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
