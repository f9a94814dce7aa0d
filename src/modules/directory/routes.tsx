import { stringify } from 'csv-stringify/sync';
import { csvAnswer } from '../../platform/http/csv-answer.ts';
import { readListQuery } from '../../platform/http/list-query.ts';
import type { Geometry } from '../../ui/map/geometry.ts';
import { contentLanguage } from '../../ui/page-frame.tsx';
import { type Access, type PageContext, pageRoute } from '../access/index.ts';
import { readPlaces } from './actions.ts';
import { directoryTexts } from './messages.ts';
import { PlacesPage } from './pages/places.tsx';
import type { Place } from './place.ts';
import { placeSpec, placesThatFit } from './place-list.ts';

const path = '/gemeenten';
// Named, so that a file without rows still says what it would hold.
const columns = [
  'code',
  'name',
  'safetyRegion',
  'policeUnitCode',
  'policeUnit',
  'riec',
] as const satisfies (keyof Place)[];
const query = (c: PageContext) => readListQuery(new URL(c.req.url).searchParams, placeSpec);

/** @param geometry the drawn borders, made by the build */
export const directoryRoutes = (access: Access, geometry: Geometry) => [
  pageRoute(access, {
    method: 'get',
    path,
    permits: 'directory.read',
    log: 'directory.places',
    shared: true,
    answer: async (c, ask) => {
      const language = contentLanguage({}, c.get('language'));
      const places = await readPlaces(ask);
      return c.render(
        <PlacesPage language={language} path={path} geometry={geometry} places={places} query={query(c)} />,
        { title: directoryTexts(language.locale)('title'), path },
      );
    },
  }),
  pageRoute(access, {
    method: 'get',
    path: `${path}.csv`,
    permits: 'directory.read',
    log: 'directory.places.csv',
    shared: true,
    answer: async (c, ask) => {
      const places = placesThatFit(await readPlaces(ask), query(c));
      return csvAnswer(
        c,
        'gemeenten',
        stringify(places, { header: true, columns, record_delimiter: 'windows', escape_formulas: true }),
      );
    },
  }),
];
