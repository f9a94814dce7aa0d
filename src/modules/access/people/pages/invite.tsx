import type { FC } from 'hono/jsx';
import type { FormWords } from '../../../../platform/http/form.ts';
import type { Language } from '../../../../platform/i18n/language.ts';
import { ProblemSummary } from '../../../../ui/fields.tsx';
import { roles } from '../../mandate.ts';
import { namesIn, roleNames } from '../../messages.ts';
import { FormToken } from '../../pages/form-token.tsx';
import { SignInField } from '../../sign-in/pages/field.tsx';
import type { InviteField, InviteProblem } from '../invite-form.ts';
import { peopleTexts } from '../messages.ts';

type Props = {
  language: Language;
  path: string;
  formToken: string;
  /** Drawn into the form, so that sending it twice counts once. */
  nonce: string;
  words: FormWords;
  problems: readonly InviteProblem[];
};

/** The form in which an administrator invites someone. */
export const InvitePage: FC<Props> = (props) => {
  const { language, words } = props;
  const t = peopleTexts(language.locale);
  const problems = props.problems.map(({ field, problem }) => ({ field, message: t(problem) }));
  const problemOf = (field: InviteField) => problems.find((one) => one.field === field)?.message;
  return (
    <>
      <h1>{t('invite')}</h1>
      <p class="baken-lead">{t('inviteLead')}</p>
      <ProblemSummary language={language} problems={problems} />
      <form method="post" action={language.link(props.path)} class="baken-form" novalidate>
        <FormToken token={props.formToken} />
        <input type="hidden" name="nonce" value={props.nonce} />
        <SignInField
          field="name"
          label={t('name')}
          value={words['name']}
          problem={problemOf('name')}
          autocomplete="off"
        />
        <SignInField
          field="login"
          label={t('loginName')}
          hint={t('loginHint')}
          value={words['login']}
          problem={problemOf('login')}
          autocomplete="off"
        />
        <RoleField language={language} chosen={words['role']} problem={problemOf('role')} />
        <div class="baken-buttons">
          <button class="baken-button" type="submit">
            {t('makeCode')}
          </button>
        </div>
      </form>
    </>
  );
};

const RoleField: FC<{ language: Language; chosen: string | undefined; problem: string | undefined }> = ({
  language,
  chosen,
  problem,
}) => {
  const t = peopleTexts(language.locale);
  return (
    <div class={`baken-question${problem ? ' baken-question--invalid' : ''}`}>
      <label class="baken-question__label" for="role">
        {t('role')}
      </label>
      <p class="utrecht-form-field-description" id="role-hint">
        {t('roleHint')}
      </p>
      {problem ? (
        <p class="utrecht-form-field-error-message" id="role-problem">
          {problem}
        </p>
      ) : null}
      <select
        class="utrecht-select"
        id="role"
        name="role"
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? 'role-hint role-problem' : 'role-hint'}
      >
        <option value="">{t('choose')}</option>
        {roles.map((role) => (
          <option value={role} selected={role === chosen}>
            {namesIn(roleNames, language.locale)[role]}
          </option>
        ))}
      </select>
    </div>
  );
};
