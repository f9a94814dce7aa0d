import { type Locale, localePath, locales } from './locale.ts';

/** How one language writes numbers, days and addresses. Made once per language. */
export type Language = {
  locale: Locale;
  direction: 'ltr' | 'rtl';
  /** 1234.5 -> '1.234,5' in Dutch. */
  number: (value: number) => string;
  /** 31 -> '31%'; the value is in per cent, not a fraction. */
  percent: (value: number) => string;
  /** '2026-11-22' -> '22 november 2026'. */
  day: (isoDay: string) => string;
  /** An instant as local time in the Netherlands: '22 november 2026, 14:05'. */
  moment: (at: Date) => string;
  /** The address of a path in this language. */
  link: (path: string) => string;
};

// Latin digits in every language, so that a telephone number reads the same as on the telephone.
const tags: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB', ar: 'ar-u-nu-latn', zh: 'zh-CN' };

function makeLanguage(locale: Locale): Language {
  const tag = tags[locale];
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  // A day has no time zone; formatting it in UTC keeps it the same day everywhere.
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(tag, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  });
  return {
    locale,
    direction: locale === 'ar' ? 'rtl' : 'ltr',
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
    day: (isoDay) => day.format(new Date(`${isoDay}T00:00:00Z`)),
    moment: (at) => moment.format(at),
    link: (path) => localePath(locale, path),
  };
}

const languages = Object.fromEntries(locales.map((locale) => [locale, makeLanguage(locale)])) as Record<
  Locale,
  Language
>;

/** How a language writes; the same object each time. */
export const languageOf = (locale: Locale): Language => languages[locale];
