import type { Child, FC } from 'hono/jsx';

type Choice = { value: string; name: string };

type FieldProps = {
  /** The id of its first input, to which a problem links. */
  field: string;
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
};

const frame = (problem: string | undefined) =>
  `baken-question${problem === undefined ? '' : ' baken-question--invalid'}`;

const describedBy = ({ field, hint, problem }: FieldProps): string | undefined =>
  [hint ? `${field}-hint` : '', problem ? `${field}-problem` : ''].filter(Boolean).join(' ') || undefined;

const About: FC<FieldProps> = ({ field, hint, problem }) => (
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

const Group: FC<FieldProps & { children?: Child }> = (props) => (
  <fieldset class={frame(props.problem)} aria-describedby={describedBy(props)}>
    <legend>{props.label}</legend>
    <About {...props} />
    <div class="baken-choices">{props.children}</div>
  </fieldset>
);

/** One answer out of a few. */
export const RadioField: FC<FieldProps & { choices: readonly Choice[]; answer: string | undefined }> = ({
  choices,
  answer,
  ...props
}) => (
  <Group {...props}>
    {choices.map((choice, at) => (
      <label class="baken-choice">
        <input
          type="radio"
          id={at === 0 ? props.field : undefined}
          name={props.field}
          value={choice.value}
          checked={choice.value === answer}
        />
        <span>{choice.name}</span>
      </label>
    ))}
  </Group>
);

/** Any number of answers; each choice is an input of its own name. `field` is the name of the one problems link to. */
export const CheckField: FC<
  FieldProps & { choices: readonly Choice[]; chosen: (name: string) => boolean }
> = ({ choices, chosen, ...props }) => (
  <Group {...props}>
    {choices.map((choice) => (
      <label class="baken-choice">
        <input
          type="checkbox"
          id={choice.value === props.field ? props.field : undefined}
          name={choice.value}
          checked={chosen(choice.value)}
        />
        <span>{choice.name}</span>
      </label>
    ))}
  </Group>
);

/** A few words. */
export const TextField: FC<
  FieldProps & { answer: string | undefined; most: number; inputmode?: 'numeric' | 'text' }
> = ({ answer, most, inputmode, ...props }) => (
  <div class={frame(props.problem)}>
    <label class="baken-question__label" for={props.field}>
      {props.label}
    </label>
    <About {...props} />
    <input
      class={`utrecht-textbox${props.problem ? ' utrecht-textbox--invalid' : ''}`}
      type="text"
      id={props.field}
      name={props.field}
      value={answer ?? ''}
      maxlength={most}
      inputmode={inputmode}
      autocomplete="off"
      aria-invalid={props.problem ? 'true' : undefined}
      aria-describedby={describedBy(props)}
    />
  </div>
);

/** One answer out of many. */
export const SelectField: FC<FieldProps & { choices: readonly Choice[]; answer: string | undefined }> = ({
  choices,
  answer,
  ...props
}) => (
  <div class={frame(props.problem)}>
    <label class="baken-question__label" for={props.field}>
      {props.label}
    </label>
    <About {...props} />
    <select class="utrecht-select" id={props.field} name={props.field} aria-describedby={describedBy(props)}>
      {choices.map((choice) => (
        <option value={choice.value} selected={choice.value === answer}>
          {choice.name}
        </option>
      ))}
    </select>
  </div>
);
