import { catalogue } from '../../platform/i18n/catalogue.ts';

/** The fixed words of charts and maps; what a figure is about comes with its data. */
export const chartTexts = catalogue({
  nl: {
    year: 'Jaar',
    series: 'Reeks',
    edition: 'Uitgave',
    certainty: 'Zekerheid',
    source: 'Bron',
    note: 'Opmerking',
    unknown: 'niet bekend bij ons',
    empty: 'Hierover zijn geen cijfers bij ons bekend.',
    table: 'Laat de cijfers in een tabel zien',
    csv: 'Download de cijfers (CSV)',
    firm: 'uit de bron zelf',
    soft: 'door een ander genoemd',
    earlier: 'eerdere uitgave',
    breaks: 'Let op bij vergelijken',
    noSuchPart: 'bestaat niet in deze indeling',
  },
  en: {
    year: 'Year',
    series: 'Series',
    edition: 'Edition',
    certainty: 'Certainty',
    source: 'Source',
    note: 'Note',
    unknown: 'not known to us',
    empty: 'We know no figures on this.',
    table: 'Show the figures in a table',
    csv: 'Download the figures (CSV)',
    firm: 'from the source itself',
    soft: 'quoted by another',
    earlier: 'earlier edition',
    breaks: 'Mind this when comparing',
    noSuchPart: 'does not exist in this classification',
  },
});
