import { z } from 'zod';
import { listOf, pageOfList } from '../../platform/http/api-list.ts';
import { pageParameters } from '../../platform/http/api-parameter.ts';
import { type Access, apiRoute } from '../access/index.ts';
import { readContactPoints, readPlaces } from './actions.ts';
import { contactPointParams, OpenContactPoint, openContactPoint } from './open-contact-point.ts';
import { OpenPlace, openPlace, placeListQuery, placeParams } from './open-place.ts';
import { placesThatFit } from './place-list.ts';

const permits = 'directory.read';

/** What the directory gives in the open API. */
export const directoryApi = (access: Access) => [
  ...contactPointApi(access),
  apiRoute(access, {
    path: '/gemeenten',
    name: 'gemeenten',
    tag: 'Gemeenten',
    summary: 'Gemeenten en hun regio’s',
    description: 'Gemeenten van 1 januari 2023, op naam, met veiligheidsregio, politie-eenheid en RIEC.',
    permits,
    log: 'api.places',
    params: z.object({}),
    query: placeListQuery,
    body: listOf('Gemeentelijst', OpenPlace),
    find: async ({ query }, ask) => {
      const fitting = placesThatFit(await readPlaces(ask), {
        page: query.page,
        sort: { column: 'name', descending: false },
        filters: { name: query.naam ?? '', unit: query.politieEenheid ?? '' },
      });
      return pageOfList('/gemeenten', query, fitting.map(openPlace));
    },
  }),
  apiRoute(access, {
    path: '/gemeenten/{code}',
    name: 'gemeente',
    tag: 'Gemeenten',
    summary: 'Eén gemeente',
    description: 'Een gemeente bij haar CBS-code.',
    permits,
    log: 'api.place',
    params: placeParams,
    query: z.strictObject({}),
    body: OpenPlace,
    find: async ({ params }, ask) => {
      const place = (await readPlaces(ask)).find(({ code }) => code === params.code);
      return place && openPlace(place);
    },
  }),
];

const contactPointApi = (access: Access) => [
  apiRoute(access, {
    path: '/contactpunten',
    name: 'contactpunten',
    tag: 'Contactpunten',
    summary: 'Wie er te bellen is',
    description:
      'Organisaties waar mensen terechtkunnen. Kijk altijd naar de datum: nummers en tijden veranderen.',
    permits,
    log: 'api.contact-points',
    params: z.object({}),
    query: z.strictObject(pageParameters),
    body: listOf('Contactpuntlijst', OpenContactPoint),
    find: async ({ query }, ask) =>
      pageOfList('/contactpunten', query, (await readContactPoints(ask)).map(openContactPoint)),
  }),
  apiRoute(access, {
    path: '/contactpunten/{slug}',
    name: 'contactpunt',
    tag: 'Contactpunten',
    summary: 'Eén contactpunt',
    description: 'Een organisatie bij haar vaste naam.',
    permits,
    log: 'api.contact-point',
    params: contactPointParams,
    query: z.strictObject({}),
    body: OpenContactPoint,
    find: async ({ params }, ask) => {
      const point = (await readContactPoints(ask)).find(({ slug }) => slug === params.slug);
      return point && openContactPoint(point);
    },
  }),
];
