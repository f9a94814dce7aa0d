import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { programmeTexts, textLanguage } from '../messages.ts';
import type { Plan } from '../plan.ts';
import type { PlanDocument, PlanPart } from '../plan-part.ts';

/** The documents that were read, each with its day and address. */
export const Sources: FC<{ language: Language; documents: readonly PlanDocument[] }> = ({
  language,
  documents,
}) => {
  const t = programmeTexts(language.locale);
  return (
    <>
      {documents.map((document) => (
        <p>
          <a href={document.url}>
            {t('source', { day: language.day(document.published), paper: document.paper })}
          </a>
        </p>
      ))}
    </>
  );
};

/** Where each part of the plan stands in its document. */
export const Places: FC<{ language: Language; plan: Plan }> = ({ language, plan }) => {
  const t = programmeTexts(language.locale);
  const words = textLanguage(language);
  const alone = (part: PlanPart) => plan.parts.filter(({ kind }) => kind === part.kind).length === 1;
  return (
    <div class="baken-table-frame">
      <table class="utrecht-table baken-table--cards">
        <caption>{t('placesCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('part')}</th>
            <th scope="col">{t('heading')}</th>
            <th scope="col">{t('quote')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.parts.map((part) => (
            <tr>
              <th scope="row">
                {t(alone(part) ? 'partAlone' : 'partTitle', {
                  kind: t(`kind.${part.kind}`),
                  number: part.number,
                  name: part[`name_${words}`],
                })}
              </th>
              <td data-label={t('heading')}>
                <span lang="nl">{part.heading}</span>
              </td>
              <td data-label={t('quote')}>
                <q lang="nl">{part.quote}</q>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
