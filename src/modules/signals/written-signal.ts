import type { FormWords } from '../../platform/http/form.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { namesIn } from '../access/index.ts';
import { fieldNames } from './field.ts';
import { signalTexts } from './messages.ts';
import { fieldTexts } from './names.ts';
import { noticedRows, thoughtRow } from './signal-form.ts';

/** Everything that was written in the form of a new signal, with what each field is called. */
export function writtenSignal(words: FormWords, locale: Locale): { label: string; words: string }[] {
  const t = signalTexts(locale);
  const fields: [field: string, label: string][] = [
    ...noticedRows.flatMap((row, at): [string, string][] => [
      [`${row}-text`, t('unitLine', { number: at + 1 })],
      [`${row}-place`, t('unitPlace', { number: at + 1 })],
      [`${row}-source`, t('unitSource', { number: at + 1 })],
    ]),
    [`${thoughtRow}-text`, t('thoughtText')],
    ...fieldNames.map((name): [string, string] => [`field-${name}`, namesIn(fieldTexts, locale)[name]]),
  ];
  return fields.flatMap(([field, label]) => {
    const written = words[field]?.trim();
    return written ? [{ label, words: written }] : [];
  });
}
