import type { Language } from '../../platform/i18n/language.ts';
import { namesIn } from '../access/index.ts';
import { formNames } from '../signals/index.ts';
import type { RegistrationFacts } from './registration.ts';

/** The month of notification as people read it: 'november 2026'. */
export const monthOf = ({ notified }: Pick<RegistrationFacts, 'notified'>, { locale }: Language): string =>
  new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(notified.year, notified.month - 1)));

/** The forms of a registration: 'arbeidsuitbuiting, gedwongen bedelen'. */
export const formsOf = ({ forms }: Pick<RegistrationFacts, 'forms'>, { locale }: Language): string =>
  (forms ?? ['unknown' as const]).map((form) => namesIn(formNames, locale)[form]).join(', ');
