import type { FormWords } from '../../platform/http/form.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { victimTexts } from './messages.ts';

/** Everything that was written in the form of a registration, with what each field is called. */
export function writtenRegistration(words: FormWords, locale: Locale): { label: string; words: string }[] {
  const t = victimTexts(locale);
  const fields = {
    age: t('ageYears'),
    name: t('name'),
    nationality: t('nationality'),
    contact: t('contact'),
  };
  return Object.entries(fields).flatMap(([field, label]) => {
    const written = words[field]?.trim();
    return written ? [{ label, words: written }] : [];
  });
}
