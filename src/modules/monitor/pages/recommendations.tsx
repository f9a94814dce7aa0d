import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import { outcomeData } from '../figure-charts.ts';
import { monitorTexts } from '../messages.ts';
import { outcomeOf, type StoredStep } from '../recommendation.ts';
import type { Source } from '../source.ts';
import { textLanguage } from '../text-language.ts';
import { Label, SourceLinks } from './figure-text.tsx';

/** Recommendation, answer, and what became of each step that was promised. */
export const RecommendationsPage: FC<{
  language: Language;
  steps: readonly StoredStep[];
  sources: readonly Source[];
  csvPath: string;
  /** Path of the CSV with the steps one by one. */
  stepsPath: string;
}> = ({ language, steps, sources, csvPath, stepsPath }) => {
  const t = monitorTexts(language.locale);
  const numbers = [...new Set(steps.map((step) => step.rec_no))];
  return (
    <>
      <h1>{t('chainTitle')}</h1>
      <p class="baken-lead">{t('chainLead')}</p>
      <ChartFigure
        id="outcomes"
        level={2}
        heading={t('chainChart', { count: steps.length })}
        description={t('chainDescription')}
        data={outcomeData(steps, { language: textLanguage(language), t })}
        notes={[t('chainNote')]}
        source={t('sourceLine', { publishers: t('chainSource') })}
        csvHref={language.link(csvPath)}
        language={language}
      />
      {numbers.map((number) => (
        <Recommendation
          language={language}
          steps={steps.filter((step) => step.rec_no === number)}
          sources={sources}
        />
      ))}
      <p>
        <a href={language.link(stepsPath)} download>
          {t('chainCsv')}
        </a>
      </p>
    </>
  );
};

const Recommendation: FC<{
  language: Language;
  steps: readonly StoredStep[];
  sources: readonly Source[];
}> = ({ language, steps, sources }) => {
  const t = monitorTexts(language.locale);
  const [first] = steps;
  if (!first) return null;
  return (
    <section aria-labelledby={`recommendation-${first.rec_no}`}>
      <h2 id={`recommendation-${first.rec_no}`}>
        {t('recommendation', { number: first.rec_no })}{' '}
        <Label language={language} text={first.recommendation} />
      </h2>
      <p>
        {t('recommendationPage', { page: first.page })}{' '}
        <Label language={language} text={first.cabinet_answer} />.
      </p>
      <div class="baken-table-frame">
        <table class="utrecht-table baken-table--cards">
          <caption>{t('chainCaption', { number: first.rec_no })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('step')}</th>
              <th scope="col">{t('actor')}</th>
              <th scope="col">{t('promised')}</th>
              <th scope="col">{t('became')}</th>
              <th scope="col">{t('source')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr>
                <th scope="row">
                  <Label language={language} text={step.step} />
                </th>
                <td data-label={t('actor')}>
                  <Label language={language} text={step.actor} />
                </td>
                <td data-label={t('promised')}>
                  {step.promised_by ? <Label language={language} text={step.promised_by} /> : t('noDate')}
                </td>
                <td data-label={t('became')}>
                  <b>
                    <Label language={language} text={outcomeOf(step)} />
                  </b>
                  {step.delivered_on ? <> · {language.day(step.delivered_on)}</> : null}
                  {step.delivered_as ? (
                    <>
                      {' '}
                      · <Label language={language} text={step.delivered_as} />
                    </>
                  ) : null}
                </td>
                <td data-label={t('source')}>
                  <SourceLinks language={language} ids={step.source_id} sources={sources} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
