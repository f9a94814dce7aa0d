import type { Form } from './report.ts';

/** The forms of exploitation in words, one set for every room. */
export const formNames: Record<'nl' | 'en', Record<Form | 'unknown', string>> = {
  nl: {
    sexual: 'seksuele uitbuiting',
    labour: 'arbeidsuitbuiting',
    criminal: 'criminele uitbuiting',
    services: 'gedwongen dienstverlening',
    begging: 'gedwongen bedelen',
    'organ-removal': 'orgaanverwijdering',
    unknown: 'onbekend',
  },
  en: {
    sexual: 'sexual exploitation',
    labour: 'labour exploitation',
    criminal: 'criminal exploitation',
    services: 'forced services',
    begging: 'forced begging',
    'organ-removal': 'organ removal',
    unknown: 'unknown',
  },
};
