import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import type { Overlap } from '../capture-history.ts';
import { type Estimates, listData } from '../estimates.ts';
import { label } from '../figure-charts.ts';
import { monitorTexts } from '../messages.ts';
import type { Source } from '../source.ts';
import { textLanguage } from '../text-language.ts';
import { FiguresTable } from './figures-table.tsx';

/** Every estimate of the total, with its method, its range and the others beside it. */
export const EstimatesPage: FC<{
  language: Language;
  estimates: Estimates;
  overlap: Overlap;
  sources: readonly Source[];
  path: string;
}> = ({ language, estimates, overlap, sources, path }) => {
  const t = monitorTexts(language.locale);
  const text = { language: textLanguage(language), t };
  const { studies, models, spread } = estimates;
  return (
    <>
      <h1>{t('estimatesTitle')}</h1>
      <p class="baken-lead">{t('estimatesLead')}</p>
      <Alert kind="info">{t('estimatesRule')}</Alert>
      <h2>{t('estimatesPublished')}</h2>
      <p>{t('estimatesMethod')}</p>
      {studies.map(({ name, figures }) => (
        <FiguresTable
          language={language}
          caption={t('estimatesCaption', { name: label(name, text) })}
          figures={figures}
          sources={sources}
        />
      ))}
      <h2>{t('modelsTitle', { count: models.length })}</h2>
      {spread ? (
        <p>
          {t('modelsText', {
            ...spread,
            lowPerYear: Math.round(spread.low / spread.years),
            highPerYear: Math.round(spread.high / spread.years),
          })}
        </p>
      ) : null}
      <p>{t('modelsLimits')}</p>
      <FiguresTable language={language} caption={t('modelsCaption')} figures={models} sources={sources} />
      <p>
        <a href={`${language.link('/monitor/cijfers.csv')}?dataset=mse-estimates`} download>
          {t('estimatesCsv')}
        </a>
      </p>
      <ChartFigure
        id="lijsten"
        level={2}
        heading={t('listsTitle')}
        description={t('listsDescription')}
        data={listData(overlap, text)}
        notes={[t('listsOverlap', { victims: overlap.victims, onMore: overlap.onMore })]}
        source={t('sourceLine', { publishers: t('listsSource') })}
        csvHref={language.link(`${path}/lijsten.csv`)}
        language={language}
      />
      <p>
        <a href={language.link('/monitor/bronnen')}>{t('sourcesTitle')}</a>
      </p>
    </>
  );
};
