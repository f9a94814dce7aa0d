// A page that nobody gave a right and a log word does not get in, by whichever way it is added.
import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { allRoutes, makeWeb, type WebParts } from '../src/app/web.tsx';
import { acts, ruleOf } from '../src/modules/access/act.ts';
import { type Access, formNotYours, type Member } from '../src/modules/access/index.ts';
import { api } from '../src/platform/http/api.ts';
import type { Geometry } from '../src/ui/map/geometry.ts';
import { root, sourceFiles } from './support/source-files.ts';

/** Works for the municipality in every role that a route asks for; what is granted to it is nothing. */
const member: Member = {
  kind: 'member',
  session: 'token of the tests',
  person: { id: 'a', name: 'Verzonnen' },
  organisation: { id: 'b', name: 'Verzonnen', kind: 'municipality', regions: [] },
  role: 'focal-person',
  purpose: 'joint-approach',
  purposes: ['joint-approach'],
  demonstration: true,
};

/** Counts what is asked for, and grants nothing. */
let asked: string[] = [];
const access: Access = {
  under: (_, { act }) => {
    asked.push(act);
    return Promise.resolve({ granted: false, refusal: { refused: 'not-for-this-role', act } });
  },
  member: (token) => Promise.resolve(token === member.session ? member : undefined),
};
const never = () => Promise.reject(new Error('not in this test'));
const parts: WebParts = {
  access,
  assets: { address: (name) => `/assets/${name}`, serve: (_, next) => next() },
  geometry: {} as Geometry,
  draftKey: Buffer.alloc(32),
  vault: {
    create: never,
    createMany: never,
    find: never,
    destroy: never,
    rotate: never,
    token: () => Buffer.alloc(32),
  },
  passwords: { hash: never, verify: never } as unknown as WebParts['passwords'],
  addressOf: () => '192.0.2.1',
  wait: () => Promise.resolve(),
  operator: { name: undefined, contact: undefined },
  logKey: 'key',
  demonstration: false,
  version: '0.0.0',
  ready: () => Promise.resolve(true),
  now: () => new Date('2026-11-22T10:00:00Z'),
  log: pino({ level: 'silent' }),
};

const routes = allRoutes(parts);
const site = makeWeb(parts);

describe('every route', () => {
  test('permits an act of the table, and has a word for the log', () => {
    expect(routes.length).toBeGreaterThan(80);
    for (const { path, permits, log } of routes) {
      expect(Object.keys(acts), path).toContain(permits);
      expect(log, path).toMatch(/^[a-z-]+(\.[a-z-]+)+$/);
    }
  });

  test('of the open API gives out what is published, and nothing else', () => {
    const open = routes.filter(({ path }) => path.startsWith(api.base));
    expect(open.length).toBeGreaterThan(10);
    expect(open.filter(({ permits }) => ruleOf(permits).logged).map(({ path }) => path)).toEqual([]);
  });

  test('has an address of its own', () => {
    const addresses = routes.map(({ method, path }) => `${method} ${path}`);
    expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([]);
  });

  test('that members use permits an act for members, and leads others to sign in', async () => {
    for (const { method, path } of behindSignIn()) {
      const answer = await send(method, path, {});
      expect([answer.status, answer.headers.get('Location')], path).toEqual([
        303,
        expect.stringMatching(/^\/inloggen\?/),
      ]);
    }
    expect(behindSignIn().length).toBeGreaterThan(25);
  });
});

describe('what a member posts', () => {
  const posts = () => behindSignIn().filter(({ method }) => method === 'post');

  test.each(['', 'formulier=', 'formulier=made-up', 'formulier=made-up&formulier=made-up'])(
    'is refused without the proof of an own form: %j',
    async (body) => {
      expect(posts().length).toBeGreaterThan(12);
      for (const { method, path } of posts()) {
        asked = [];
        const answer = await send(method, path, { session: member.session, body });
        expect(answer.status, path).toBe(403);
        expect(await answer.text(), path).toContain(formNotYours('nl'));
        expect(asked, path).toEqual([]);
      }
    },
  );

  test('goes on with it', async () => {
    const page = await send('get', '/werk', { session: member.session });
    const [, proof = ''] = /name="formulier" value="([^"]+)"/.exec(await page.text()) ?? [];
    for (const { method, path } of posts()) {
      const answer = await send(method, path, { session: member.session, body: `formulier=${proof}` });
      expect(await answer.text(), path).not.toContain(formNotYours('nl'));
    }
  });
});

test('the site answers no address beside its routes, its assets and whether it is well', () => {
  const own = new Set(routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`));
  const registered = site.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(registered)].filter((address) => !own.has(address)).toSorted()).toEqual([
    'GET /assets/*',
    'GET /health',
    'GET /ready',
  ]);
  expect([...own].filter((address) => !registered.includes(address))).toEqual([]);
});

test('no other file makes an application or adds an address to one', () => {
  const adding = /new (Open(API)?)?Hono\b|\.(get|post|put|delete|patch|all|on|route|mount)\(\s*['"`]\//;
  const files = sourceFiles('src', /\.tsx?$/).filter((path) => !/\.test\.tsx?$/.test(path));
  const found = files.filter((path) => adding.test(readFileSync(root + path, 'utf8')));
  // The other one only describes the open API, and answers nothing.
  expect(found).toEqual(['src/platform/http/api-document.ts', 'src/platform/http/site.ts']);
});

/** Routes that ask who one is before anything else. */
function behindSignIn() {
  return routes.filter(({ path }) => /^\/(werk|account|uitloggen)(\/|\.|$)/.test(path));
}

const send = (method: string, path: string, { session, body }: { session?: string; body?: string }) =>
  site.request(`http://127.0.0.1${addressOf(path)}`, {
    method: method.toUpperCase(),
    headers: {
      ...(session !== undefined && { Cookie: `baken-session=${session}` }),
      ...(body !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }),
    },
    ...(body !== undefined && { body }),
  });

/** An address that fits a path: an id where one is asked, else the first choice. */
const addressOf = (path: string): string =>
  path.replaceAll(/:[a-z]+\{((?:[^{}]|\{[^}]*\})*)\}/g, (_, pattern: string) =>
    pattern.includes('[0-9a-f') ? '00000000-0000-4000-8000-000000000000' : (pattern.split('|')[0] ?? ''),
  );
