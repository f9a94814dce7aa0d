import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { api } from './api.ts';
import type { ApiOperation } from './api-operation.ts';
import { Problem, type ProblemStatus, problemTexts } from './problem.ts';

/** What the document says of the API as a whole. */
export type ApiInfo = {
  title: string;
  description: string;
  contact: { name: string; email: string; url: string };
  license: { name: string; identifier: string };
  tags: { name: string; description: string }[];
};

const versionHeader = z.object({ 'API-Version': z.string().describe('De volledige versie van de API.') });

const takesInput = ({ params, query }: ApiOperation): boolean =>
  Object.keys({ ...params.shape, ...query.shape }).length > 0;

/** The OpenAPI 3.1 document of some operations. */
export function apiDocument({ tags, ...info }: ApiInfo, operations: readonly ApiOperation[]): object {
  const { openAPIRegistry: registry, getOpenAPI31Document } = new OpenAPIHono();
  for (const operation of operations) {
    registry.registerPath({
      method: 'get',
      path: operation.path,
      operationId: operation.name,
      tags: [operation.tag],
      summary: operation.summary,
      description: operation.description,
      request: { params: operation.params, query: operation.query },
      responses: {
        200: {
          description: 'Het antwoord.',
          headers: versionHeader,
          content: { 'application/json': { schema: operation.body } },
        },
        ...(takesInput(operation) && { 400: failure(400) }),
        ...(operation.path.includes('{') && { 404: failure(404) }),
        405: failure(405),
        500: failure(500),
        503: failure(503),
      },
    });
  }
  return getOpenAPI31Document({
    openapi: '3.1.0',
    info: { ...info, version: api.version },
    servers: [{ url: api.base, description: 'Deze installatie' }],
    tags,
  });
}

const failure = (status: ProblemStatus) => ({
  description: `${problemTexts[status].title}.`,
  headers: versionHeader,
  content: { 'application/problem+json': { schema: Problem } },
});
