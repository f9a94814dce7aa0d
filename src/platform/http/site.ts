import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { getPath } from 'hono/utils/url';
import { type Language, languageOf } from '../i18n/language.ts';
import { splitLocale } from '../i18n/locale.ts';
import type { Logger } from '../log.ts';
import { api, aroundApi, isApiPath } from './api.ts';
import { isConnectionFault } from './connection-fault.ts';
import { readForm } from './form.ts';
import { headers } from './headers.ts';
import { type KeptAnswers, keepAnswers, sendKept } from './kept-answers.ts';
import { problem } from './problem.ts';
import type { Route } from './route.ts';
import { Busy, takeTurns } from './turns.ts';

/** Who signed in, as the frame of every page shows it, and the hidden field that proves a form is theirs. */
export type SignedIn = {
  name: string;
  worksAs: string;
  formField: string;
  formToken: string;
  /** What this person may do: places in the menu that need something else are left out. */
  permitted: readonly string[];
};

/** What every handler finds in its context. */
export type SiteEnv = {
  Variables: { language: Language; logWord: string; signedIn?: SignedIn };
};

/** The statuses that have a plain page of their own. */
export type ErrorStatus = 403 | 404 | 413 | 500 | 503;

/** Where to go on from an error page: a path of this site, and the words of the link. */
export type NextStep = { path: string; text: string };

/** Memory for answers that are the same for everyone, in bytes. */
const roomForAnswers = 24 * 1024 * 1024;

/** The largest form that a page sends, in bytes. */
const largestBody = 64 * 1024;

/** Answers made at once: the database's ten connections and some fifty that wait for one. */
const places = 60;

/** How long the next one waits for a place, in milliseconds. */
const patienceMs = 3_000;

/** Long files made at once, and how long the next one waits, in milliseconds. */
const longPlaces = 2;
const longPatienceMs = 2_000;

/** When to try again after a 503, in seconds. */
const tryAgainAfter = '5';

/**
 * The web application around the pages: language from the address, headers, limits, log line, error pages.
 * `frame` sets the renderer that puts a page's content in its frame; `errorPage` draws the plain error pages.
 */
export function makeSite<Act extends string>(parts: {
  routes: Route<Act, SiteEnv>[];
  assets: MiddlewareHandler;
  frame: MiddlewareHandler<SiteEnv>;
  errorPage: (
    c: Context<SiteEnv>,
    status: ErrorStatus,
    why?: readonly string[],
    next?: NextStep,
  ) => Response | Promise<Response>;
  /** A refusal: an expected no, shown as such and not logged as a fault. Undefined for a fault. */
  refusalIn: (
    error: Error,
    c: Context<SiteEnv>,
  ) => { status: 403 | 404; why: readonly string[]; next?: NextStep } | undefined;
  ready: () => Promise<boolean>;
  /** Changes when the published content does. */
  contentVersion: () => Promise<string>;
  log: Logger;
}): Hono<SiteEnv> {
  const site = new Hono<SiteEnv>({ getPath: (request) => routedPath(getPath(request)) });
  const failed = (c: Context<SiteEnv>, status: ErrorStatus, why?: readonly string[], next?: NextStep) =>
    isApiPath(c.req.path) ? problem(c, status) : parts.errorPage(c, status, why, next);

  const unavailable = (c: Context<SiteEnv>) => {
    c.header('Retry-After', tryAgainAfter);
    return failed(c, 503);
  };

  site.use(logRequests(parts.log), headers);
  site.use(`${api.base}/*`, aroundApi);
  site.get('/assets/*', parts.assets);
  site.get('/health', (c) => noStore(c.json({ status: 'ok' })));
  site.get('/ready', async (c) => {
    const ready = await parts.ready();
    return noStore(c.json({ status: ready ? 'ok' : 'unavailable' }, ready ? 200 : 503));
  });

  site.use(async (c, next) => {
    c.set('language', languageOf(splitLocale(getPath(c.req.raw)).locale));
    await next();
  });
  site.use(parts.frame);
  site.use(bodyLimit({ maxSize: largestBody, onError: (c) => failed(c, 413) }));
  site.use(storeNoQueries, compressShared);
  const kept = keepAnswers(roomForAnswers);
  const turn = takeTurns(places, patienceMs);
  const longTurn = takeTurns(longPlaces, longPatienceMs);
  for (const route of parts.routes) {
    site[route.method](route.path, async (c) => {
      c.set('logWord', route.log);
      // A form comes in before its turn: someone who sends slowly holds no place.
      if (route.method === 'post') await readForm(c);
      const make = () => turn(async () => route.answer(c));
      const answer = route.long ? () => longTurn(make) : make;
      // Someone's search words are not kept, and a flood of made-up addresses can't push the pages out.
      return route.shared && !hasQuery(c)
        ? answerShared(c, kept, await parts.contentVersion(), answer)
        : answer();
    });
  }

  site.notFound((c) => {
    if (isApiPath(c.req.path)) return failed(c, 404);
    const address = withoutSlash(new URL(c.req.url));
    if (address !== undefined && ['GET', 'HEAD'].includes(c.req.method)) return c.redirect(address, 301);
    return failed(c, 404);
  });
  site.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 413) return failed(c, 413);
    const refusal = parts.refusalIn(error, c);
    if (refusal) return failed(c, refusal.status, refusal.why, refusal.next);
    // Whoever asked went away while sending: nobody's fault, and nobody reads the answer.
    if (c.req.raw.signal.aborted) return c.body(null, 400);
    if (error instanceof Busy) return unavailable(c);
    // The message of a fault may quote a value, so the log gets its kind and place only.
    parts.log.error({ fault: error.name, at: error.stack?.split('\n')[1]?.trim(), page: c.get('logWord') });
    return isConnectionFault(error) ? unavailable(c) : failed(c, 500);
  });
  return site;
}

