/** Dutch is the language without a prefix; the others have theirs as first part of the address. */
export const locales = ['nl', 'en', 'ar', 'zh'] as const;
export type Locale = (typeof locales)[number];
/** The language of an address without a prefix. */
export const defaultLocale: Locale = 'nl';

/** Whether a word of an address names a language. */
export const isLocale = (word: string): word is Locale => (locales as readonly string[]).includes(word);

/**
 * Splits an address path in its language and the rest: '/en/monitor' -> en, '/monitor'; '/monitor' -> nl.
 * '/nl/monitor' is no language address: one page has one address per language.
 */
export function splitLocale(path: string): { locale: Locale; path: string } {
  const [, first = '', ...rest] = path.split('/');
  if (!isLocale(first) || first === defaultLocale) return { locale: defaultLocale, path };
  return { locale: first, path: `/${rest.join('/')}` };
}

/** The address of a path in a language: ('en', '/monitor') -> '/en/monitor'. */
export const localePath = (locale: Locale, path: string): string =>
  locale === defaultLocale ? path : `/${locale}${path === '/' ? '' : path}`;
