import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import type { ChartPart } from '../chart-pages.ts';
import type { Figure } from '../figure.ts';
import { monitorTexts } from '../messages.ts';
import type { Source } from '../source.ts';
import { FiguresTable } from './figures-table.tsx';

/** A page of charts on one subject, then the figures that no chart may join. */
export const ChartsPage: FC<{
  language: Language;
  title: string;
  lead: string;
  charts: readonly ChartPart[];
  sources: readonly Source[];
  rest?: { title: string; figures: readonly Figure[] };
}> = ({ language, title, lead, charts, sources, rest }) => {
  const t = monitorTexts(language.locale);
  const publishersOf = (figures: readonly Figure[]) => {
    const ids = new Set(figures.flatMap((figure) => figure.sourceIds));
    const named = sources.filter((source) => ids.has(source.source_id));
    return [...new Set(named.map((source) => source.publisher))].join('; ');
  };
  return (
    <>
      <h1>{title}</h1>
      <p class="baken-lead">{lead}</p>
      {charts.map((chart) => (
        <ChartFigure
          id={chart.id}
          level={2}
          heading={chart.heading}
          description={chart.description}
          data={chart.data}
          notes={chart.notes}
          source={t('sourceLine', { publishers: publishersOf(chart.drawn) })}
          csvHref={language.link(chart.csvPath)}
          language={language}
        />
      ))}
      {rest && rest.figures.length > 0 ? (
        <>
          <h2>{rest.title}</h2>
          <FiguresTable language={language} caption={rest.title} figures={rest.figures} sources={sources} />
        </>
      ) : null}
      <p>
        <a href={language.link('/monitor/bronnen')}>{t('sourcesTitle')}</a>
      </p>
    </>
  );
};
