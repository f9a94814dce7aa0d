import { catalogue } from '../platform/i18n/catalogue.ts';

/** Words of every form. */
export const formTexts = catalogue({
  nl: {
    problems: 'Er gaat nog iets mis',
    next: 'Verder',
    back: 'Terug',
  },
  en: {
    problems: 'Something is not right yet',
    next: 'Continue',
    back: 'Back',
  },
  ar: {
    problems: 'هناك شيء غير صحيح بعد',
    next: 'متابعة',
    back: 'رجوع',
  },
  zh: {
    problems: '还有内容需要更正',
    next: '继续',
    back: '返回',
  },
});
