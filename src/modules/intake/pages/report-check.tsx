import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { formTexts } from '../../../ui/form-messages.ts';
import { askedSteps, type ReportDraft } from '../report-form.ts';
import { reportTexts } from '../report-messages.ts';
import { questionOf, type ReportField, type ReportStepName } from '../report-question.ts';
import { Lines } from './lines.tsx';
import { inLanguage } from './report-question.tsx';

type Answers = ReportDraft['answers'];

/** What was answered to a question, as lines to read. */
function answerLines(step: ReportStepName, answers: Answers, language: Language): string[] {
  const question = questionOf(step);
  const given = (field: ReportField): string => answers[field] ?? '';
  switch (question.kind) {
    case 'call':
      return [];
    case 'choice': {
      const text = question.answers[given(question.field)];
      return text ? [inLanguage(text, language)] : [];
    }
    case 'several':
      return question.fields
        .filter(({ field }) => given(field) !== '')
        .map(({ field, name }) => `${inLanguage(name, language)}: ${given(field)}`);
    case 'words':
    case 'municipality':
      return [given(question.field)].filter(Boolean);
  }
}

/** All answers once more, each with its way back, before anything is sent. */
export const ReportCheckPage: FC<{
  language: Language;
  answers: Answers;
  /** The sealed draft to send, with the receipt in it. */
  draft: string;
  team: string;
}> = ({ language, answers, draft, team }) => {
  const t = reportTexts(language.locale);
  return (
    <>
      <h1>{t('checkTitle')}</h1>
      <p class="baken-lead">{t('checkLead')}</p>
      <form method="post" action={language.link('/melden/versturen')} class="baken-form">
        <input type="hidden" name="draft" value={draft} />
        <button class="baken-button" type="submit">
          {t('send')}
        </button>
        {askedSteps(answers)
          .filter((step) => step !== 'call')
          .map((step) => (
            <Answer language={language} step={step} lines={answerLines(step, answers, language)} />
          ))}
        <h2>{t('reader')}</h2>
        <p>{t('readerText', { team })}</p>
        <div class="baken-buttons">
          <button class="baken-button" type="submit">
            {t('send')}
          </button>
          <button
            class="baken-button baken-button--quiet"
            type="submit"
            name="step"
            value="back"
            formaction={language.link('/melden')}
          >
            {formTexts(language.locale)('back')}
          </button>
        </div>
        <p class="baken-small">{t('draftNote')}</p>
      </form>
    </>
  );
};

const Answer: FC<{ language: Language; step: ReportStepName; lines: string[] }> = ({
  language,
  step,
  lines,
}) => {
  const t = reportTexts(language.locale);
  const question = inLanguage(questionOf(step).ask, language);
  return (
    <section class="baken-answer">
      <h2>{question}</h2>
      {lines.length === 0 ? (
        <p class="baken-unknown">{t('notGiven')}</p>
      ) : (
        <p>
          <Lines text={lines.join('\n')} />
        </p>
      )}
      <button
        class="baken-button baken-button--quiet"
        type="submit"
        name="step"
        value={`change-${step}`}
        formaction={language.link('/melden')}
        aria-label={t('changeWhat', { question })}
      >
        {t('change')}
      </button>
    </section>
  );
};
