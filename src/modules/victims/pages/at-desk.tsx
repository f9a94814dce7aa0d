import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import { victimTexts } from '../messages.ts';

/** Instead of the form, for the desk that receives registrations: the law knows none it makes itself. */
export const AtDeskPage: FC<{ language: Language; path: string }> = ({ language, path }) => {
  const t = victimTexts(language.locale);
  return (
    <>
      <h1>{t('newTitle')}</h1>
      <Alert kind="warning">
        <p>{t('atDesk')}</p>
      </Alert>
      <p>
        <a href={language.link(path)}>{t('toList')}</a>
      </p>
    </>
  );
};
