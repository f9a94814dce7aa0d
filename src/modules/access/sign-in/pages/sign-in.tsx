import type { FC } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/language.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { ExactField, PasswordField } from '../../../../ui/exact-field.tsx';
import { ProblemSummary } from '../../../../ui/fields.tsx';
import type { Role } from '../../mandate.ts';
import { namesIn, roleNames } from '../../messages.ts';
import { signInTexts } from '../messages.ts';

type Invented = { person: string; name: string; organisation: string; role: Role };

type Props = {
  language: Language;
  /** What happened before this page. */
  notice?: string | undefined;
  problem?: string | undefined;
  loginName?: string | undefined;
  /** Where signing in leads to. */
  way?: string | undefined;
  /** Undefined where this is no demonstration. */
  invented?: readonly Invented[] | undefined;
};

/** Name and password: the first of two pages. */
export const SignInPage: FC<Props> = ({ language, notice, problem, loginName, way, invented }) => {
  const t = signInTexts(language.locale);
  const problems = problem ? [{ field: 'login', message: problem }] : [];
  const filled = { words: { login: loginName ?? '' }, problems };
  return (
    <>
      <ProblemSummary language={language} problems={problems} />
      <h1>{t('title')}</h1>
      <p class="baken-lead">{t('lead')}</p>
      {notice ? <Alert kind="info">{notice}</Alert> : null}
      <form method="post" action={language.link('/inloggen')} class="baken-form" novalidate>
        <Way way={way} />
        <ExactField
          name="login"
          label={t('loginName')}
          filled={filled}
          longest={300}
          autocomplete="username"
        />
        <PasswordField
          name="password"
          label={t('password')}
          filled={filled}
          longest={300}
          autocomplete="current-password"
        />
        <div class="baken-buttons">
          <button class="baken-button" type="submit">
            {t('next')}
          </button>
        </div>
      </form>
      <p>
        <a href={language.link('/inloggen/activeren')}>{t('activateLink')}</a>
      </p>
      {invented ? <InventedPeople language={language} people={invented} way={way} /> : null}
    </>
  );
};

/** Where signing in leads to, through the forms. */
export const Way: FC<{ way: string | undefined }> = ({ way }) =>
  way === undefined ? null : <input type="hidden" name="naar" value={way} />;

const InventedPeople: FC<{
  language: Language;
  people: readonly Invented[];
  way: string | undefined;
}> = ({ language, people, way }) => {
  const t = signInTexts(language.locale);
  const organisations = [...new Set(people.map(({ organisation }) => organisation))];
  return (
    <section aria-labelledby="invented">
      <h2 id="invented">{t('inventedTitle')}</h2>
      <Alert kind="info">{t('inventedText')}</Alert>
      {organisations.map((organisation) => (
        <>
          <h3>{organisation}</h3>
          {people
            .filter((one) => one.organisation === organisation)
            .map(({ person, name, role }) => (
              <form method="post" action={language.link('/inloggen/demonstratie')}>
                <input type="hidden" name="person" value={person} />
                <Way way={way} />
                <p>
                  <button class="baken-button baken-button--quiet" type="submit">
                    {t('joinAs', { name })}
                  </button>{' '}
                  {namesIn(roleNames, language.locale)[role]}
                </p>
              </form>
            ))}
        </>
      ))}
    </section>
  );
};
