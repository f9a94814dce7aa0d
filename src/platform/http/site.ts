import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { getPath } from 'hono/utils/url';
import { type Language, languageOf } from '../i18n/language.ts';
import { splitLocale } from '../i18n/locale.ts';
import type { Logger } from '../log.ts';
import { headers } from './headers.ts';
import type { Route } from './route.ts';

/** What every handler finds in its context. */
export type SiteEnv = { Variables: { language: Language; logWord: string } };

/** The statuses that have a plain page of their own. */
export type ErrorStatus = 403 | 404 | 413 | 500 | 503;

/** The largest form that a page sends, in bytes. */
const largestBody = 64 * 1024;

/**
 * The web application around the pages: language from the address, headers, limits, log line, error pages.
 * `frame` sets the renderer that puts a page's content in its frame; `errorPage` draws the plain error pages.
 */
export function makeSite<Act extends string>(parts: {
  routes: Route<Act, SiteEnv>[];
  assets: MiddlewareHandler;
  frame: MiddlewareHandler<SiteEnv>;
  errorPage: (c: Context<SiteEnv>, status: ErrorStatus) => Response | Promise<Response>;
  /** Whether an error is a refusal: an expected no, shown as such and not logged as a fault. */
  isRefusal: (error: Error) => boolean;
  ready: () => Promise<boolean>;
  log: Logger;
}): Hono<SiteEnv> {
  const site = new Hono<SiteEnv>({ getPath: (request) => splitLocale(getPath(request)).path });

  site.use(logRequests(parts.log), headers);
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
  site.use(bodyLimit({ maxSize: largestBody, onError: (c) => parts.errorPage(c, 413) }));
  site.use(compressShared);
  for (const route of parts.routes) {
    site[route.method](route.path, (c) => {
      c.set('logWord', route.log);
      return route.answer(c);
    });
  }

  site.notFound((c) => {
    const { path } = c.req;
    const trimmed = path.replace(/\/+$/, '');
    // One page has one address: with a slash behind it, it is the same page.
    if (c.req.method === 'GET' && trimmed.startsWith('/') && !trimmed.startsWith('//') && trimmed !== path) {
      return c.redirect(c.get('language').link(trimmed), 301);
    }
    return parts.errorPage(c, 404);
  });
  site.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 413) return parts.errorPage(c, 413);
    if (parts.isRefusal(error)) return parts.errorPage(c, 403);
    // The message of a fault may quote a value, so the log gets its kind and place only.
    parts.log.error({ fault: error.name, at: error.stack?.split('\n')[1]?.trim(), page: c.get('logWord') });
    return parts.errorPage(c, isConnectionFault(error) ? 503 : 500);
  });
  return site;
}

/** The database is away or busy: the page says "try again", and the address is not to blame. */
function isConnectionFault(error: Error): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^(ECONN|ENOENT|EPIPE|08|57P0|53)/.test(code);
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
