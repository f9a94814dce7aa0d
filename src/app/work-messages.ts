import { catalogue } from '../platform/i18n/catalogue.ts';

/** Texts of the start of the work of people who signed in. */
export const workTexts = catalogue({
  nl: {
    title: 'Mijn werk',
    lead: 'U werkt als {worksAs}. Doel: {purpose}.',
    change: 'Iets anders kiezen',
    empty:
      'In deze functie is er in Baken nog niets voor u te doen. De beheerder van uw organisatie kan u een andere functie geven.',
    '/werk/meldingen': 'Meldingen van burgers beoordelen en beantwoorden.',
    '/werk/signalen': 'Signalen van uw organisatie: aanvullen, doorsturen, oppakken, terugkoppelen.',
    '/werk/samenhang': 'Signalen die misschien bij elkaar horen.',
    '/werk/slachtoffers': 'Vermoedelijke slachtoffers registreren en bekijken.',
    '/werk/mensen': 'Collega’s uitnodigen, of laten stoppen.',
    '/werk/verwerkingslog': 'Wie wat met gegevens deed, waarvoor en op welke grond.',
    '/actieplan': 'Het actieplan, met het cijfer bij elk doel.',
    '/monitor': 'Cijfers over slachtoffers, met hun bronnen.',
    waiting: '{count, plural, =0 {Niets dat wacht} one {# wacht op u} other {# wachten op u}}',
  },
  en: {
    title: 'My work',
    lead: 'You work as {worksAs}. Purpose: {purpose}.',
    change: 'Choose something else',
    empty:
      'In this role there is nothing for you to do in Baken yet. The administrator of your organisation can give you another role.',
    '/werk/meldingen': 'Assess and answer reports from the public.',
    '/werk/signalen': 'Signals of your organisation: add to them, forward, take up, give feedback.',
    '/werk/samenhang': 'Signals that may belong together.',
    '/werk/slachtoffers': 'Register and see presumed victims.',
    '/werk/mensen': 'Invite colleagues, or let them stop.',
    '/werk/verwerkingslog': 'Who did what with data, for what and on which ground.',
    '/actieplan': 'The action plan, with the figure at each goal.',
    '/monitor': 'Figures on victims, with their sources.',
    waiting: '{count, plural, =0 {Nothing waits} one {# waits for you} other {# wait for you}}',
  },
});
