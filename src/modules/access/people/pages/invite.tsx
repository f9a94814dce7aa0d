import type { FC } from 'hono/jsx';
import type { FormWords } from '../../../../platform/http/form.ts';
import type { Language } from '../../../../platform/i18n/language.ts';
import { ExactField } from '../../../../ui/exact-field.tsx';
import { type Filled, ProblemSummary, SelectField, WordsField } from '../../../../ui/fields.tsx';
import type { Role } from '../../mandate.ts';
import { namesIn, roleNames } from '../../messages.ts';
import { FormToken } from '../../pages/form-token.tsx';
import type { InviteProblem } from '../invite-form.ts';
import { peopleTexts } from '../messages.ts';

type Props = {
  language: Language;
  path: string;
  formToken: string;
  /** Drawn into the form, so that sending it twice counts once. */
  nonce: string;
  /** What can be chosen. */
  roles: readonly Role[];
  words: FormWords;
  problems: readonly InviteProblem[];
};

/** The form in which an administrator invites someone. */
export const InvitePage: FC<Props> = (props) => {
  const { language } = props;
  const t = peopleTexts(language.locale);
  const problems = props.problems.map(({ field, problem }) => ({
    field,
    label: t(field === 'login' ? 'loginName' : field),
    message: t(problem),
  }));
  const filled: Filled = { words: props.words, problems };
  return (
    <>
      <ProblemSummary language={language} problems={problems} />
      <h1>{t('invite')}</h1>
      <p class="baken-lead">{t('inviteLead')}</p>
      <form method="post" action={language.link(props.path)} class="baken-form" novalidate>
        <FormToken token={props.formToken} />
        <input type="hidden" name="nonce" value={props.nonce} />
        <WordsField name="name" label={t('name')} filled={filled} longest={100} />
        <ExactField name="login" label={t('loginName')} hint={t('loginHint')} filled={filled} longest={100} />
        <SelectField
          name="role"
          label={t('role')}
          hint={t('roleHint')}
          filled={filled}
          empty={t('choose')}
          choices={props.roles.map((value) => ({ value, name: namesIn(roleNames, language.locale)[value] }))}
        />
        <div class="baken-buttons">
          <button class="baken-button" type="submit">
            {t('makeCode')}
          </button>
        </div>
      </form>
    </>
  );
};
