import type { OpenText } from '../../platform/http/open-text.ts';
import { findLabel } from './labels.ts';

/** A text of the data in both languages. */
export const openText = (text: string): OpenText => ({
  nl: findLabel(text, 'nl') ?? null,
  en: findLabel(text, 'en') ?? text,
});

/** The same for a text that may be absent. */
export const openTextOrNull = (text: string | null): OpenText | null =>
  text === null ? null : openText(text);
