import type { Child, FC } from 'hono/jsx';
import type { FormWords } from '../../../platform/http/form.ts';
import type { Problem } from '../../../ui/fields.tsx';

/** A form as it was sent: the words are kept, and what was wrong stands at its field. */
export type Filled = { words: FormWords; problems: readonly Problem[] };

type FieldProps = { name: string; label: string; hint?: string | undefined; filled: Filled };

const problemOf = ({ name, filled }: FieldProps) =>
  filled.problems.find(({ field }) => field === name)?.message;

const described = (props: FieldProps): string | undefined =>
  [props.hint ? `${props.name}-hint` : '', problemOf(props) ? `${props.name}-problem` : '']
    .filter(Boolean)
    .join(' ') || undefined;

const Around: FC<FieldProps & { children?: Child }> = (props) => {
  const problem = problemOf(props);
  return (
    <div class={`baken-question${problem ? ' baken-question--invalid' : ''}`}>
      <label class="baken-question__label" for={props.name}>
        {props.label}
      </label>
      <Remarks {...props} />
      {props.children}
    </div>
  );
};

const Remarks: FC<FieldProps> = (props) => {
  const problem = problemOf(props);
  return (
    <>
      {props.hint ? (
        <p class="utrecht-form-field-description" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      ) : null}
      {problem ? (
        <p class="utrecht-form-field-error-message" id={`${props.name}-problem`}>
          {problem}
        </p>
      ) : null}
    </>
  );
};

/** A field for words; with `rows` for many of them, with `suggestions` offered while typing. */
export const WordsField: FC<
  FieldProps & { rows?: number; type?: 'text' | 'date'; suggestions?: readonly string[] }
> = (props) => {
  const { name, filled, rows, suggestions, type = 'text' } = props;
  const problem = problemOf(props);
  const marks = {
    class: `utrecht-textbox${problem ? ' utrecht-textbox--invalid' : ''}`,
    id: name,
    name,
    dir: 'auto',
    autocomplete: 'off',
    'aria-invalid': problem ? 'true' : undefined,
    'aria-describedby': described(props),
  } as const;
  const value = filled.words[name] ?? '';
  return (
    <Around {...props}>
      {rows ? (
        // A line break at the start would be eaten by the browser.
        <textarea {...marks} rows={rows}>{`\n${value}`}</textarea>
      ) : (
        <input {...marks} type={type} value={value} list={suggestions ? `${name}-suggestions` : undefined} />
      )}
      {suggestions ? (
        <datalist id={`${name}-suggestions`}>
          {suggestions.map((suggestion) => (
            <option value={suggestion} />
          ))}
        </datalist>
      ) : null}
    </Around>
  );
};

export type Choice = { value: string; name: string };

/** One of a list. `empty` is what the list says before anything was chosen. */
export const SelectField: FC<FieldProps & { choices: readonly Choice[]; empty?: string }> = (props) => (
  <Around {...props}>
    <select
      class="utrecht-select"
      id={props.name}
      name={props.name}
      aria-invalid={problemOf(props) ? 'true' : undefined}
      aria-describedby={described(props)}
    >
      {props.empty === undefined ? null : <option value="">{props.empty}</option>}
      {props.choices.map(({ value, name }) => (
        <option value={value} selected={props.filled.words[props.name] === value}>
          {name}
        </option>
      ))}
    </select>
  </Around>
);

/** A few answers of which one is chosen, all in sight. */
export const RadioField: FC<FieldProps & { choices: readonly Choice[] }> = (props) => (
  <Group {...props}>
    {props.choices.map(({ value, name }, at) => (
      <label class="baken-choice">
        <input
          type="radio"
          id={at === 0 ? props.name : undefined}
          name={props.name}
          value={value}
          checked={props.filled.words[props.name] === value}
        />
        <span>{name}</span>
      </label>
    ))}
  </Group>
);

/** What can be ticked. Each choice is a field of its own; the problem of the group stands at `name`. */
export const TickFields: FC<FieldProps & { choices: readonly Choice[] }> = (props) => (
  <Group {...props}>
    {props.choices.map(({ value, name }) => (
      <label class="baken-choice">
        <input
          type="checkbox"
          id={value}
          name={value}
          value="yes"
          checked={props.filled.words[value] === 'yes'}
        />
        <span>{name}</span>
      </label>
    ))}
  </Group>
);

const Group: FC<FieldProps & { children?: Child }> = (props) => (
  <fieldset
    class={`baken-question${problemOf(props) ? ' baken-question--invalid' : ''}`}
    aria-describedby={described(props)}
  >
    <legend>{props.label}</legend>
    <Remarks {...props} />
    <div class="baken-choices">{props.children}</div>
  </fieldset>
);

/** A person's words, each line in its own direction. */
export const Words: FC<{ text: string }> = ({ text }) => (
  <>
    {text.split('\n').map((line) => (
      <p dir="auto">{line}</p>
    ))}
  </>
);
