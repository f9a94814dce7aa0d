import { csvAnswer, writeLongCsv } from '../../platform/http/csv-answer.ts';
import { readListQuery } from '../../platform/http/list-query.ts';
import { tableCsv } from '../../ui/charts/csv.ts';
import { tableOf } from '../../ui/charts/figure-table.ts';
import { contentLanguage } from '../../ui/page-frame.tsx';
import { type Access, type PageContext, pageRoute } from '../access/index.ts';
import { readAllUkCells, readUk, readUkYears } from './actions.ts';
import { monitorTexts } from './messages.ts';
import { UkPage } from './pages/uk.tsx';
import { ukCellSpec } from './uk-cell.ts';
import { ukCharts } from './uk-charts.ts';

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
    path: `${path}/:file{[a-z-]+\\.csv}`,
    permits,
    log: 'monitor.uk.years.csv',
    shared: true,
    answer: async (c, ask) => {
      const language = contentLanguage({}, c.get('language'));
      const id = c.req.param('file')?.replace(/\.csv$/, '');
      const chart = ukCharts(await readUkYears(ask), language).find((each) => each.id === id);
      if (!chart) return c.notFound();
      return csvAnswer(c, `uk-${chart.id}`, tableCsv(tableOf(chart.data, language)));
    },
  }),
  pageRoute(access, {
    method: 'get',
    path: `${path}.csv`,
    permits,
    log: 'monitor.uk.csv',
    shared: true,
    long: true,
    answer: async (c, ask) => {
      const cells = await readAllUkCells(ask, query(c));
      return csvAnswer(c, 'uk-nrm', await writeLongCsv(cells, ukCellSpec.columns));
    },
  }),
];
