import { catalogue } from '../../platform/i18n/catalogue.ts';

/** The page of what Baken itself counts. */
export const bakenTexts = catalogue({
  nl: {
    lead: 'Zoveel mogelijke slachtoffers zijn in Baken geregistreerd. Het gaat om vermoedens: niemand heeft iets bewezen.',
    invented: 'Dit is een demonstratie. Deze cijfers zijn verzonnen.',
    none: 'Er is nog niets geteld.',
    caption: 'Mogelijke slachtoffers per jaar van melding en vermoede vorm.',
    form: 'Vorm',
    all: 'Totaal',
    unknown: 'vorm onbekend',
    fewer: 'minder dan {than, number}',
    range: '{from, number} tot en met {to, number}',
    csv: 'Download deze cijfers (CSV)',
    counted: 'Geteld op {day}.',
    protectionTitle: 'Zo beschermen wij mensen',
    protection:
      'Bij een klein aantal kan iemand te herkennen zijn. Daarom laten wij geen precieze aantallen zien.',
    protectionClasses:
      'Elk aantal staat in een groep van vijf, zoals 10 tot en met 14. Minder dan 5 kan ook nul zijn.',
    protectionTotal: 'Ook het totaal staat in zo’n groep. Zo kan niemand een klein aantal terugrekenen.',
    protectionEdition:
      'Wij tellen hoogstens één keer per maand opnieuw: uit het verschil tussen twee dagen is niets af te leiden over één persoon. Alleen in een demonstratie tellen wij meteen.',
    protectionForms: 'Wie twee vormen meemaakte, telt bij allebei. In het totaal telt iedereen één keer.',
    compare: 'Vergelijk dit niet met de andere cijfers van deze monitor: daar telt een andere instantie.',
    goalLabel: 'mogelijke slachtoffers geregistreerd in Baken in {year}',
    goalNote: 'In groepen van vijf, om mensen te beschermen. Geteld op {day}.',
  },
  en: {
    lead: 'This many presumed victims were registered in Baken. These are presumptions: nobody proved anything.',
    invented: 'This is a demonstration. These figures are invented.',
    none: 'Nothing has been counted yet.',
    caption: 'Presumed victims per year of notification and suspected form.',
    form: 'Form',
    all: 'Total',
    unknown: 'form unknown',
    fewer: 'fewer than {than, number}',
    range: '{from, number} to {to, number}',
    csv: 'Download these figures (CSV)',
    counted: 'Counted on {day}.',
    protectionTitle: 'How we protect people',
    protection: 'In a small number someone could be recognised. So we show no exact numbers.',
    protectionClasses: 'Each number is in a group of five, such as 10 to 14. Fewer than 5 can also be none.',
    protectionEdition:
      'We count anew once a month at most: the difference between two days says nothing about one person. Only in a demonstration we count at once.',
    protectionTotal: 'The total is in such a group too. So nobody can work back to a small number.',
    protectionForms: 'Someone with two forms counts under both. In the total everyone counts once.',
    compare: 'Do not compare this with the other figures of this monitor: another body counts there.',
    goalLabel: 'presumed victims registered in Baken in {year}',
    goalNote: 'In groups of five, to protect people. Counted on {day}.',
  },
});
