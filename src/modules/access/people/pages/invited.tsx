import type { FC } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/language.ts';
import { dutchDay } from '../../../../platform/today.ts';
import { peopleTexts } from '../messages.ts';

/** The code of an invitation, this once, with words to hand it over. */
export const InvitedPage: FC<{
  language: Language;
  path: string;
  /** Where the account is made ready, in full. */
  address: string;
  name: string;
  invitation: { loginName: string; code: string; validUntil: Date };
}> = ({ language, path, address, name, invitation }) => {
  const t = peopleTexts(language.locale);
  const day = language.day(dutchDay(invitation.validUntil));
  return (
    <>
      <h1>{t('codeTitle', { name })}</h1>
      <p class="baken-lead">{t('codeLead')}</p>
      <dl class="baken-pairs">
        <dt>{t('loginName')}</dt>
        <dd>{invitation.loginName}</dd>
        <dt>{t('code')}</dt>
        <dd>
          <code>{invitation.code}</code>
        </dd>
        <dt>{t('validUntil')}</dt>
        <dd>{day}</dd>
      </dl>
      <h2>{t('handOver')}</h2>
      <p>{t('handOverText', { address, day })}</p>
      <p>
        <a class="baken-button" href={language.link(path)}>
          {t('toList')}
        </a>
      </p>
    </>
  );
};
