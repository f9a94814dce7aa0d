import type { Child, FC } from 'hono/jsx';
import type { FormWords } from '../platform/http/form.ts';
import type { Language } from '../platform/i18n/language.ts';
import { formTexts } from './form-messages.ts';

/** What is wrong with the answer to one question, in the person's language; with its `label` where a page asks several. */
export type Problem = { field: string; message: string; label?: string };

/** A form as it was sent: the words are kept, and what was wrong stands at its field. */
export type Filled = { words: FormWords; problems: readonly Problem[] };

/**
 * The problems of a page above its heading, each with its question and a link to it. It has the focus when the page comes in, so
 * that it is read out and the first Tab leads to the first problem, without a script.
 */
export const ProblemSummary: FC<{ language: Language; problems: readonly Problem[] }> = ({
  language,
  problems,
}) =>
  problems.length === 0 ? null : (
    <div class="baken-problems" role="alert" aria-labelledby="problems-title" tabindex={-1} autofocus>
      <h2 id="problems-title">{formTexts(language.locale)('problems')}</h2>
      <ul>
        {problems.map((problem) => (
          <li>
            <a href={`#${problem.field}`}>{named(problem)}</a>
          </li>
        ))}
      </ul>
    </div>
  );

/** 'Welke regel?', 'Maak een keuze.' -> 'Welke regel: Maak een keuze.' */
const named = ({ label, message }: Problem): string =>
  label === undefined ? message : `${label.replace(/[?.:]$/, '')}: ${message}`;

export type FieldProps = {
  /** Of the field, and the id that a problem links to. */
  name: string;
  label: string;
  /** The question is also a heading of its page. */
  heading?: 'h1' | 'h2' | 'h3';
  hint?: Child;
  filled: Filled;
};

type Asked = Pick<FieldProps, 'name' | 'hint' | 'filled'>;

const problemOf = ({ name, filled }: Asked): string | undefined =>
  filled.problems.find(({ field }) => field === name)?.message;

const isWrong = (props: Asked): boolean => problemOf(props) !== undefined;

/** The ids of what is said beside a field: what to know, then what is wrong. */
const described = (props: Asked): string | undefined =>
  [props.hint ? `${props.name}-hint` : '', isWrong(props) ? `${props.name}-problem` : '']
    .filter(Boolean)
    .join(' ') || undefined;

/** What every input, list and box of a form carries. */
export const marksOf = (props: Asked) =>
  ({
    id: props.name,
    name: props.name,
    'aria-invalid': isWrong(props) ? 'true' : undefined,
    'aria-describedby': described(props),
  }) as const;

const frame = (props: Asked) => `baken-question${isWrong(props) ? ' baken-question--invalid' : ''}`;

const Question: FC<FieldProps> = ({ label, heading: Heading }) =>
  Heading ? <Heading>{label}</Heading> : <>{label}</>;

const Remarks: FC<FieldProps> = (props) => (
  <>
    {props.hint ? (
      <p class="utrecht-form-field-description" id={`${props.name}-hint`}>
        {props.hint}
      </p>
    ) : null}
    {isWrong(props) ? (
      <p class="utrecht-form-field-error-message" id={`${props.name}-problem`}>
        {problemOf(props)}
      </p>
    ) : null}
  </>
);

/** One input (`children`) with its question, hint and problem. */
export const FieldFrame: FC<FieldProps & { children?: Child }> = (props) => (
  <div class={frame(props)}>
    <label class="baken-question__label" for={props.name}>
      <Question {...props} />
    </label>
    <Remarks {...props} />
    {props.children}
  </div>
);

/** Several inputs (`children`) that answer one question. */
const GroupFrame: FC<FieldProps & { children?: Child }> = (props) => (
  <fieldset class={frame(props)} aria-describedby={described(props)}>
    <legend>
      <Question {...props} />
    </legend>
    <Remarks {...props} />
    <div class="baken-choices">{props.children}</div>
  </fieldset>
);

/** The look of a box to type in. */
export const boxOf = (props: FieldProps) =>
  `utrecht-textbox${isWrong(props) ? ' utrecht-textbox--invalid' : ''}`;

/** Words of any language and direction; with `rows` many of them, with `suggestions` offered while typing. */
export const WordsField: FC<
  FieldProps & { rows?: number; longest?: number; suggestions?: readonly string[] }
> = (props) => {
  const { name, rows, longest, suggestions } = props;
  const marks = {
    ...marksOf(props),
    class: boxOf(props),
    dir: 'auto',
    autocomplete: 'off',
    maxlength: longest,
  };
  const value = props.filled.words[name] ?? '';
  return (
    <FieldFrame {...props}>
      {rows ? (
        // A line break at the start would be eaten by the browser.
        <textarea {...marks} rows={rows}>{`\n${value}`}</textarea>
      ) : (
        <input {...marks} type="text" value={value} list={suggestions ? `${name}-suggestions` : undefined} />
      )}
      {suggestions ? (
        <datalist id={`${name}-suggestions`}>
          {suggestions.map((suggestion) => (
            <option value={suggestion} />
          ))}
        </datalist>
      ) : null}
    </FieldFrame>
  );
};

/**
 * A day, sent as YYYY-MM-DD. The browser's own field: it takes day, month and year one by one in the reader's order,
 * by keyboard or calendar and without scripts, and lets nobody type a day that is none.
 */
export const DayField: FC<FieldProps> = (props) => (
  <FieldFrame {...props}>
    <input
      {...marksOf(props)}
      class={boxOf(props)}
      type="date"
      autocomplete="off"
      value={props.filled.words[props.name] ?? ''}
    />
  </FieldFrame>
);

type Choice = { value: string; name: string };

/** One of a list. `empty` is what the list says before anything was chosen. */
export const SelectField: FC<FieldProps & { choices: readonly Choice[]; empty?: string }> = (props) => (
  <FieldFrame {...props}>
    <select {...marksOf(props)} class="utrecht-select">
      {props.empty === undefined ? null : <option value="">{props.empty}</option>}
      {props.choices.map(({ value, name }) => (
        <option value={value} selected={props.filled.words[props.name] === value}>
          {name}
        </option>
      ))}
    </select>
  </FieldFrame>
);

/** A few answers of which one is chosen, all in sight. `below` says more about an answer. */
export const RadioField: FC<FieldProps & { choices: readonly (Choice & { below?: Child })[] }> = (props) => (
  <GroupFrame {...props}>
    {props.choices.map(({ value, name, below }, at) => {
      const answer = (
        <label class="baken-choice">
          <input
            type="radio"
            id={at === 0 ? props.name : undefined}
            name={props.name}
            value={value}
            checked={props.filled.words[props.name] === value}
            aria-invalid={isWrong(props) ? 'true' : undefined}
          />
          <span>{name}</span>
        </label>
      );
      return below === undefined ? (
        answer
      ) : (
        <div>
          {answer}
          {below}
        </div>
      );
    })}
  </GroupFrame>
);

/** What can be ticked. Each choice is a field of its own; the problem of the group stands at `name`. */
export const TickFields: FC<FieldProps & { choices: readonly Choice[] }> = (props) => (
  <GroupFrame {...props}>
    {props.choices.map(({ value, name }) => (
      <label class="baken-choice">
        <input
          type="checkbox"
          id={value}
          name={value}
          value="yes"
          checked={props.filled.words[value] === 'yes'}
          aria-invalid={isWrong(props) ? 'true' : undefined}
        />
        <span>{name}</span>
      </label>
    ))}
  </GroupFrame>
);
