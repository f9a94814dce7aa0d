import type { FC } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/language.ts';
import { namesIn, roleNames } from '../../messages.ts';
import type { Colleague } from '../colleague.ts';
import { peopleTexts } from '../messages.ts';
import { PersonForm } from './person-form.tsx';

/** Asks once more before someone stops. */
export const EndPage: FC<{ language: Language; path: string; formToken: string; colleague: Colleague }> = ({
  language,
  path,
  formToken,
  colleague,
}) => {
  const t = peopleTexts(language.locale);
  const { name, role } = colleague;
  return (
    <>
      <h1>{t('endTitle', { name })}</h1>
      <p class="baken-lead">{t('endLead', { name, role: namesIn(roleNames, language.locale)[role] })}</p>
      <p>{t('endUndo')}</p>
      <PersonForm
        language={language}
        formToken={formToken}
        to={`${path}/${colleague.id}/stoppen`}
        button={t('endNow')}
      />
      <p>
        <a href={language.link(path)}>{t('keep')}</a>
      </p>
    </>
  );
};
