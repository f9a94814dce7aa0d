import type { Language } from '../../platform/i18n/language.ts';

/** What every drawing is given. */
export type DrawingProps<Data> = {
  /** Unique on the page; prefix of the ids inside. */
  readonly id: string;
  /** What the drawing is, and in words what it shows, for who does not see it. */
  readonly title: string;
  readonly description: string;
  readonly data: Data;
  readonly language: Language;
};
