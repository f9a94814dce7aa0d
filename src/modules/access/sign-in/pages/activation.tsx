import type { FC } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/language.ts';
import { ExactField, PasswordField } from '../../../../ui/exact-field.tsx';
import { ProblemSummary } from '../../../../ui/fields.tsx';
import { signInTexts } from '../messages.ts';
import { enrolmentAddress } from '../second-factor.ts';
import { QrCode } from './qr.tsx';

type StepProps = { language: Language; problem?: string | undefined };

const path = '/inloggen/activeren';

/** Login name and the code of an invitation. */
export const InvitationPage: FC<StepProps & { loginName?: string | undefined }> = (props) => {
  const { language, problem } = props;
  const t = signInTexts(language.locale);
  const problems = problem ? [{ field: 'login', message: problem }] : [];
  const filled = { words: { login: props.loginName ?? '' }, problems };
  return (
    <>
      <ProblemSummary language={language} problems={problems} />
      <h1>{t('activateTitle')}</h1>
      <p class="baken-lead">{t('activateLead')}</p>
      <form method="post" action={language.link(path)} class="baken-form" novalidate>
        <ExactField
          name="login"
          label={t('loginName')}
          filled={filled}
          longest={300}
          autocomplete="username"
        />
        <ExactField name="invitation" label={t('invitationCode')} filled={filled} longest={300} />
        <Next name={t('next')} />
      </form>
    </>
  );
};

/** A password, twice. */
export const NewPasswordPage: FC<StepProps & { state: string; loginName: string }> = (props) => {
  const { language, problem } = props;
  const t = signInTexts(language.locale);
  const problems = problem ? [{ field: 'password', message: problem }] : [];
  const filled = { words: {}, problems };
  return (
    <>
      <ProblemSummary language={language} problems={problems} />
      <h1>{t('passwordTitle')}</h1>
      <form method="post" action={language.link(path)} class="baken-form" novalidate>
        <input type="hidden" name="state" value={props.state} />
        <input type="hidden" name="login" value={props.loginName} autocomplete="username" />
        <PasswordField
          name="password"
          label={t('password')}
          hint={t('passwordHint')}
          filled={filled}
          longest={300}
          autocomplete="new-password"
        />
        <PasswordField
          name="again"
          label={t('passwordAgain')}
          filled={filled}
          longest={300}
          autocomplete="new-password"
        />
        <Next name={t('next')} />
      </form>
    </>
  );
};

/** The secret of the second factor, to scan or type over, and a first code as proof. */
export const AppPage: FC<StepProps & { state: string; loginName: string; secret: string }> = (props) => {
  const { language, problem, secret } = props;
  const t = signInTexts(language.locale);
  const problems = problem ? [{ field: 'code', message: problem }] : [];
  return (
    <>
      <ProblemSummary language={language} problems={problems} />
      <h1>{t('appTitle')}</h1>
      <p class="baken-lead">{t('appLead')}</p>
      <form method="post" action={language.link(path)} class="baken-form" novalidate>
        <QrCode text={enrolmentAddress(secret, props.loginName)} name={t('qr')} />
        <p>
          {t('appSecret')} <code>{secret.match(/.{4}/g)?.join(' ')}</code>
        </p>
        <input type="hidden" name="state" value={props.state} />
        <ExactField
          name="code"
          label={t('appCode')}
          hint={t('appCodeHint')}
          filled={{ words: {}, problems }}
          longest={300}
          autocomplete="one-time-code"
          digits
        />
        <Next name={t('finish')} />
      </form>
    </>
  );
};

/** The recovery codes, this once. */
export const RecoveryCodesPage: FC<{
  language: Language;
  codes: readonly string[];
  next: { path: string; name: string };
}> = ({ language, codes, next }) => {
  const t = signInTexts(language.locale);
  return (
    <>
      <h1>{t('codesTitle')}</h1>
      <p class="baken-lead">{t('codesText')}</p>
      <ol>
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <a class="baken-button" href={language.link(next.path)}>
          {next.name}
        </a>
      </p>
    </>
  );
};

const Next: FC<{ name: string }> = ({ name }) => (
  <div class="baken-buttons">
    <button class="baken-button" type="submit">
      {name}
    </button>
  </div>
);
