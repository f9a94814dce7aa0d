import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { KeptWords } from '../../../ui/kept-words.tsx';
import { type Refusal, RefusalAlert } from '../../access/index.ts';
import { type Report, ReportHistory, ReportTalk } from '../../intake/index.ts';
import { signalTexts } from '../messages.ts';

/** What someone else did with a report in the meantime. */
export const MeanwhileOnReport: FC<{
  language: Language;
  report: Report;
  refusal: Refusal;
}> = ({ language, report, refusal }) => (
  <>
    <RefusalAlert language={language} refusal={refusal} />
    <ReportTalk language={language} events={report.events} />
    <ReportHistory language={language} events={report.events} />
  </>
);

/** Instead of the form to accept a report that was decided on: what happened, and the words that were written for it. */
export const DecidedReportPage: FC<{
  language: Language;
  /** Of the page of the report. */
  path: string;
  report: Report;
  refusal: Refusal;
  kept: readonly { label: string; words: string }[];
}> = ({ language, path, report, refusal, kept }) => {
  const t = signalTexts(language.locale);
  return (
    <>
      <h1>{t('acceptTitle')}</h1>
      <MeanwhileOnReport language={language} report={report} refusal={refusal} />
      <KeptWords language={language} kept={kept} />
      <p>
        <a href={language.link(path)}>{t('toReport')}</a>
      </p>
    </>
  );
};
