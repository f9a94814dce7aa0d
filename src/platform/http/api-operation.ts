import type { Context, Env } from 'hono';
import type { z } from 'zod';
import { api } from './api.ts';
import { type InputFault, problem } from './problem.ts';
import type { Route } from './route.ts';

/** What one address of the API takes and gives, for the document and for reading what is asked. */
export type ApiOperation<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
> = {
  /** Below the base, parameters in braces: `/bronnen/{id}`. */
  path: string;
  /** The operation's name in the document. */
  name: string;
  /** The heading it stands under. */
  tag: string;
  summary: string;
  description: string;
  params: Params;
  query: Query;
  body: Body;
};

/** An address of the site that is an operation of the API too. */
export type ApiRoute<Act extends string, E extends Env> = Route<Act, E> & { operation: ApiOperation };

/** What was asked of an operation, once it is found to be in order. */
export type Asked<Params extends z.ZodType, Query extends z.ZodType> = {
  params: z.output<Params>;
  query: z.output<Query>;
};

/** The path as the router knows it: `/api/v1/bronnen/:id`. */
export const routingPath = ({ path }: Pick<ApiOperation, 'path'>): string =>
  api.base + path.replaceAll(/\{(\w+)\}/g, ':$1');

/**
 * Reads what is asked, and answers with what `find` gives. All faults in the asking come in one 400; nothing found
 * is a 404.
 */
export async function answerOperation<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
>(
  c: Context,
  operation: ApiOperation<Params, Query, Body>,
  find: (asked: Asked<Params, Query>) => Promise<z.output<Body> | undefined>,
): Promise<Response> {
  const search = new URL(c.req.url).searchParams;
  const params = operation.params.safeParse(c.req.param());
  const query = operation.query.safeParse(Object.fromEntries(search));
  const faults = [
    ...faultsOf('path', params),
    ...faultsOf('query', query),
    ...[...new Set(search.keys())]
      .filter((name) => search.getAll(name).length > 1)
      .map((name) => ({ in: 'query' as const, name, detail: 'mag maar één keer in de vraag staan' })),
  ];
  if (!params.success || !query.success || faults.length > 0) return problem(c, 400, faults);
  const found = await find({ params: params.data, query: query.data });
  return found === undefined ? problem(c, 404) : c.json(found);
}

function faultsOf(place: InputFault['in'], { error }: z.ZodSafeParseResult<unknown>): InputFault[] {
  return (error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((name) => ({ in: place, name, detail: 'kennen wij hier niet' }))
      : [{ in: place, name: String(issue.path[0]), detail: issue.message }],
  );
}
