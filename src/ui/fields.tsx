import type { FC } from 'hono/jsx';
import type { Language } from '../platform/i18n/language.ts';
import { formTexts } from './form-messages.ts';

/** What is wrong with the answer to one question, in the person's language. */
export type Problem = { field: string; message: string };

/** The problems of a page at its top, each with a link to the question. */
export const ProblemSummary: FC<{ language: Language; problems: readonly Problem[] }> = ({
  language,
  problems,
}) =>
  problems.length === 0 ? null : (
    <div class="baken-problems" role="alert" aria-labelledby="problems-title" tabindex={-1}>
      <h2 id="problems-title">{formTexts(language.locale)('problems')}</h2>
      <ul>
        {problems.map((problem) => (
          <li>
            <a href={`#${problem.field}`}>{problem.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );

type QuestionProps = {
  field: string;
  /** The question is the heading of its page: one question per page. */
  question: string;
  hint?: string | undefined;
  /** What the person answered before; kept when the page is drawn again. */
  answer?: string | undefined;
  problem?: string | undefined;
};

/** A question with a few answers to choose from. */
export const ChoiceQuestion: FC<QuestionProps & { choices: readonly { value: string; name: string }[] }> = (
  props,
) => (
  <fieldset
    class={`baken-question${props.problem ? ' baken-question--invalid' : ''}`}
    aria-describedby={described(props)}
  >
    <legend>
      <h1>{props.question}</h1>
    </legend>
    <About {...props} />
    <div class="baken-choices">
      {props.choices.map((choice, at) => (
        <label class="baken-choice">
          <input
            type="radio"
            id={at === 0 ? props.field : undefined}
            name={props.field}
            value={choice.value}
            checked={choice.value === props.answer}
            aria-invalid={props.problem ? 'true' : undefined}
          />
          <span>{choice.name}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

/** A question to answer in a few words. `suggestions` are offered while typing. */
export const TextQuestion: FC<QuestionProps & { suggestions?: readonly string[] }> = (props) => (
  <div class={`baken-question${props.problem ? ' baken-question--invalid' : ''}`}>
    <label class="baken-question__label" for={props.field}>
      <h1>{props.question}</h1>
    </label>
    <About {...props} />
    <input
      class={`utrecht-textbox${props.problem ? ' utrecht-textbox--invalid' : ''}`}
      type="text"
      id={props.field}
      name={props.field}
      value={props.answer ?? ''}
      maxlength={100}
      autocomplete="off"
      list={props.suggestions ? `${props.field}-suggestions` : undefined}
      aria-invalid={props.problem ? 'true' : undefined}
      aria-describedby={described(props)}
    />
    {props.suggestions ? (
      <datalist id={`${props.field}-suggestions`}>
        {props.suggestions.map((suggestion) => (
          <option value={suggestion} />
        ))}
      </datalist>
    ) : null}
  </div>
);

const About: FC<QuestionProps> = ({ field, hint, problem }) => (
  <>
    {hint ? (
      <p class="utrecht-form-field-description" id={`${field}-hint`}>
        {hint}
      </p>
    ) : null}
    {problem ? (
      <p class="utrecht-form-field-error-message" id={`${field}-problem`}>
        {problem}
      </p>
    ) : null}
  </>
);

const described = ({ field, hint, problem }: QuestionProps): string | undefined =>
  [hint ? `${field}-hint` : '', problem ? `${field}-problem` : ''].filter(Boolean).join(' ') || undefined;

/** The buttons under a question. Next comes first in the source, so that Enter means Next. */
export const StepButtons: FC<{ language: Language; back: boolean; next?: string }> = ({
  language,
  back,
  next,
}) => {
  const t = formTexts(language.locale);
  return (
    <div class="baken-buttons">
      <button class="baken-button" type="submit" name="step" value="next">
        {next ?? t('next')}
      </button>
      {back ? (
        <button
          class="baken-button baken-button--quiet"
          type="submit"
          name="step"
          value="back"
          formnovalidate
        >
          {t('back')}
        </button>
      ) : null}
    </div>
  );
};
