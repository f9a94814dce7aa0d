import type { FC } from 'hono/jsx';
import { boxOf, FieldFrame, type FieldProps, marksOf } from './fields.tsx';

type ExactProps = FieldProps & {
  longest: number;
  autocomplete?: 'username' | 'current-password' | 'new-password' | 'one-time-code';
  /** Only digits are typed: a telephone shows its number keys. */
  digits?: boolean;
};

/** What is typed exactly: a name to sign in with, a code, a number. Runs from left to right in every language. */
export const ExactField: FC<ExactProps> = (props) => (
  <FieldFrame {...props}>
    <input {...exactMarks(props)} type="text" value={props.filled.words[props.name] ?? ''} />
  </FieldFrame>
);

/** A password; it is never drawn again. */
export const PasswordField: FC<ExactProps> = (props) => (
  <FieldFrame {...props}>
    <input {...exactMarks(props)} type="password" value="" />
  </FieldFrame>
);

const exactMarks = (props: ExactProps) =>
  ({
    ...marksOf(props),
    class: boxOf(props),
    dir: 'ltr',
    maxlength: props.longest,
    autocomplete: props.autocomplete ?? 'off',
    autocapitalize: 'none',
    spellcheck: false,
    inputmode: props.digits ? 'numeric' : undefined,
  }) as const;
