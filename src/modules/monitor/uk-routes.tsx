import { csvAnswer, writeLongCsv } from '../../platform/http/csv-answer.ts';
import { readListQuery } from '../../platform/http/list-query.ts';
import { tableCsv } from '../../ui/charts/csv.ts';
import { tableOf } from '../../ui/charts/figure-table.ts';
import { type Access, type PageContext, pageRoute } from '../access/index.ts';
import { readAllUkCells, readUk, readUkCells, readUkYears } from './actions.ts';
import { below } from './below.ts';
import { monitorTexts } from './messages.ts';
import { UkPage } from './pages/uk.tsx';
import { UkCellsPage } from './pages/uk-cells.tsx';
import { ukCellSpec } from './uk-cell.ts';
import { ukCharts } from './uk-charts.ts';

const permits = 'monitor.read';
const path = '/monitor/verenigd-koninkrijk';
const listPath = `${path}/personen`;
const csvPath = `${listPath}.csv`;

const query = (c: PageContext) => readListQuery(new URL(c.req.url).searchParams, ukCellSpec);

/** The United Kingdom: per year, and who was referred, cell by cell. */
export const ukRoutes = (access: Access) => [
  pageRoute(access, {
    method: 'get',
    path,
    permits,
    log: 'monitor.uk',
    shared: true,
    answer: async (c, ask) => {
      const { language, head } = below(c, path, 'ukTitle');
      const shown = await readUk(ask);
      return c.render(<UkPage language={language} path={path} listPath={listPath} {...shown} />, head);
    },
  }),
  pageRoute(access, {
    method: 'get',
    path: listPath,
    permits,
    log: 'monitor.uk.cells',
    shared: true,
    answer: async (c, ask) => {
      const { language, head } = below(c, listPath, 'ukCells');
      const asked = query(c);
      const shown = await readUkCells(ask, asked);
      return c.render(
        <UkCellsPage language={language} path={listPath} csvPath={csvPath} query={asked} {...shown} />,
        { ...head, crumbs: [...head.crumbs, { path, name: monitorTexts(language.locale)('ukTitle') }] },
      );
    },
  }),
  pageRoute(access, {
    method: 'get',
    path: csvPath,
    permits,
    log: 'monitor.uk.csv',
    shared: true,
    long: true,
    answer: async (c, ask) => {
      const cells = await readAllUkCells(ask, query(c));
      return csvAnswer(c, 'uk-nrm', await writeLongCsv(cells, ukCellSpec.columns));
    },
  }),
  // Any other file below it is that of a chart.
  pageRoute(access, {
    method: 'get',
    path: `${path}/:file{[a-z-]+\\.csv}`,
    permits,
    log: 'monitor.uk.years.csv',
    shared: true,
    answer: async (c, ask) => {
      const { language } = below(c, path, 'ukTitle');
      const id = c.req.param('file')?.replace(/\.csv$/, '');
      const chart = ukCharts(await readUkYears(ask), language).find((each) => each.id === id);
      if (!chart) return c.notFound();
      return csvAnswer(c, `uk-${chart.id}`, tableCsv(tableOf(chart.data, language)));
    },
  }),
];
