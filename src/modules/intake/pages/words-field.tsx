import type { FC } from 'hono/jsx';

/** A field for words of any language and direction. `rows` makes room for a story; the label can be a heading. */
export const WordsField: FC<{
  field: string;
  label: string;
  heading?: 'h1' | 'h2';
  hint?: string | undefined;
  value?: string | undefined;
  problem?: string | undefined;
  rows?: number;
}> = ({ field, label, heading: Heading, hint, value = '', problem, rows }) => {
  const marks = {
    class: `utrecht-textbox${problem ? ' utrecht-textbox--invalid' : ''}`,
    id: field,
    name: field,
    dir: 'auto',
    autocomplete: 'off',
    'aria-invalid': problem ? 'true' : undefined,
    'aria-describedby':
      [hint ? `${field}-hint` : '', problem ? `${field}-problem` : ''].filter(Boolean).join(' ') || undefined,
  } as const;
  return (
    <div class={`baken-question${problem ? ' baken-question--invalid' : ''}`}>
      <label class="baken-question__label" for={field}>
        {Heading ? <Heading>{label}</Heading> : label}
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
      {rows ? (
        // A line break at the start would be eaten by the browser.
        <textarea {...marks} rows={rows}>{`\n${value}`}</textarea>
      ) : (
        <input {...marks} type="text" value={value} />
      )}
    </div>
  );
};
