import type { FC } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/language.ts';
import { ExactField } from '../../../../ui/exact-field.tsx';
import { ProblemSummary } from '../../../../ui/fields.tsx';
import { signInTexts } from '../messages.ts';

/** The code of the app or a recovery code: the second of two pages. `state` is what the first one proved, sealed. */
export const CodePage: FC<{ language: Language; state: string; problem?: string | undefined }> = ({
  language,
  state,
  problem,
}) => {
  const t = signInTexts(language.locale);
  const problems = problem ? [{ field: 'code', message: problem }] : [];
  return (
    <>
      <ProblemSummary language={language} problems={problems} />
      <h1>{t('codeTitle')}</h1>
      <p class="baken-lead">{t('codeLead')}</p>
      <form method="post" action={language.link('/inloggen')} class="baken-form" novalidate>
        <input type="hidden" name="state" value={state} />
        <ExactField
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          filled={{ words: {}, problems }}
          longest={300}
          autocomplete="one-time-code"
        />
        <div class="baken-buttons">
          <button class="baken-button" type="submit">
            {t('signIn')}
          </button>
        </div>
        <p class="baken-small">{t('codeNote')}</p>
      </form>
      <p>
        <a href={language.link('/inloggen')}>{t('startOver')}</a>
      </p>
    </>
  );
};
