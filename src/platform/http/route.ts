import type { Context, Env } from 'hono';

/**
 * One address of the site. It cannot be written without `permits` (the act it needs) and `log` (the word under
 * which it is logged): a page nobody thought about does not exist. `path` is the address without its language.
 */
export type Route<Act extends string, E extends Env> = {
  method: 'get' | 'post';
  path: string;
  permits: Act;
  log: string;
  /** The answer is the same for everyone until the published content changes, so it may be kept. */
  shared?: true;
  /** The answer is a long file: few are made at once, so that pages are answered meanwhile. */
  long?: true;
  answer: (c: Context<E>) => Response | Promise<Response>;
};