/**
 * One page has one address: with a slash behind it, it is the same page. Keeps the address encoded as it came, since a
 * decoded backslash would lead to another site.
 */
function withoutSlash({ pathname, search }: URL): string | undefined {
  // Walked back by hand: a pattern anchored at the end tries every row of slashes in the address anew.
  let end = pathname.length;
  while (pathname[end - 1] === '/') end -= 1;
  const trimmed = pathname.slice(0, end);
  return trimmed === pathname || !/^\/[^/]/.test(trimmed) ? undefined : trimmed + search;
}

/** The path that the router looks up: without its language, except that the API has no languages. */
function routedPath(address: string): string {
  const { path } = splitLocale(address);
  return isApiPath(path) ? address : path;
}

/** An answer for everyone: kept from an earlier request, or made now. */
async function answerShared(
  c: Context<SiteEnv>,
  kept: KeptAnswers,
  version: string,
  answer: () => Promise<Response>,
): Promise<Response> {
  // The path as it was understood: one page written in many ways is kept once.
  const key = `${c.get('language').locale} ${c.req.path}`;
  return sendKept(kept.find(key, version) ?? (await kept.make(key, version, answer)), c.req.raw);
}

function noStore(response: Response): Response {
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

// What may not be stored is not compressed either: a compressed answer's length can betray what is in it.
const compression = compress();
const compressShared: MiddlewareHandler = async (c, next) => {
  await compression(c, async () => {
    await next();
    if (c.res.headers.get('Cache-Control')?.includes('no-store'))
      c.header('Cache-Control', 'no-store, no-transform');
  });
};

const hasQuery = (c: Context): boolean => new URL(c.req.url).search !== '';

/** No browser stores search words. Said after compressing: what was found is public. */
const storeNoQueries: MiddlewareHandler = async (c, next) => {
  await next();
  if (hasQuery(c) && !c.res.headers.get('Cache-Control')?.includes('no-store')) noStore(c.res);
};

/** One line per request: what was done, how it ended, how long it took. Not who, not which address. */
function logRequests(log: Logger): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    log.info({
      page: c.get('logWord') ?? 'none',
      method: c.req.method,
      status: c.res.status,
      ms: Math.round((performance.now() - start) * 10) / 10,
    });
  };
}
