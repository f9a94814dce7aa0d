import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { FormToken } from '../../access/index.ts';
import { reasonNames, teamTexts } from '../team-messages.ts';
import { declineReasons, mayFollow, type ReportState } from '../workflow.ts';
import { WordsField } from './words-field.tsx';

/** What a team can do with a report: answer it, accept it as a signal, or not go on with it. */
export const ReportForms: FC<{
  language: Language;
  /** Of the report's page. */
  path: string;
  report: { state: ReportState; version: number; content: object | undefined };
  formToken: string;
  /** Id of what is sent next. */
  event: string;
  given?: string | undefined;
  reason?: string | undefined;
  problem?: { field: string; message: string } | undefined;
}> = ({ language, path, report, formToken, event, given, reason, problem }) => {
  const t = teamTexts(language.locale);
  if (!report.content) return null;
  const problemOf = (field: string) => (problem?.field === field ? problem.message : undefined);
  return (
    <>
      <form method="post" action={language.link(`${path}/antwoorden`)} class="baken-form" novalidate>
        <FormToken token={formToken} />
        <input type="hidden" name="event" value={event} />
        <WordsField
          field="text"
          label={t('answer')}
          heading="h2"
          hint={t('answerHint')}
          value={given}
          problem={problemOf('text')}
          rows={6}
        />
        <div class="baken-buttons">
          <button class="baken-button baken-button--quiet" type="submit">
            {t('send')}
          </button>
        </div>
      </form>
      {mayFollow(report.state, 'accepted') ? (
        <>
          <h2>{t('decide')}</h2>
          <p>
            <a class="baken-button" href={language.link(`${path}/aannemen`)}>
              {t('accept')}
            </a>
          </p>
        </>
      ) : null}
      {mayFollow(report.state, 'declined') ? (
        <form method="post" action={language.link(`${path}/afsluiten`)} class="baken-form" novalidate>
          <FormToken token={formToken} />
          <input type="hidden" name="event" value={event} />
          <input type="hidden" name="version" value={report.version} />
          <h3>{t('decline')}</h3>
          <ReasonChoice language={language} chosen={reason} problem={problemOf('reason')} />
          <div class="baken-buttons">
            <button class="baken-button baken-button--quiet" type="submit">
              {t('declineButton')}
            </button>
          </div>
        </form>
      ) : null}
    </>
  );
};

const ReasonChoice: FC<{
  language: Language;
  chosen: string | undefined;
  problem: string | undefined;
}> = ({ language, chosen, problem }) => {
  const t = teamTexts(language.locale);
  return (
    <div class={`baken-question${problem ? ' baken-question--invalid' : ''}`}>
      <label class="baken-question__label" for="reason">
        {t('declineReason')}
      </label>
      <p class="utrecht-form-field-description" id="reason-hint">
        {t('declineHint')}
      </p>
      {problem ? (
        <p class="utrecht-form-field-error-message" id="reason-problem">
          {problem}
        </p>
      ) : null}
      <select
        class="utrecht-select"
        id="reason"
        name="reason"
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? 'reason-hint reason-problem' : 'reason-hint'}
      >
        <option value="" />
        {declineReasons.map((reason) => (
          <option value={reason} selected={reason === chosen}>
            {reasonNames(language.locale)(reason)}
          </option>
        ))}
      </select>
    </div>
  );
};
