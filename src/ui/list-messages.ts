import { catalogue } from '../platform/i18n/catalogue.ts';

/** Words of every list. */
export const listTexts = catalogue({
  nl: {
    shown: 'U ziet rij {first, number} tot en met {last, number} van {total, number}.',
    empty: 'Er zijn geen rijen die hierbij passen. Kies een ander filter, of wis de filters.',
    all: 'Alles',
    filter: 'Toon',
    clear: 'Wis de filters',
    export: 'Download deze rijen (CSV)',
    pages: 'Pagina’s',
    page: 'Pagina {page, number}',
    previous: 'Vorige',
    next: 'Volgende',
    unknown: 'niet bekend bij ons',
  },
  en: {
    shown: 'You see row {first, number} to {last, number} of {total, number}.',
    empty: 'No rows match. Choose another filter, or clear the filters.',
    all: 'All',
    filter: 'Show',
    clear: 'Clear the filters',
    export: 'Download these rows (CSV)',
    pages: 'Pages',
    page: 'Page {page, number}',
    previous: 'Previous',
    next: 'Next',
    unknown: 'not known to us',
  },
});
