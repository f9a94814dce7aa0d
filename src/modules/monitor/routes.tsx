import { csvAnswer } from '../../platform/http/csv-answer.ts';
import { readListQuery } from '../../platform/http/list-query.ts';
import { tableCsv } from '../../ui/charts/csv.ts';
import { tableOf } from '../../ui/charts/figure-table.ts';
import { contentLanguage } from '../../ui/page-frame.tsx';
import { type Access, type PageContext, pageRoute } from '../access/index.ts';
import { readAllFigures, readFigureList, readFigures, readRecommendations, readSources } from './actions.ts';
import { bakenRoutes } from './baken-routes.tsx';
import { below } from './below.ts';
import { type ChartPageSpec, chartPages } from './chart-pages.ts';
import { estimateRoutes } from './estimate-routes.tsx';
import { FigureDataset } from './figure.ts';
import { outcomeData } from './figure-charts.ts';
import { figureSpec } from './figure-list.ts';
import { headlinesOf } from './headlines.ts';
import { monitorTexts } from './messages.ts';
import { ChartsPage } from './pages/charts.tsx';
import { FiguresPage, figuresCsv } from './pages/figures.tsx';
import { OverviewPage } from './pages/overview.tsx';
import { RecommendationsPage } from './pages/recommendations.tsx';
import { SourcesPage } from './pages/sources.tsx';
import { stepsCsv } from './steps-csv.ts';
import { textLanguage } from './text-language.ts';
import { ukRoutes } from './uk-routes.tsx';

const permits = 'monitor.read';

/** Every page of the monitor, and the CSV beside each. */
export const monitorRoutes = (access: Access) => [
  pageRoute(access, {
    method: 'get',
    path: '/monitor',
    permits,
    log: 'monitor.overview',
    shared: true,
    answer: async (c, ask) => {
      const language = contentLanguage({}, c.get('language'));
      const { figures, sources } = await readFigures(ask, ['victims-per-year', 'victims-by-age']);
      return c.render(
        <OverviewPage language={language} headlines={headlinesOf(figures)} sources={sources} />,
        {
          title: monitorTexts(language.locale)('title'),
          path: '/monitor',
        },
      );
    },
  }),
  ...chartPages.flatMap((page) => chartRoutes(access, page)),
  ...estimateRoutes(access),
  ...recommendationRoutes(access),
  ...figureRoutes(access),
  pageRoute(access, {
    method: 'get',
    path: '/monitor/bronnen',
    permits,
    log: 'monitor.sources',
    shared: true,
    answer: async (c, ask) => {
      const sources = await readSources(ask);
      const { language, head } = below(c, '/monitor/bronnen', 'sourcesTitle');
      return c.render(<SourcesPage language={language} sources={sources} />, head);
    },
  }),
  ...ukRoutes(access),
  ...bakenRoutes(access),
];

function chartRoutes(access: Access, page: ChartPageSpec) {
  return [
    pageRoute(access, {
      method: 'get',
      path: page.path,
      permits,
      log: page.log,
      shared: true,
      answer: async (c, ask) => {
        const { language, head } = below(c, page.path, page.title);
        const t = monitorTexts(language.locale);
        const { figures, sources } = await readFigures(ask, page.datasets);
        return c.render(
          <ChartsPage
            language={language}
            title={t(page.title)}
            lead={t(page.lead)}
            charts={page
              .charts(figures, language)
              .map((chart) => ({ ...chart, csvPath: `${page.path}/${chart.id}.csv` }))}
            sources={sources}
            {...(page.rest && { rest: { title: t(page.rest.title), figures: page.rest.figures(figures) } })}
          />,
          head,
        );
      },
    }),
    pageRoute(access, {
      method: 'get',
      path: `${page.path}/:file{[a-z0-9-]+\\.csv}`,
      permits,
      log: `${page.log}.csv`,
      shared: true,
      answer: async (c, ask) => {
        const { language } = below(c, page.path, page.title);
        const { figures } = await readFigures(ask, page.datasets);
        const id = c.req.param('file')?.replace(/\.csv$/, '');
        const chart = page.charts(figures, language).find((each) => each.id === id);
        if (!chart) return c.notFound();
        return csvAnswer(c, chart.id, tableCsv(tableOf(chart.data, language)));
      },
    }),
  ];
}

function recommendationRoutes(access: Access) {
  const path = '/monitor/aanbevelingen';
  return [
    pageRoute(access, {
      method: 'get',
      path,
      permits,
      log: 'monitor.recommendations',
      shared: true,
      answer: async (c, ask) => {
        const { language, head } = below(c, path, 'chainTitle');
        const { steps, sources } = await readRecommendations(ask);
        return c.render(
          <RecommendationsPage
            language={language}
            steps={steps}
            sources={sources}
            csvPath={`${path}.csv`}
            stepsPath={`${path}/stappen.csv`}
          />,
          head,
        );
      },
    }),
    pageRoute(access, {
      method: 'get',
      path: `${path}.csv`,
      permits,
      log: 'monitor.recommendations.csv',
      shared: true,
      answer: async (c, ask) => {
        const { language } = below(c, path, 'chainTitle');
        const { steps } = await readRecommendations(ask);
        const data = outcomeData(steps, {
          language: textLanguage(language),
          t: monitorTexts(language.locale),
        });
        return csvAnswer(c, 'aanbevelingen', tableCsv(tableOf(data, language)));
      },
    }),
    pageRoute(access, {
      method: 'get',
      path: `${path}/stappen.csv`,
      permits,
      log: 'monitor.recommendations.steps.csv',
      shared: true,
      answer: async (c, ask) => {
        const { language } = below(c, path, 'chainTitle');
        const { steps, sources } = await readRecommendations(ask);
        return csvAnswer(c, 'aanbevelingen-stappen', stepsCsv(language, steps, sources));
      },
    }),
  ];
}

function figureRoutes(access: Access) {
  const path = '/monitor/cijfers';
  const query = (c: PageContext) => readListQuery(new URL(c.req.url).searchParams, figureSpec);
  return [
    pageRoute(access, {
      method: 'get',
      path,
      permits,
      log: 'monitor.figures',
      shared: true,
      answer: async (c, ask) => {
        const { language, head } = below(c, path, 'figuresTitle');
        const asked = query(c);
        const { figures, total, sources } = await readFigureList(ask, asked);
        return c.render(
          <FiguresPage
            language={language}
            path={path}
            query={asked}
            rows={figures}
            sources={sources}
            total={total}
            datasets={FigureDataset.options}
          />,
          head,
        );
      },
    }),
    pageRoute(access, {
      method: 'get',
      path: `${path}.csv`,
      permits,
      log: 'monitor.figures.csv',
      shared: true,
      answer: async (c, ask) => {
        const { language } = below(c, path, 'figuresTitle');
        const figures = await readAllFigures(ask, query(c));
        return csvAnswer(c, 'cijfers', figuresCsv(language, figures));
      },
    }),
  ];
}
