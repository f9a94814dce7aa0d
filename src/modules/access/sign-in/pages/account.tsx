import type { Child, FC } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/language.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { ExactField } from '../../../../ui/exact-field.tsx';
import { type Problem, ProblemSummary, RadioField } from '../../../../ui/fields.tsx';
import type { Member } from '../../actor.ts';
import type { Purpose, Role } from '../../mandate.ts';
import { namesIn, purposeNames, roleNames } from '../../messages.ts';
import { FormToken } from '../../pages/form-token.tsx';
import { accountTexts } from '../account-messages.ts';
import { purposesIn } from '../work.ts';

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
  const problems = props.problem ? [props.problem] : [];
  return (
    <>
      <ProblemSummary language={language} problems={problems} />
      <h1>{t('title')}</h1>
      {props.done ? <Alert kind="info">{props.done}</Alert> : null}
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
            <ExactField
              name="code"
              label={t('code')}
              hint={t('codeHint')}
              filled={{ words: {}, problems }}
              longest={300}
              autocomplete="one-time-code"
              digits
            />
          </AccountForm>
        </>
      )}
    </>
  );
};

const WorkForm: FC<Props> = ({ language, member, works, formToken, problem }) => {
  const t = accountTexts(language.locale);
  const choices = works.flatMap((work) => purposesIn(work).map((purpose) => ({ ...work, purpose })));
  const now = choices.find(
    ({ role, organisation, purpose }) =>
      role === member.role && organisation === member.organisation.name && purpose === member.purpose,
  );
  return (
    <AccountForm language={language} formToken={formToken} to="/account/werk" button={t('change')}>
      <RadioField
        name="work"
        label={t('workTitle')}
        heading="h2"
        hint={t('workText')}
        filled={{ words: now ? { work: valueOf(now) } : {}, problems: problem ? [problem] : [] }}
        choices={choices.map((choice) => ({
          value: valueOf(choice),
          name: t('choice', {
            role: namesIn(roleNames, language.locale)[choice.role],
            organisation: choice.organisation,
            purpose: namesIn(purposeNames, language.locale)[choice.purpose],
          }),
        }))}
      />
    </AccountForm>
  );
};

/** The membership and the purpose, as the form sends them. */
const valueOf = ({ membership, purpose }: { membership: string; purpose: Purpose }): string =>
  `${membership} ${purpose}`;

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
