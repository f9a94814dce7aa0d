import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ExactField } from '../../../ui/exact-field.tsx';
import { ProblemSummary, WordsField } from '../../../ui/fields.tsx';
import type { ReportEvent } from '../report-event.ts';
import { reporterStateTexts, reportTexts } from '../report-messages.ts';
import type { ReportState } from '../workflow.ts';
import { Lines } from './lines.tsx';

/** Where a reporter enters the receipt. Wrong and malformed ones give the same page. */
export const EnterReceiptPage: FC<{
  language: Language;
  problem?: 'wrong' | 'tooOften' | 'expired' | undefined;
}> = ({ language, problem }) => {
  const t = reportTexts(language.locale);
  const problems = problem === 'wrong' ? [{ field: 'receipt', message: t('wrong') }] : [];
  return (
    <form method="post" action={language.link('/melding')} class="baken-form" novalidate>
      <ProblemSummary language={language} problems={problems} />
      <h1>{t('returnTitle')}</h1>
      {problem && problem !== 'wrong' ? <Alert kind="warning">{t(problem)}</Alert> : null}
      <p class="baken-lead">{t('returnLead')}</p>
      <ExactField
        name="receipt"
        label={t('receipt')}
        hint={t('receiptHint')}
        filled={{ words: {}, problems }}
        longest={100}
        digits
      />
      <div class="baken-buttons">
        <button class="baken-button" type="submit">
          {t('open')}
        </button>
      </div>
      <p class="baken-small">{t('lost')}</p>
    </form>
  );
};

type Report = { receivedAt: Date; state: ReportState; team: { name: string }; events: ReportEvent[] };

/** A reporter's own report: how it is doing, and the messages both ways. Not what was told. */
export const ReturnPage: FC<{
  language: Language;
  report: Report;
  /** The sealed receipt, to go on with. */
  sealed: string;
  /** Id of the next message. */
  message: string;
  added: boolean;
  problem?: string | undefined;
  given?: string | undefined;
}> = ({ language, report, sealed, message, added, problem, given }) => {
  const t = reportTexts(language.locale);
  const problems = problem ? [{ field: 'text', message: problem }] : [];
  const team = report.team.name;
  const messages = report.events.filter(({ step }) => step === 'message');
  const steps = report.events.filter(({ step }) => step !== 'message');
  const stateText = reporterStateTexts(language.locale);
  return (
    <>
      <ProblemSummary language={language} problems={problems} />
      <h1>{t('returnTitle')}</h1>
      {added ? <Alert kind="info">{t('added')}</Alert> : null}
      <p>{t('receivedOn', { at: language.moment(report.receivedAt) })}</p>
      <h2>{t('now')}</h2>
      <p class="baken-lead">{stateText(report.state, { team })}</p>
      <h2>{t('talk')}</h2>
      {messages.length === 0 ? <p>{t('noTalk')}</p> : null}
      {messages.map((each) => (
        <section>
          <h3>
            {each.side === 'reporter' ? t('you') : team}, {language.moment(each.at)}
          </h3>
          <p>
            <Lines text={each.text ?? t('gone')} />
          </p>
        </section>
      ))}
      <form method="post" action={language.link('/melding/bericht')} class="baken-form" novalidate>
        <input type="hidden" name="sealed" value={sealed} />
        <input type="hidden" name="message" value={message} />
        <WordsField
          name="text"
          label={t('add')}
          heading="h2"
          hint={t('addHint')}
          filled={{ words: { text: given ?? '' }, problems }}
          rows={6}
        />
        <div class="baken-buttons">
          <button class="baken-button" type="submit">
            {t('sendMessage')}
          </button>
          <button
            class="baken-button baken-button--quiet"
            type="submit"
            formaction={language.link('/melding')}
          >
            {t('refresh')}
          </button>
        </div>
      </form>
      <h2>{t('history')}</h2>
      <ul>
        {steps.map(({ at, step }) =>
          step === 'message' ? null : (
            <li>
              {language.moment(at)}: {stateText(step, { team })}
            </li>
          ),
        )}
      </ul>
      <p class="baken-small">{t('leaveSafe')}</p>
    </>
  );
};
