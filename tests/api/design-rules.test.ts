import { describe, expect, test } from 'vitest';
import { lintOpenApi } from './design-rules.ts';

const problem = {
  type: 'object',
  properties: { status: { type: 'integer' }, title: { type: 'string' }, detail: { type: 'string' } },
};
const refusal = { description: 'Refused', content: { 'application/problem+json': { schema: problem } } };
const answer = { description: 'Here', headers: { 'API-Version': { schema: { type: 'string' } } } };

/** A document without fault; each test plants one in a copy of it. */
function sound() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cijfers',
      version: '1.2.3',
      contact: { name: 'Beheer', email: 'beheer@example.org', url: 'https://example.org' },
    } as Record<string, unknown>,
    servers: [{ url: 'https://example.org/api/v1' }],
    paths: {
      '/openapi.json': { get: { operationId: 'openapi', responses: { '200': answer } } },
      '/open-cijfers/{id}': {
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        get: {
          operationId: 'cijfer',
          parameters: [{ name: 'peilJaar', in: 'query', schema: { type: 'integer' } }],
          responses: { '200': answer, '400': { $ref: '#/components/responses/Invalid' }, '404': refusal },
        },
      },
    } as Record<string, Record<string, unknown>>,
    components: {
      schemas: {
        Cijfer: {
          type: 'object',
          properties: { peilDatum: { type: 'string', format: 'date' } },
        },
      } as Record<string, unknown>,
      responses: { Invalid: refusal },
    },
  };
}

type Document = ReturnType<typeof sound>;
const operation = (change: object) => (document: Document) => {
  document.paths['/planted'] = { get: { operationId: 'planted', responses: { '200': answer }, ...change } };
};
const path = (name: string) => (document: Document) => {
  document.paths[name] = { get: { operationId: 'planted', responses: { '200': answer } } };
};
const property = (name: string, shape: object) => (document: Document) => {
  document.components.schemas['Planted'] = { type: 'object', properties: { [name]: shape } };
};
const error = (content: object) =>
  operation({ responses: { '200': answer, '500': { description: 'Fault', ...content } } });

describe('the design rules', () => {
  test('find nothing in a sound document', async () => {
    expect(await lintOpenApi(sound())).toEqual([]);
  });

  test.each<[string, string, (document: Document) => void]>([
    ['nl-doc-openapi', 'another version', (document) => (document.openapi = '2.0.0')],
    ['nl-doc-openapi-contact', 'no contact', (document) => delete document.info['contact']],
    [
      'nl-doc-openapi-contact',
      'a contact without email',
      (document) => (document.info['contact'] = { name: 'a', url: 'https://a.example' }),
    ],
    ['nl-semver', 'a version of two parts', (document) => (document.info['version'] = '1.2')],
    [
      'nl-uri-version',
      'an address without version',
      (document) => (document.servers = [{ url: 'https://example.org/api' }]),
    ],
    [
      'nl-uri-version',
      'an address of another version',
      (document) => (document.servers = [{ url: 'https://example.org/v2' }]),
    ],
    ['nl-transport-tls', 'plain http', (document) => (document.servers = [{ url: 'http://example.org/v1' }])],
    ['nl-no-trailing-slash', 'a trailing slash', path('/cijfers/')],
    ['nl-path-segments-kebab-case', 'a path in camelCase', path('/openCijfers')],
    ['nl-path-segments-kebab-case', 'a path in snake_case', path('/open_cijfers')],
    [
      'nl-query-keys-camel-case',
      'a query key in kebab-case',
      operation({
        parameters: [{ name: 'peil-jaar', in: 'query', schema: { type: 'integer' } }],
        responses: { '200': answer, '400': refusal },
      }),
    ],
    [
      'nl-http-methods',
      'another method',
      (document) =>
        (document.paths['/planted'] = { trace: { operationId: 'planted', responses: { '200': answer } } }),
    ],
    [
      'nl-version-header',
      'an answer without version',
      operation({ responses: { '200': { description: 'Here' } } }),
    ],
    [
      'nl-version-header',
      'a redirect without version',
      operation({ responses: { '302': { description: 'There', headers: {} } } }),
    ],
    ['nl-problem-details', 'an error without content', error({})],
    [
      'nl-problem-details',
      'an error in plain JSON',
      error({ content: { 'application/json': { schema: problem } } }),
    ],
    [
      'nl-problem-details',
      'an error without detail',
      error({
        content: {
          'application/problem+json': {
            schema: { type: 'object', properties: { title: { type: 'string' } } },
          },
        },
      }),
    ],
    [
      'nl-invalid-input',
      'a parameter without 400',
      operation({ parameters: [{ name: 'jaar', in: 'query', schema: { type: 'integer' } }] }),
    ],
    [
      'nl-invalid-input',
      'a post without 400',
      (document) =>
        (document.paths['/planted'] = { post: { operationId: 'planted', responses: { '200': answer } } }),
    ],
    ['nl-date-time-format', 'a time without date', property('opening', { type: 'string', format: 'time' })],
    [
      'nl-date-omit-time-portion',
      'a date with a time',
      property('peilDatum', { type: 'string', format: 'date-time' }),
    ],
    [
      'house-schema-names',
      'a schema in lower case',
      (document) => (document.components.schemas['planted'] = { type: 'object' }),
    ],
    ['house-property-names', 'a property in snake_case', property('peil_jaar', { type: 'integer' })],
    ['operation-operationId-unique', 'two operations of one name', operation({ operationId: 'cijfer' })],
    ['path-params', 'an undeclared path parameter', path('/cijfers/{id}')],
    ['oas3-schema', 'an unsound document', (document) => delete document.info['title']],
    ['one-document', 'a reference outside', operation({ responses: { $ref: 'https://example.org/a.json' } })],
  ])('%s finds %s', async (rule, _what, plant) => {
    const document = sound();
    plant(document);
    expect((await lintOpenApi(document)).map((finding) => finding.rule)).toContain(rule);
  });
});
