import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import { type BakenFigures, bakenYears, countedForms } from '../baken-figure.ts';
import { bakenTexts } from '../baken-messages.ts';
import { countedFormName, rangeWords } from '../baken-words.ts';
import { monitorTexts } from '../messages.ts';

/** What Baken itself counts, protected, and how. */
export const BakenPage: FC<{ language: Language; csvPath: string; shown: BakenFigures }> = ({
  language,
  csvPath,
  shown,
}) => {
  const t = bakenTexts(language.locale);
  const years = bakenYears(shown.figures);
  return (
    <>
      <h1>{monitorTexts(language.locale)('bakenTitle')}</h1>
      <p class="baken-lead">{t('lead')}</p>
      {shown.demonstration ? <Alert kind="warning">{t('invented')}</Alert> : null}
      {shown.countedOn === null ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <Years language={language} years={years} />
          <p>
            <a href={language.link(csvPath)} download>
              {t('csv')}
            </a>
          </p>
          <p class="baken-small">{t('counted', { day: language.day(shown.countedOn) })}</p>
        </>
      )}
      <h2>{t('protectionTitle')}</h2>
      <p>{t('protection')}</p>
      <ul>
        <li>{t('protectionClasses')}</li>
        <li>{t('protectionTotal')}</li>
        <li>{t('protectionEdition')}</li>
        <li>{t('protectionForms')}</li>
      </ul>
      <p>{t('compare')}</p>
    </>
  );
};

const Years: FC<{ language: Language; years: ReturnType<typeof bakenYears> }> = ({ language, years }) => {
  const t = bakenTexts(language.locale);
  return (
    <div class="baken-table-frame">
      <table class="utrecht-table baken-table--cards">
        <caption>{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('form')}</th>
            {years.map(({ year }) => (
              <th scope="col">{String(year)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {countedForms.map((form, at) => (
            <tr>
              <th scope="row">{countedFormName(form, language)}</th>
              {years.map(({ year, ranges }) => {
                const range = ranges[at];
                return <td data-label={String(year)}>{range && rangeWords(range, language)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
