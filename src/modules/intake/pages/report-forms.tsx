import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { type Filled, type Problem, SelectField, WordsField } from '../../../ui/fields.tsx';
import { FormToken } from '../../access/index.ts';
import { reasonNames, teamTexts } from '../team-messages.ts';
import { declineReasons, mayFollow, type ReportState } from '../workflow.ts';

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
  problem?: Problem | undefined;
}> = ({ language, path, report, formToken, event, given, reason, problem }) => {
  const t = teamTexts(language.locale);
  if (!report.content) return null;
  const filled: Filled = {
    words: { text: given ?? '', reason: reason ?? '' },
    problems: problem ? [problem] : [],
  };
  return (
    <>
      <form method="post" action={language.link(`${path}/antwoorden`)} class="baken-form" novalidate>
        <FormToken token={formToken} />
        <input type="hidden" name="event" value={event} />
        <WordsField
          name="text"
          label={t('answer')}
          heading="h2"
          hint={t('answerHint')}
          filled={filled}
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
          <SelectField
            name="reason"
            label={t('declineReason')}
            hint={t('declineHint')}
            filled={filled}
            empty={t('choose')}
            choices={declineReasons.map((value) => ({ value, name: reasonNames(language.locale)(value) }))}
          />
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
