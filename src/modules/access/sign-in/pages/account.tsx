import type { Child, FC } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/language.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { type Problem, ProblemSummary } from '../../../../ui/fields.tsx';
import type { Member } from '../../actor.ts';
import type { Purpose, Role } from '../../mandate.ts';
import { namesIn, purposeNames, roleNames } from '../../messages.ts';
import { FormToken } from '../../pages/form-token.tsx';
import { accountTexts } from '../account-messages.ts';
import { purposesIn } from '../work.ts';
import { SignInField } from './field.tsx';

type Work = { membership: string; organisation: string; role: Role; mandate: readonly Purpose[] };

type Props = {
  language: Language;
  member: Member;
  works: readonly Work[];
  recoveryCodes: number;
  otherSessions: number;
  formToken: string;
  /** What was done just now. */
  done?: string | undefined;
  problem?: Problem | undefined;
};

/** Who one is, what one works as, and what keeps the account safe. */
export const AccountPage: FC<Props> = (props) => {
  const { language, member, formToken } = props;
  const t = accountTexts(language.locale);
  return (
    <>
      <h1>{t('title')}</h1>
      {props.done ? <Alert kind="info">{props.done}</Alert> : null}
      <ProblemSummary language={language} problems={props.problem ? [props.problem] : []} />
      <dl class="baken-pairs">
        <dt>{t('name')}</dt>
        <dd>{member.person.name}</dd>
        <dt>{t('role')}</dt>
        <dd>{namesIn(roleNames, language.locale)[member.role]}</dd>
        <dt>{t('organisation')}</dt>
        <dd>{member.organisation.name}</dd>
        <dt>{t('purpose')}</dt>
        <dd>{namesIn(purposeNames, language.locale)[member.purpose]}</dd>
      </dl>
      <WorkForm {...props} />
      <h2>{t('sessionsTitle')}</h2>
      <p>{t('sessions', { count: props.otherSessions })}</p>
      {props.otherSessions > 0 ? (
        <AccountForm
          language={language}
          formToken={formToken}
          to="/account/sessies"
          button={t('endOthers')}
        />
      ) : null}
      <h2>{t('recoveryTitle')}</h2>
      {member.demonstration ? (
        <p>{t('recoveryInvented')}</p>
      ) : (
        <>
          <p>{t('recovery', { count: props.recoveryCodes })}</p>
          <AccountForm
            language={language}
            formToken={formToken}
            to="/account/herstelcodes"
            button={t('renew')}
          >
            <SignInField
              field="code"
              label={t('code')}
              hint={t('codeHint')}
              problem={props.problem?.field === 'code' ? props.problem.message : undefined}
              autocomplete="one-time-code"
              digits
            />
          </AccountForm>
        </>
      )}
    </>
  );
};

const WorkForm: FC<Props> = ({ language, member, works, formToken }) => {
  const t = accountTexts(language.locale);
  const choices = works.flatMap((work) => purposesIn(work).map((purpose) => ({ ...work, purpose })));
  return (
    <AccountForm language={language} formToken={formToken} to="/account/werk" button={t('change')}>
      <fieldset class="baken-question">
        <legend>
          <h2>{t('workTitle')}</h2>
        </legend>
        <p class="utrecht-form-field-description">{t('workText')}</p>
        <div class="baken-choices">
          {choices.map(({ membership, organisation, role, purpose }, at) => (
            <label class="baken-choice">
              <input
                type="radio"
                id={at === 0 ? 'work' : undefined}
                name="work"
                value={`${membership} ${purpose}`}
                checked={
                  role === member.role &&
                  organisation === member.organisation.name &&
                  purpose === member.purpose
                }
              />
              <span>
                {t('choice', {
                  role: namesIn(roleNames, language.locale)[role],
                  organisation,
                  purpose: namesIn(purposeNames, language.locale)[purpose],
                })}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </AccountForm>
  );
};

const AccountForm: FC<{
  language: Language;
  formToken: string;
  to: string;
  button: string;
  children?: Child;
}> = ({ language, formToken, to, button, children }) => (
  <form method="post" action={language.link(to)} class="baken-form" novalidate>
    <FormToken token={formToken} />
    {children}
    <div class="baken-buttons">
      <button class="baken-button" type="submit">
        {button}
      </button>
    </div>
  </form>
);
