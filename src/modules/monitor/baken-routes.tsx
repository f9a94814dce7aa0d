import { csvAnswer, writeLongCsv } from '../../platform/http/csv-answer.ts';
import { type Access, pageRoute } from '../access/index.ts';
import { readBakenFigures } from './baken-actions.ts';
import { below } from './below.ts';
import { BakenPage } from './pages/baken.tsx';

const permits = 'monitor.read';
const path = '/monitor/baken';
const csvPath = `${path}.csv`;

/** What Baken itself counts. Not shared: a count may change at any moment. */
export const bakenRoutes = (access: Access) => [
  pageRoute(access, {
    method: 'get',
    path,
    permits,
    log: 'monitor.baken',
    answer: async (c) => {
      const { language, head } = below(c, path, 'bakenTitle');
      const shown = await readBakenFigures(access);
      return c.render(<BakenPage language={language} csvPath={csvPath} shown={shown} />, head);
    },
  }),
  pageRoute(access, {
    method: 'get',
    path: csvPath,
    permits,
    log: 'monitor.baken.csv',
    answer: async (c) => {
      const { figures, countedOn, demonstration } = await readBakenFigures(access);
      const rows = figures.map(({ year, form, atLeast, atMost }) => ({
        year,
        form,
        at_least: atLeast,
        at_most: atMost,
        counted_on: countedOn,
        invented: demonstration ? 'yes' : 'no',
      }));
      const columns = ['year', 'form', 'at_least', 'at_most', 'counted_on', 'invented'] as const;
      return csvAnswer(c, 'geregistreerd-in-baken', await writeLongCsv(rows, columns));
    },
  }),
];
