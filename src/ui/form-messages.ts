import { catalogue } from '../platform/i18n/catalogue.ts';

/** Words of every form. */
export const formTexts = catalogue({
  nl: {
    problems: 'Kijk dit nog even na',
    next: 'Verder',
    back: 'Terug',
    keptTitle: 'Wat u had geschreven',
    keptLead: 'Dit is niet opgeslagen. Hebt u het nog nodig? Kopieer het dan hier.',
  },
  en: {
    problems: 'Please look at this once more',
    next: 'Continue',
    back: 'Back',
    keptTitle: 'What you had written',
    keptLead: 'This was not saved. Do you still need it? Then copy it here.',
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
