import { catalogue } from '../platform/i18n/catalogue.ts';

/** Words of every form. */
export const formTexts = catalogue({
  nl: {
    problems: 'Er gaat nog iets mis',
    next: 'Verder',
    back: 'Terug',
    keptTitle: 'Wat u had geschreven',
    keptLead: 'Dit is niet opgeslagen. Hebt u het nog nodig? Kopieer het dan hier.',
  },
  en: {
    problems: 'Something is not right yet',
    next: 'Continue',
    back: 'Back',
    keptTitle: 'What you had written',
    keptLead: 'This was not saved. Do you still need it? Then copy it here.',
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
