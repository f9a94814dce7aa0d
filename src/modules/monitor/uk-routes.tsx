import { stringify } from 'csv-stringify/sync';
import { csvAnswer } from '../../platform/http/csv-answer.ts';
import { readListQuery } from '../../platform/http/list-query.ts';
import { tableCsv } from '../../ui/charts/csv.ts';
import { tableOf } from '../../ui/charts/figure-table.ts';
import { contentLanguage } from '../../ui/page-frame.tsx';
import { type Access, type PageContext, pageRoute } from '../access/index.ts';
import { readAllUkCells, readUk, readUkQuarters } from './actions.ts';
import { monitorTexts } from './messages.ts';
import { UkPage, ukYearData } from './pages/uk.tsx';
import { ukCellSpec } from './uk-cell.ts';

const permits = 'monitor.read';
const path = '/monitor/verenigd-koninkrijk';

const query = (c: PageContext) => readListQuery(new URL(c.req.url).searchParams, ukCellSpec);

/** The referrals of the United Kingdom: per year, and cell by cell. */
export const ukRoutes = (access: Access) => [
  pageRoute(access, {
    method: 'get',
    path,
    permits,
    log: 'monitor.uk',
    shared: true,
    answer: async (c, ask) => {
      const language = contentLanguage({}, c.get('language'));
      const t = monitorTexts(language.locale);
      const asked = query(c);
      const shown = await readUk(ask, asked);
      return c.render(<UkPage language={language} path={path} query={asked} {...shown} />, {
        title: t('ukTitle'),
        path,
        crumbs: [{ path: '/monitor', name: t('title') }],
      });
    },
  }),
  pageRoute(access, {
    method: 'get',
    path: `${path}/per-jaar.csv`,
    permits,
    log: 'monitor.uk.years.csv',
    shared: true,
    answer: async (c, ask) => {
      const language = contentLanguage({}, c.get('language'));
      const quarters = await readUkQuarters(ask);
      return csvAnswer(c, 'uk-per-jaar', tableCsv(tableOf(ukYearData(language, quarters), language)));
    },
  }),
  pageRoute(access, {
    method: 'get',
    path: `${path}.csv`,
    permits,
    log: 'monitor.uk.csv',
    shared: true,
    answer: async (c, ask) => {
      const cells = await readAllUkCells(ask, query(c));
      return csvAnswer(
        c,
        'uk-nrm',
        stringify(cells, {
          header: true,
          columns: [...ukCellSpec.columns],
          record_delimiter: 'windows',
          escape_formulas: true,
        }),
      );
    },
  }),
];
