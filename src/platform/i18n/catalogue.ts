import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from './locale.ts';

type Texts = Record<string, string>;
export type Values = Record<string, string | number>;
export type Translate<T extends Texts> = (key: keyof T & string, values?: Values) => string;

/**
 * A module's texts as ICU messages: Dutch and English whole, Arabic and Chinese as far as they go.
 * A text that a language lacks is given in English. Returns the translator of a language:
 * catalogue({...})('nl')('found', { count: 2 }) -> '2 gevonden'. Throws when a value is missing.
 */
export function catalogue<T extends Texts>(texts: {
  nl: T;
  en: { [K in keyof T]: string };
  ar?: { [K in keyof T]?: string };
  zh?: { [K in keyof T]?: string };
}): (locale: Locale) => Translate<T> {
  const translators = new Map<Locale, Translate<T>>();
  return (locale) => {
    const known = translators.get(locale);
    if (known) return known;
    const own: { [K in keyof T]?: string } = texts[locale] ?? texts.en;
    const translate = translator<T>((key) =>
      own[key] === undefined ? { text: texts.en[key], locale: 'en' } : { text: own[key], locale },
    );
    translators.set(locale, translate);
    return translate;
  };
}

function translator<T extends Texts>(
  find: (key: keyof T & string) => { text: string; locale: Locale },
): Translate<T> {
  const compiled = new Map<string, string | IntlMessageFormat>();
  return (key, values) => {
    let message = compiled.get(key);
    if (message === undefined) {
      const { text, locale } = find(key);
      // Most texts have no argument; formatting only those that do keeps pages fast.
      message = /[{'#]/.test(text) ? new IntlMessageFormat(text, locale) : text;
      compiled.set(key, message);
    }
    return typeof message === 'string' ? message : String(message.format(values));
  };
}
