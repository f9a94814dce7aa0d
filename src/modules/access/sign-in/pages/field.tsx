import type { FC } from 'hono/jsx';

type Props = {
  field: string;
  label: string;
  type?: 'text' | 'password';
  hint?: string | undefined;
  value?: string | undefined;
  problem?: string | undefined;
  autocomplete: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'off';
  /** Only digits are typed: a telephone shows its number keys. */
  digits?: boolean;
};

/** One line of a form for signing in; a password is never drawn again. */
export const SignInField: FC<Props> = (props) => {
  const { field, hint, problem } = props;
  const described = [hint ? `${field}-hint` : '', problem ? `${field}-problem` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div class={`baken-question${problem ? ' baken-question--invalid' : ''}`}>
      <label class="baken-question__label" for={field}>
        {props.label}
      </label>
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
      <input
        class={`utrecht-textbox${problem ? ' utrecht-textbox--invalid' : ''}`}
        type={props.type ?? 'text'}
        id={field}
        name={field}
        value={props.value ?? ''}
        maxlength={300}
        autocomplete={props.autocomplete}
        autocapitalize="none"
        spellcheck={false}
        inputmode={props.digits ? 'numeric' : undefined}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={described || undefined}
      />
    </div>
  );
};
