import type { FC } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/language.ts';
import { ProblemSummary } from '../../../../ui/fields.tsx';
import { signInTexts } from '../messages.ts';
import { SignInField } from './field.tsx';

/** The code of the app or a recovery code: the second of two pages. `state` is what the first one proved, sealed. */
export const CodePage: FC<{ language: Language; state: string; problem?: string | undefined }> = ({
  language,
  state,
  problem,
}) => {
  const t = signInTexts(language.locale);
  return (
    <>
      <h1>{t('codeTitle')}</h1>
      <p class="baken-lead">{t('codeLead')}</p>
      <form method="post" action={language.link('/inloggen')} class="baken-form" novalidate>
        <ProblemSummary language={language} problems={problem ? [{ field: 'code', message: problem }] : []} />
        <input type="hidden" name="state" value={state} />
        <SignInField
          field="code"
          label={t('code')}
          hint={t('codeHint')}
          problem={problem}
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
