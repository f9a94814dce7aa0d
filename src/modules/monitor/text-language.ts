import type { Language } from '../../platform/i18n/language.ts';

/** The language of the monitor's texts: Dutch, and English for everyone else. */
export const textLanguage = (language: Pick<Language, 'locale'>): 'nl' | 'en' =>
  language.locale === 'nl' ? 'nl' : 'en';
