import type { Child, FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import { type Problem, ProblemSummary } from '../../../ui/fields.tsx';
import { KeptWords } from '../../../ui/kept-words.tsx';
import { namesIn, type Refusal, RefusalAlert } from '../../access/index.ts';
import { formNames } from '../form-names.ts';
import type { ReportContent } from '../report.ts';
import type { ReportEvent } from '../report-event.ts';
import { reasonNames, stateNames, teamTexts, wishNames } from '../team-messages.ts';
import { mayFollow, type ReportState } from '../workflow.ts';
import { Lines } from './lines.tsx';

/** What the page shows of a report. */
export type ShownReport = {
  id: string;
  receivedAt: Date;
  municipality: { name: string } | null;
  danger: boolean;
  state: ReportState;
  version: number;
  content: ReportContent | undefined;
  events: readonly ReportEvent[];
};

/** One report: what was told, what happened to it, the messages both ways; `children` are the forms to act with. */
export const ReportPage: FC<{
  language: Language;
  report: ShownReport;
  problem?: Problem | undefined;
  /** Why a decision was not taken, and what was chosen for it. */
  refused?: { refusal: Refusal; reason: string } | undefined;
  children?: Child;
}> = ({ language, report, problem, refused, children }) => {
  const t = teamTexts(language.locale);
  return (
    <>
      <ProblemSummary language={language} problems={problem ? [problem] : []} />
      <h1>{t('reportOf', { at: language.moment(report.receivedAt) })}</h1>
      {refused ? <RefusedDecision language={language} report={report} {...refused} /> : null}
      {report.danger ? <Alert kind="warning">{t('dangerAlert')}</Alert> : null}
      <p class="baken-lead">{t('stateNow', { state: stateNames(language.locale)(report.state) })}</p>
      <h2>{t('told')}</h2>
      {report.content ? (
        <Told language={language} content={report.content} municipality={report.municipality?.name} />
      ) : (
        <p>{t('destroyed')}</p>
      )}
      <ReportTalk language={language} events={report.events} />
      {children}
      <ReportHistory language={language} events={report.events} />
    </>
  );
};

/** Someone else was first. What was chosen stands in the form, or here where the form is gone. */
const RefusedDecision: FC<{
  language: Language;
  report: ShownReport;
  refusal: Refusal;
  reason: string;
}> = ({ language, report, refusal, reason }) => {
  const t = teamTexts(language.locale);
  return (
    <>
      <RefusalAlert language={language} refusal={refusal} />
      {reason === '' || mayFollow(report.state, 'declined') ? null : (
        <KeptWords language={language} kept={[{ label: t('declineReason'), words: reason }]} />
      )}
    </>
  );
};

type Events = { language: Language; events: readonly ReportEvent[] };

/** The messages both ways. */
export const ReportTalk: FC<Events> = ({ language, events }) => {
  const t = teamTexts(language.locale);
  const messages = events.filter(({ step }) => step === 'message');
  return (
    <>
      <h2>{t('talk')}</h2>
      {messages.length === 0 ? <p>{t('noTalk')}</p> : null}
      {messages.map((each) => (
        <section>
          <h3>
            {each.side === 'reporter' ? t('reporter') : (each.name ?? t('team'))}, {language.moment(each.at)}
          </h3>
          <p>
            <Lines text={each.text ?? t('gone')} />
          </p>
        </section>
      ))}
    </>
  );
};

/** What happened to a report, and who did it. */
export const ReportHistory: FC<Events> = ({ language, events }) => (
  <>
    <h2>{teamTexts(language.locale)('history')}</h2>
    <ul>
      {events.map((event) => (
        <li>
          {language.moment(event.at)}: {stepText(event, language)}
        </li>
      ))}
    </ul>
  </>
);

/** 'afgesloten, Sanne de Wit (Dit was al bekend)' */
function stepText({ step, side, name, reason }: ReportEvent, { locale }: Language): string {
  const t = teamTexts(locale);
  const who = side === 'team' ? (name ?? t('team')) : t(side);
  const why = reason ? ` (${reasonNames(locale)(reason)})` : '';
  return `${stateNames(locale)(step)}, ${who}${why}`;
}

const Told: FC<{ language: Language; content: ReportContent; municipality: string | undefined }> = ({
  language,
  content,
  municipality,
}) => {
  const t = teamTexts(language.locale);
  const wish = wishNames(language.locale);
  const { about } = content;
  const facts: [string, string | undefined][] = [
    [t('story'), content.story],
    [t('municipality'), municipality],
    [t('place'), content.place],
    [t('when'), content.when],
    [t('name'), about.name],
    [t('phone'), about.phone],
    [t('plate'), about.plate],
    [t('address'), about.address],
    [t('company'), about.company],
    [t('account'), about.account],
    [t('form'), namesIn(formNames, language.locale)[content.form ?? 'unknown']],
    [t('self'), wish(content.self)],
    [t('share'), wish(content.share)],
    [t('reply'), wish(content.reply)],
    [t('contact'), content.contact],
  ];
  return (
    <>
      <dl class="baken-pairs">
        {facts.map(([name, text]) => (
          <>
            <dt>{name}</dt>
            <dd>
              {text === undefined ? (
                <span class="baken-unknown">{t('notGiven')}</span>
              ) : (
                <Lines text={text} />
              )}
            </dd>
          </>
        ))}
      </dl>
      <p class="baken-small">{t('shareNote')}</p>
    </>
  );
};
