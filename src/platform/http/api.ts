import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { problem } from './problem.ts';

/** Where the open API lives, and which version of it this is. The first part of the version stands in the address. */
export const api = { base: '/api/v1', version: '1.1.0' } as const;

/** Whether a path belongs to the API, and so is answered without pages, also when it fails. */
export const isApiPath = (path: string): boolean => path === api.base || path.startsWith(`${api.base}/`);

const methods = ['GET', 'HEAD', 'OPTIONS'];
const openToAll = cors({ origin: '*', allowMethods: methods, exposeHeaders: ['API-Version', 'Allow'] });

/** What holds for every answer of the API: its version, readable from any page, never stored, reading only. */
export const aroundApi: MiddlewareHandler = (c, next) => {
  c.header('API-Version', api.version);
  c.header('Cache-Control', 'no-store');
  if (c.req.method === 'OPTIONS') c.header('Allow', methods.join(', '));
  return openToAll(c, async () => {
    if (methods.includes(c.req.method)) return next();
    c.header('Allow', methods.join(', '));
    c.res = problem(c, 405);
  });
};
