import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import { monitorTexts } from '../messages.ts';
import type { UkQuarter, UkYear } from '../uk-cell.ts';
import { ukCharts } from '../uk-charts.ts';

type Quarters = readonly UkQuarter[];

/** The United Kingdom beside the Netherlands: per year, and the two editions of the same quarters. */
export const UkPage: FC<{
  language: Language;
  path: string;
  listPath: string;
  quarters: Quarters;
  years: readonly UkYear[];
}> = ({ language, path, listPath, quarters, years }) => {
  const t = monitorTexts(language.locale);
  return (
    <>
      <h1>{t('ukTitle')}</h1>
      <p class="baken-lead">{t('ukLead')}</p>
      <p>
        <a href={language.link(listPath)}>{t('ukToCells')}</a>
      </p>
      {ukCharts(years, language).map((chart) => (
        <ChartFigure
          id={chart.id}
          level={2}
          heading={chart.heading}
          description={chart.description}
          data={chart.data}
          notes={[]}
          source={t('sourceLine', { publishers: t('ukSource') })}
          csvHref={language.link(`${path}/${chart.id}.csv`)}
          language={language}
        />
      ))}
      <Editions language={language} quarters={quarters} />
    </>
  );
};

/** The quarters that were published twice, with both figures. */
const Editions: FC<{ language: Language; quarters: Quarters }> = ({ language, quarters }) => {
  const t = monitorTexts(language.locale);
  return (
    <>
      <h2>{t('vintagesTitle')}</h2>
      <p>{t('ukVintage')}</p>
      <div class="baken-table-frame">
        <table class="utrecht-table baken-table--cards">
          <caption>{t('vintagesTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('quarter')}</th>
              <th scope="col" class="baken-numeric">
                {t('firstPublished')}
              </th>
              <th scope="col" class="baken-numeric">
                {t('laterPublished')}
              </th>
            </tr>
          </thead>
          <tbody>
            {quarters
              .filter((each) => each.first !== null)
              .map((each) => (
                <tr>
                  <th scope="row">{each.quarter}</th>
                  <td class="baken-numeric" data-label={t('firstPublished')}>
                    {language.number(each.first ?? 0)}
                  </td>
                  <td class="baken-numeric" data-label={t('laterPublished')}>
                    {language.number(each.later)}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
