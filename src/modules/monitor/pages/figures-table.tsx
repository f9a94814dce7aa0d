import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import type { Figure } from '../figure.ts';
import { monitorTexts } from '../messages.ts';
import type { Source } from '../source.ts';
import { FigureNotes, figureValue, Label, SourceLinks } from './figure-text.tsx';

/** Figures one by one, where no chart may join them. */
export const FiguresTable: FC<{
  language: Language;
  caption: string;
  figures: readonly Figure[];
  sources: readonly Source[];
}> = ({ language, caption, figures, sources }) => {
  const t = monitorTexts(language.locale);
  return (
    <div class="baken-table-frame">
      <table class="utrecht-table baken-table--cards">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('period')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('value')}</th>
            <th scope="col">{t('certainty')}</th>
            <th scope="col">{t('source')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr>
              <th scope="row">
                <Label language={language} text={figure.periodLabel} />
              </th>
              <td data-label={t('what')}>
                <Label language={language} text={figure.category} />
                {figure.series ? (
                  <small>
                    {' '}
                    (<Label language={language} text={figure.series} />)
                  </small>
                ) : null}
              </td>
              <td data-label={t('value')}>
                {figureValue(figure, language)}
                <FigureNotes language={language} figure={figure} />
              </td>
              <td data-label={t('certainty')}>
                <Label language={language} text={figure.certainty} />
              </td>
              <td data-label={t('source')}>
                <SourceLinks language={language} ids={figure.sourceIds} sources={sources} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
