import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import { FormToken, namesIn } from '../../access/index.ts';
import { victimTexts } from '../messages.ts';
import { scopeNames } from '../names.ts';
import type { Registration } from '../registration.ts';
import type { Withdrawal } from '../workflow.ts';

/** What will be gone, before the last yes to withdrawing consent; the same address, with what was chosen. */
export const ConfirmWithdrawalPage: FC<{
  language: Language;
  path: string;
  formToken: string;
  registration: Registration;
  withdrawal: Withdrawal;
}> = ({ language, path, formToken, registration, withdrawal: { event, next, destroyed } }) => {
  const t = victimTexts(language.locale);
  const names = namesIn(scopeNames, language.locale);
  const ends = next.state === 'withdrawn';
  const gone = [...destroyed, ...(ends && registration.signal !== null ? ['signal' as const] : [])];
  return (
    <>
      <h1>{t('confirmTitle', { number: registration.number })}</h1>
      <p>{t('confirmFor', { scopes: event.scopes.map((scope) => names[scope]).join(', ') })}</p>
      {gone.length === 0 ? (
        <p>{t('confirmNothing')}</p>
      ) : (
        <Alert kind="warning">
          <p>{t('confirmGone')}</p>
          <ul>
            {gone.map((part) => (
              <li>{t(`gone-${part}`)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {ends ? <p>{t('confirmLeft')}</p> : null}
      <form method="post" action={language.link(`${path}/toestemming-intrekken`)} class="baken-form">
        <FormToken token={formToken} />
        <input type="hidden" name="version" value={registration.version} />
        {event.scopes.map((scope) => (
          <input type="hidden" name={`scope-${scope}`} value="yes" />
        ))}
        <input type="hidden" name="confirmed" value="yes" />
        <button class="baken-button" type="submit">
          {t('confirm')}
        </button>
      </form>
      <p>
        <a href={language.link(path)}>{t('confirmBack')}</a>
      </p>
    </>
  );
};
