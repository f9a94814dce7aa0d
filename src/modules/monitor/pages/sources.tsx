import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { monitorTexts } from '../messages.ts';
import type { Source } from '../source.ts';
import { Label } from './figure-text.tsx';

/** Every source, each under its own name in the address, with what was read of it. */
export const SourcesPage: FC<{ language: Language; sources: readonly Source[] }> = ({
  language,
  sources,
}) => {
  const t = monitorTexts(language.locale);
  return (
    <>
      <h1>{t('sourcesTitle')}</h1>
      <p class="baken-lead">{t('sourcesLead')}</p>
      <div class="baken-table-frame">
        <table class="utrecht-table baken-table--cards">
          <caption>{t('sourcesText')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('source')}</th>
              <th scope="col">{t('publisher')}</th>
              <th scope="col">{t('publishedOn')}</th>
              <th scope="col">{t('seen')}</th>
              <th scope="col">{t('sourceId')}</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <tr id={source.source_id}>
                <th scope="row">
                  <a href={source.url} rel="noreferrer">
                    {source.title}
                  </a>
                </th>
                <td data-label={t('publisher')}>{source.publisher}</td>
                <td data-label={t('publishedOn')}>{source.published ?? t('unknownCell')}</td>
                <td data-label={t('seen')}>
                  {source.what_was_seen ? (
                    <Label language={language} text={source.what_was_seen} />
                  ) : (
                    t('unknownCell')
                  )}
                </td>
                <td data-label={t('sourceId')}>{source.source_id}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
