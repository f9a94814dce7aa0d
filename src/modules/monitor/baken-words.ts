import type { CountRange } from '../../engines/disclosure/small-numbers.ts';
import type { Language } from '../../platform/i18n/language.ts';
import { formNames } from '../victims/index.ts';
import type { CountedForm } from './baken-figure.ts';
import { bakenTexts } from './baken-messages.ts';
import { textLanguage } from './text-language.ts';

/** A protected count in words: 'minder dan 5', '15 tot en met 19'. */
export function rangeWords({ atLeast, atMost }: CountRange, language: Language): string {
  const t = bakenTexts(language.locale);
  return atLeast === 0 ? t('fewer', { than: atMost + 1 }) : t('range', { from: atLeast, to: atMost });
}

/** The name of a form as a heading; `all` is everyone, each once. */
export const countedFormName = (form: CountedForm, language: Language): string =>
  form === 'all'
    ? bakenTexts(language.locale)('all')
    : form === 'unknown'
      ? bakenTexts(language.locale)('unknown')
      : formNames[textLanguage(language)][form];
