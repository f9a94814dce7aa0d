import { z } from 'zod';
import { listOf, pageOfList } from '../../platform/http/api-list.ts';
import { pageParameters } from '../../platform/http/api-parameter.ts';
import { type Access, apiRoute } from '../access/index.ts';
import { readAllFigures, readRecommendations, readSources } from './actions.ts';
import { readBakenFigures } from './baken-actions.ts';
import { bakenListQuery, OpenBakenFigure, openBakenFigures } from './open-baken-figure.ts';
import { figureFilters, figureListQuery, OpenFigure, openFigure } from './open-figure.ts';
import { OpenSource, openSource, sourceParams } from './open-source.ts';
import { OpenStep, openStep } from './open-step.ts';

const permits = 'monitor.read';

/** What the monitor gives in the open API. */
export const monitorApi = (access: Access) => [
  apiRoute(access, {
    path: '/cijfers',
    name: 'cijfers',
    tag: 'Cijfers',
    summary: 'Gepubliceerde cijfers',
    description:
      'Elk gepubliceerd cijfer met bron en zekerheid. Tel cijfers van verschillende reeksen of uitgaven niet bij elkaar op.',
    permits,
    log: 'api.figures',
    params: z.object({}),
    query: figureListQuery,
    body: listOf('Cijferlijst', OpenFigure),
    find: async ({ query }, ask) => {
      const figures = await readAllFigures(ask, {
        page: query.page,
        sort: { column: 'dataset', descending: false },
        filters: figureFilters(query),
      });
      return pageOfList('/cijfers', query, figures.map(openFigure));
    },
  }),
  apiRoute(access, {
    path: '/aanbevelingen',
    name: 'aanbevelingen',
    tag: 'Aanbevelingen',
    summary: 'Aanbevelingen en wat ervan werd',
    description: 'Elke stap die het kabinet toezegde na een aanbeveling van de Nationaal Rapporteur.',
    permits,
    log: 'api.recommendations',
    params: z.object({}),
    query: z.strictObject(pageParameters),
    body: listOf('Aanbevelingslijst', OpenStep),
    find: async ({ query }, ask) =>
      pageOfList('/aanbevelingen', query, (await readRecommendations(ask)).steps.map(openStep)),
  }),
  apiRoute(access, {
    path: '/baken-registraties',
    name: 'baken-registraties',
    tag: 'Cijfers',
    summary: 'Geregistreerd in Baken',
    description:
      'Hoeveel mogelijke slachtoffers in Baken zijn geregistreerd, per jaar en vorm. Elk aantal is een klasse van vijf. Wie twee vormen meemaakte, telt bij beide.',
    permits,
    log: 'api.baken',
    params: z.object({}),
    query: bakenListQuery,
    body: listOf('BakenRegistratielijst', OpenBakenFigure),
    find: async ({ query }) =>
      pageOfList('/baken-registraties', query, openBakenFigures(await readBakenFigures(access), query)),
  }),
  ...sourceApi(access),
];

const sourceApi = (access: Access) => [
  apiRoute(access, {
    path: '/bronnen',
    name: 'bronnen',
    tag: 'Bronnen',
    summary: 'Bronnen van de cijfers',
    description: 'Elke publicatie waar een cijfer of een stap in gelezen is, de nieuwste eerst.',
    permits,
    log: 'api.sources',
    params: z.object({}),
    query: z.strictObject(pageParameters),
    body: listOf('Bronlijst', OpenSource),
    find: async ({ query }, ask) => pageOfList('/bronnen', query, (await readSources(ask)).map(openSource)),
  }),
  apiRoute(access, {
    path: '/bronnen/{id}',
    name: 'bron',
    tag: 'Bronnen',
    summary: 'Eén bron',
    description: 'Een publicatie bij haar id.',
    permits,
    log: 'api.source',
    params: sourceParams,
    query: z.strictObject({}),
    body: OpenSource,
    find: async ({ params }, ask) => {
      const source = (await readSources(ask)).find(({ source_id }) => source_id === params.id);
      return source && openSource(source);
    },
  }),
];
