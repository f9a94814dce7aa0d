import { csvAnswer } from '../../platform/http/csv-answer.ts';
import { tableCsv } from '../../ui/charts/csv.ts';
import { tableOf } from '../../ui/charts/figure-table.ts';
import { type Access, pageRoute } from '../access/index.ts';
import { readEstimates } from './actions.ts';
import { below } from './below.ts';
import { overlapOf } from './capture-history.ts';
import { estimatesOf, listData } from './estimates.ts';
import { monitorTexts } from './messages.ts';
import { EstimatesPage } from './pages/estimates.tsx';
import { textLanguage } from './text-language.ts';

const permits = 'monitor.read';
const path = '/monitor/schattingen';

/** The estimates of the total, and the lists that they are made from. */
export const estimateRoutes = (access: Access) => [
  pageRoute(access, {
    method: 'get',
    path,
    permits,
    log: 'monitor.estimates',
    shared: true,
    answer: async (c, ask) => {
      const { language, head } = below(c, path, 'estimatesTitle');
      const { figures, captures, sources } = await readEstimates(ask);
      return c.render(
        <EstimatesPage
          language={language}
          estimates={estimatesOf(figures)}
          overlap={overlapOf(captures)}
          sources={sources}
          path={path}
        />,
        head,
      );
    },
  }),
  pageRoute(access, {
    method: 'get',
    path: `${path}/lijsten.csv`,
    permits,
    log: 'monitor.estimates.csv',
    shared: true,
    answer: async (c, ask) => {
      const { language } = below(c, path, 'estimatesTitle');
      const { captures } = await readEstimates(ask);
      const text = { language: textLanguage(language), t: monitorTexts(language.locale) };
      const data = listData(overlapOf(captures), text);
      return csvAnswer(c, 'lijsten', tableCsv(tableOf(data, language)));
    },
  }),
];
