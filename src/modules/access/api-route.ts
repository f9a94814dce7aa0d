import type { z } from 'zod';
import {
  type ApiOperation,
  type ApiRoute,
  type Asked,
  answerOperation,
  routingPath,
} from '../../platform/http/api-operation.ts';
import type { SiteEnv } from '../../platform/http/site.ts';
import type { Act } from './act.ts';
import type { Access } from './grant.ts';
import { type Ask, pageRoute } from './page-route.ts';

type ApiAnswer<
  A extends Act,
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
> = ApiOperation<Params, Query, Body> & {
  permits: A;
  log: string;
  /** Undefined where there is nothing under what was asked. */
  find: (asked: Asked<Params, Query>, ask: Ask<A>) => Promise<z.output<Body> | undefined>;
};

/** An operation of the open API, tied to access as a page is. It reads, and its document comes with it. */
export function apiRoute<
  A extends Act,
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
>(
  access: Access,
  { permits, log, find, ...operation }: ApiAnswer<A, Params, Query, Body>,
): ApiRoute<Act, SiteEnv> {
  const route = pageRoute(access, {
    method: 'get',
    path: routingPath(operation),
    permits,
    log,
    answer: (c, ask) => answerOperation(c, operation, (asked) => find(asked, ask)),
  });
  return { ...route, operation };
}
