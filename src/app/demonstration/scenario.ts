import type { FieldName, Form, Line, SubjectKind, Urgency } from '../../modules/signals/index.ts';

/** What an organisation is made to have noticed; the values of the fields are made up for each signal of it. */
export type Scenario = {
  forms: readonly Form[];
  subject: SubjectKind;
  urgency?: readonly Urgency[];
  fields: readonly FieldName[];
  /** Fields that say something in words. */
  says?: { [Name in FieldName]?: string };
  noticed: readonly Line[];
  thought: readonly string[];
};

/** Established: seen on paper, in a register, by oneself. */
export const fact = (text: string, source?: string): Line => line('fact', text, source);
/** Seen happening. */
export const seen = (text: string, source?: string): Line => line('observation', text, source);
/** Heard from someone. */
export const heard = (text: string, source?: string): Line => line('hearsay', text, source);

/** The same line, with a kind of data in its words that the law treats apart. */
export const holding = (held: Line['holds'][number], of: Line): Line => ({
  ...of,
  holds: [...of.holds, held],
});

const line = (kind: Line['kind'], text: string, source: string | undefined): Line => ({
  kind,
  text,
  ...(source !== undefined && { source }),
  holds: [],
});
