import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lintOpenApi } from '../../tests/api/design-rules.ts';
import { bundledValue } from '../../tests/support/bundled-data.ts';
import { onPostgres } from '../../tests/support/database.ts';
import { onTestSites, openTestSite, type TestSite } from '../../tests/support/site.ts';
import { nlPublished } from '../modules/monitor/nl-published.ts';
import type { OpenFigure } from '../modules/monitor/open-figure.ts';
import { type Problem, problemTexts } from '../platform/http/problem.ts';

type Media = { schema: object; example?: unknown };
type Operation = {
  parameters?: { name: string; in: string; schema: { enum?: string[]; example?: string } }[];
  responses: Record<string, { content?: Record<string, Media> }>;
};
type Document = { paths: Record<string, { get: Operation }>; info: { version: string; contact: object } };
type List<Row> = {
  _links: Record<'self' | 'next' | 'previous', { href: string } | undefined>;
  totaal: number;
  resultaten: Row[];
};

/** The texts that a hostile or careless program may put in any parameter. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e3',
    '0x10',
    '1.5',
    '99999999999',
    ' 2',
    'null',
    "'; drop table",
    '\0',
    '%',
  ),
);

onTestSites('the open API', (site) => {
  const get = (path: string, init?: RequestInit) => site().request(`/api/v1${path}`, init);
  const json = async <T>(path: string): Promise<T> => (await (await get(path)).json()) as T;
  const list = <Row = OpenFigure>(path: string) => json<List<Row>>(path);

  let document: Document;
  beforeAll(async () => {
    document = await json('/openapi.json');
  });

  /** The findings when an answer is held against the schema that the document gives for it, unknown names included. */
  async function againstSchema(path: string, address: string, change: (body: unknown) => unknown = (b) => b) {
    const answer = await get(address);
    const type = answer.headers.get('Content-Type')?.replace(/;.*/, '') ?? '';
    const copy = JSON.parse(JSON.stringify(document), closeSchema) as Document;
    const media = copy.paths[path]?.get.responses[answer.status]?.content?.[type];
    if (!media) throw new Error(`${address}: the document knows no ${answer.status} as ${type}`);
    media.example = change(await answer.json());
    return lintOpenApi(copy);
  }

  test('has a document under the Dutch design rules, for everyone', async () => {
    expect(await lintOpenApi(document)).toEqual([]);
    expect(document.info.version).toMatch(/^1\.\d+\.\d+$/);
    expect(document.info.contact).toMatchObject({ email: 'beheer@voorbeeldstad.example' });
    expect(Object.keys(document.paths).sort()).toEqual([
      '/aanbevelingen',
      '/baken-registraties',
      '/bronnen',
      '/bronnen/{id}',
      '/cijfers',
      '/contactpunten',
      '/contactpunten/{slug}',
      '/controlepunten',
      '/gemeenten',
      '/gemeenten/{code}',
      '/grondslagen',
      '/grondslagen/{id}',
      '/plan',
      '/plan/projecten',
      '/plan/projecten/{nummer}',
    ]);
  });

  test('answers every operation as its schema says, also when it says no', async () => {
    for (const [path, { get: operation }] of Object.entries(document.paths)) {
      const example = (name: string) =>
        operation.parameters?.find((one) => one.name === name)?.schema.example ?? '';
      const filled = path.replace(/\{(\w+)\}/, (_, name: string) => example(name));
      const whole = path.includes('{') ? filled : `${filled}?pageSize=100`;
      expect((await get(whole)).status, whole).toBe(200);
      expect(await againstSchema(path, whole), whole).toEqual([]);
      expect((await get(`${filled}?onbekend=1`)).status).toBe(400);
      expect(await againstSchema(path, `${filled}?onbekend=1`), path).toEqual([]);
    }
    for (let page = 1; page <= 3; page += 1)
      expect(await againstSchema('/cijfers', `/cijfers?pageSize=100&page=${page}`)).toEqual([]);
  });

  test('an answer beside its schema would be found', async () => {
    const broken = (change: object) =>
      againstSchema('/gemeenten/{code}', '/gemeenten/GM0363', (body) => ({ ...(body as object), ...change }));
    expect(await broken({ extra: 1 })).not.toEqual([]);
    expect(await broken({ naam: null })).not.toEqual([]);
    expect(await broken({ peildatum: '1 januari 2023' })).not.toEqual([]);
    expect(await broken({})).toEqual([]);
  });

  test('gives all that is published', async () => {
    const totals = await Promise.all(
      ['cijfers', 'bronnen', 'aanbevelingen', 'contactpunten', 'gemeenten'].map(
        async (name) => (await list(`/${name}`)).totaal,
      ),
    );
    expect(totals).toEqual([264, 52, 14, 15, 342]);
  });

  test('gives every figure as it was published: what is not known is null, never zero', async () => {
    const given: unknown[] = [];
    for (let page = 1; page <= 3; page += 1) {
      for (const row of (await list(`/cijfers?pageSize=100&page=${page}`)).resultaten) {
        const { bestand, regel, waarde, aandeelProcent, laag, hoog, rang, vanAantal, bronnen } = row;
        given.push([bestand, regel, waarde, aandeelProcent, laag, hoog, rang, vanAantal, bronnen]);
      }
    }
    const published = bundledValue(nlPublished).figures.map((each) => {
      const { dataset, line, value, sharePct, low, high, rank, baseN, sourceIds } = each;
      return [`${dataset}.csv`, line, value, sharePct, low, high, rank, baseN, sourceIds];
    });
    const inOrder = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(inOrder(given)).toEqual(inOrder(published));
  });

  test('filters figures by subject, certainty and year together', async () => {
    const address = '/cijfers?onderwerp=slachtoffers-per-jaar&jaar=2019&zekerheid=uit-de-bron-zelf';
    const { resultaten } = await list(address);
    expect(resultaten.length).toBeGreaterThan(0);
    for (const row of resultaten) {
      expect(row).toMatchObject({ onderwerp: 'slachtoffers-per-jaar', zekerheid: 'uit-de-bron-zelf' });
      expect([row.jaarVan, row.jaarTot]).toEqual([2019, 2019]);
    }
    const names = (await list<{ naam: string }>('/gemeenten?naam=SUDWEST')).resultaten;
    expect(names.map(({ naam }) => naam)).toEqual(['Súdwest-Fryslân']);
    const units = await list<{ politieEenheid: { code: string } }>('/gemeenten?politieEenheid=PE05');
    expect(new Set(units.resultaten.map(({ politieEenheid }) => politieEenheid.code))).toEqual(
      new Set(['PE05']),
    );
  });

  test('the links lead through a whole list, each row once', async () => {
    const seen: string[] = [];
    let href: string | undefined = '/api/v1/cijfers?onderwerp=nationaliteit&pageSize=7';
    let previous: string | undefined;
    while (href) {
      const answer = await site().request(href);
      const { _links, resultaten } = (await answer.json()) as List<OpenFigure>;
      seen.push(...resultaten.map(({ regel }) => String(regel)));
      expect(_links.previous?.href).toBe(previous);
      previous = _links.self?.href;
      href = _links.next?.href;
    }
    expect(seen).toHaveLength(50);
    expect(new Set(seen).size).toBe(50);
    const { _links: beyond, resultaten: none } = await list('/cijfers?page=99');
    expect(none).toEqual([]);
    expect(beyond.next).toBeUndefined();
    expect(beyond.previous?.href).toBe('/api/v1/cijfers?page=6&pageSize=50');
  });

  test('lists every fault in a question at once', async () => {
    const address =
      '/cijfers?page=0&pageSize=101&jaar=twee&onderwerp=x&jar=2019&zekerheid=onzeker&zekerheid=y';
    const answer = await get(address);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    const { errors = [], ...rest } = (await answer.json()) as Problem;
    expect(rest).toEqual({ status: 400, ...problemTexts[400] });
    expect(errors.map(({ name }) => name).sort()).toEqual(
      ['jaar', 'jar', 'onderwerp', 'page', 'pageSize', 'zekerheid', 'zekerheid'].sort(),
    );
    const both = await json<Problem>('/gemeenten/0363?x=1');
    expect(both.errors?.map((each) => each.in)).toEqual(['path', 'query']);
  });

  test.each([
    ['/bronnen/bestaat-niet', 404],
    ['/contactpunten/bestaat-niet', 404],
    ['/gemeenten/GM9999', 404],
    ['/nergens', 404],
    ['', 404],
    ['/', 404],
    ['/cijfers/', 404],
    ['/bronnen/%00', 400],
    ['/bronnen/%E0%A4%A', 400],
  ])('%s is a problem with status %i', async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, title: /./, detail: /./ } satisfies object);
  });

  test('has no languages', async () => {
    const answer = await site().request('/en/api/v1/cijfers');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Content-Type')).toContain('text/html');
  });

  describe('every answer', () => {
    test.each([
      ['GET', '/cijfers', 200],
      ['HEAD', '/cijfers', 200],
      ['GET', '/openapi.json', 200],
      ['OPTIONS', '/openapi.json', 204],
      ['OPTIONS', '/cijfers', 204],
      ['GET', '/cijfers?page=x', 400],
      ['GET', '/nergens', 404],
      ['POST', '/cijfers', 405],
      ['DELETE', '/bronnen/nrm-2022', 405],
    ])('%s %s has the headers of the standard', async (method, path, status) => {
      const {
        headers,
        status: found,
        body,
      } = await get(path, { method, headers: { Origin: 'https://a.example' } });
      expect(found).toBe(status);
      expect(headers.get('API-Version')).toBe(document.info.version);
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(headers.get('Access-Control-Expose-Headers')).toContain('API-Version');
      expect(headers.get('Cache-Control')).toContain('no-store');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('X-Frame-Options')).toBe('DENY');
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d{8}/);
      expect(headers.get('Set-Cookie')).toBeNull();
      if (['POST', 'DELETE', 'OPTIONS'].includes(method))
        expect(headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
      if (method === 'HEAD') expect(body).toBeNull();
    });
  });

  test('is logged by its word, without what was asked', async () => {
    await get('/gemeenten?naam=geheim');
    await get('/bronnen/geheime-bron');
    expect(site().log()).toContain('"page":"api.places"');
    expect(site().log()).toContain('"page":"api.source"');
    expect(site().log()).not.toContain('geheim');
  });

  test('no question makes it fail', async () => {
    const operations = Object.entries(document.paths).map(([path, item]) => ({
      path,
      names: (item.get.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name),
    }));
    const asking = fc.constantFrom(...operations).chain(({ path, names }) =>
      fc.record({
        path: hostile.map((text) => path.replace(/\{\w+\}/, () => encodeURIComponent(text) || 'x')),
        query: fc.array(fc.tuple(fc.oneof(fc.constantFrom('x', ...names), hostile), hostile), {
          maxLength: 5,
        }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(asking, async ({ path, query }) => {
        const answer = await get(`${path}?${new URLSearchParams(query).toString()}`);
        expect([200, 400, 404]).toContain(answer.status);
        if (answer.status !== 200) expect(await answer.json()).toMatchObject({ status: answer.status });
      }),
      { numRuns: 300 },
    );
  });
});

onPostgres('the open API without its database', (database) => {
  let site: TestSite;
  beforeAll(async () => {
    const nowhere = { ...database().logins.web, host: '/nonexistent' };
    const logins = { web: nowhere, signIn: nowhere, worker: nowhere, operator: nowhere };
    site = await openTestSite({ logins, load: false });
  });
  afterAll(() => site.close());

  test('says so as a problem, and still gives its document', async () => {
    const answer = await site.request('/api/v1/cijfers');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(answer.headers.get('API-Version')).toMatch(/^1\./);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ status: 503 });
    expect(text).not.toMatch(/ENOENT|nonexistent|postgres/i);
    expect((await site.request('/api/v1/openapi.json')).status).toBe(200);
  });
});

/** Closes every object in a document, so that a name the document doesn't know is a fault. */
function closeSchema(_key: string, value: unknown): unknown {
  const schema = value as { type?: unknown; properties?: object } | null;
  const isObject = schema?.properties && [schema.type].flat().includes('object');
  return isObject ? { ...schema, additionalProperties: false } : value;
}
