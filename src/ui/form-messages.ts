import { catalogue } from '../platform/i18n/catalogue.ts';

/** Words of every form. */
export const formTexts = catalogue({
  nl: {
    problems: 'Kijk dit nog even na',
    next: 'Verder',
    back: 'Terug',
  },
  en: {
    problems: 'Please look at this once more',
    next: 'Continue',
    back: 'Back',
  },
  ar: {
    problems: 'يرجى مراجعة ما يلي',
    next: 'متابعة',
    back: 'رجوع',
  },
  zh: {
    problems: '请再看一下以下内容',
    next: '继续',
    back: '返回',
  },
});
