import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import { groupedReceipt } from '../receipt.ts';
import { reportTexts } from '../report-messages.ts';

/** The receipt, once: what it is for, and what happens next. */
export const ReportReceiptPage: FC<{ language: Language; receipt: string; team: string }> = ({
  language,
  receipt,
  team,
}) => {
  const t = reportTexts(language.locale);
  return (
    <>
      <h1>{t('receiptTitle')}</h1>
      <p class="baken-lead">{t('receiptLead')}</p>
      <dl class="baken-facts">
        <div>
          <dt>{t('receipt')}</dt>
          <dd>
            <strong dir="ltr">{groupedReceipt(receipt)}</strong>
          </dd>
        </div>
      </dl>
      <Alert kind="warning">
        <p>{t('receiptOnce')}</p>
      </Alert>
      <p>{t('receiptFor')}</p>
      <p>{t('receiptSafe')}</p>
      <h2>{t('nextTitle')}</h2>
      <ul>
        <li>{t('nextTeam', { team })}</li>
        <li>{t('nextReturn')}</li>
        <li>{t('nextDanger')}</li>
      </ul>
      <p>
        <a href={language.link('/melding')}>{t('toReturn')}</a>
      </p>
    </>
  );
};

/** Nobody reads reports here: said before anything is typed, with the way to whom one can call. */
export const ReportClosedPage: FC<{ language: Language; sent: boolean }> = ({ language, sent }) => {
  const t = reportTexts(language.locale);
  return (
    <>
      <h1>{t('closed')}</h1>
      <p class="baken-lead">{sent ? t('closedSent') : t('closedText')}</p>
      <p>{t('closedCall')}</p>
      <p>
        <a class="baken-button" href={language.link('/hulp')}>
          {t('toHelp')}
        </a>
      </p>
    </>
  );
};
