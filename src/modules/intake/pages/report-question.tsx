import type { Child, FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import { type Problem, ProblemSummary, RadioField, WordsField } from '../../../ui/fields.tsx';
import { formTexts } from '../../../ui/form-messages.ts';
import type { ReportProblem } from '../report-form.ts';
import { reportTexts } from '../report-messages.ts';
import { maySkip, questionOf, type ReportStepName } from '../report-question.ts';
import type { Bilingual } from '../wayfinding-route.ts';

/** The same sentence in the language of the page. */
export const inLanguage = (text: Bilingual, { locale }: Language): string =>
  locale === 'nl' ? text.nl : text.en;

/** What is wrong with an answer, as a sentence. */
export const problemText = ({ problem, longest }: ReportProblem, { locale }: Language): string =>
  reportTexts(locale)(problem, longest === undefined ? undefined : { longest });

/** Each with its question where the page asks several. */
const problemsOf = ({ at, problems, language }: Props): Problem[] => {
  const question = questionOf(at);
  const asked = question.kind === 'several' ? question.fields : [];
  return problems.map((each) => {
    const name = asked.find(({ field }) => field === each.field)?.name;
    const message = problemText(each, language);
    return { field: each.field, message, ...(name && { label: inLanguage(name, language) }) };
  });
};

type Props = {
  language: Language;
  at: ReportStepName;
  /** The sealed draft to send along. */
  draft: string;
  /** What was given before, to keep the person's words. */
  given: Record<string, string>;
  problems: readonly ReportProblem[];
  unreadable: boolean;
  /** Names of municipalities, offered while typing. */
  places: readonly string[];
};

/** One question of a report. The first page also says what this is, and leads back to an earlier report. */
export const ReportQuestionPage: FC<Props> = (props) => {
  const { language, at } = props;
  const t = reportTexts(language.locale);
  const first = at === 'danger';
  return (
    <>
      <ProblemSummary language={language} problems={problemsOf(props)} />
      {first ? <p class="baken-lead">{t('lead')}</p> : null}
      <form method="post" action={language.link('/melden')} class="baken-form" novalidate>
        {props.unreadable ? <Alert kind="warning">{t('unreadable')}</Alert> : null}
        <input type="hidden" name="draft" value={props.draft} />
        <Question {...props} />
        <ReportButtons language={language} at={at} back={!first} />
        <p class="baken-small">{first ? t('start') : t('draftNote')}</p>
      </form>
      {first ? (
        <p>
          {t('hadBefore')} <a href={language.link('/melding')}>{t('toReturn')}</a>
        </p>
      ) : null}
    </>
  );
};

const Question: FC<Props> = (props) => {
  const { language, at, given, places } = props;
  const question = questionOf(at);
  const ask = inLanguage(question.ask, language);
  const hint = question.hint ? inLanguage(question.hint, language) : undefined;
  const filled = { words: given, problems: problemsOf(props) };
  switch (question.kind) {
    case 'choice':
      return (
        <RadioField
          name={question.field}
          label={ask}
          heading="h1"
          hint={hint}
          filled={filled}
          choices={Object.entries(question.answers).map(([value, name]) => ({
            value,
            name: inLanguage(name, language),
          }))}
        />
      );
    case 'municipality':
      return (
        <WordsField
          name="municipality"
          label={ask}
          heading="h1"
          hint={hint}
          filled={filled}
          suggestions={places}
        />
      );
    case 'words':
      return (
        <WordsField
          name={question.field}
          label={ask}
          heading="h1"
          hint={hint}
          filled={filled}
          {...(question.story && { rows: 9 })}
        />
      );
    case 'several':
      return (
        <>
          <h1>{ask}</h1>
          <p class="utrecht-form-field-description">{hint}</p>
          {question.fields.map(({ field, name }) => (
            <WordsField name={field} label={inLanguage(name, language)} filled={filled} />
          ))}
        </>
      );
    case 'call':
      return (
        <>
          <h1>{ask}</h1>
          <p class="baken-lead">{hint}</p>
          <p>
            <a class="baken-button" dir="ltr" href="tel:112">
              {reportTexts(language.locale)('call')}
            </a>
          </p>
        </>
      );
  }
};

/** Next comes first in the source, so that Enter means Next. */
const ReportButtons: FC<{ language: Language; at: ReportStepName; back: boolean }> = ({
  language,
  at,
  back,
}) => {
  const t = reportTexts(language.locale);
  const f = formTexts(language.locale);
  return (
    <div class="baken-buttons">
      <StepButton step="next" quiet={at === 'call'}>
        {at === 'call' ? t('goOn') : f('next')}
      </StepButton>
      {maySkip(at) ? (
        <StepButton step="skip" quiet>
          {t('skip')}
        </StepButton>
      ) : null}
      {back ? (
        <StepButton step="back" quiet>
          {f('back')}
        </StepButton>
      ) : null}
    </div>
  );
};

const StepButton: FC<{ step: string; quiet?: boolean; children?: Child }> = ({ step, quiet, children }) => (
  <button class={`baken-button${quiet ? ' baken-button--quiet' : ''}`} type="submit" name="step" value={step}>
    {children}
  </button>
);
