import { catalogue } from '../../../platform/i18n/catalogue.ts';

/** Words of one's own account. */
export const accountTexts = catalogue({
  nl: {
    title: 'Mijn account',
    name: 'Naam',
    role: 'Functie',
    organisation: 'Organisatie',
    purpose: 'Doel waarvoor u nu werkt',
    workTitle: 'Waarvoor werkt u nu?',
    workText:
      'U ziet en doet alleen wat past bij deze functie en dit doel. Wat u kiest, staat bij alles wat u doet in het verwerkingslog.',
    choice: '{role}, {organisation}: {purpose}',
    change: 'Hiervoor werken',
    changed: 'U werkt nu in deze functie en voor dit doel.',
    choiceMissing: 'Kies een functie en een doel.',
    sessionsTitle: 'Andere plekken waar u bent ingelogd',
    sessions:
      '{count, plural, =0 {U bent nergens anders ingelogd.} one {U bent nog op 1 andere plek ingelogd.} other {U bent nog op # andere plekken ingelogd.}}',
    endOthers: 'Log daar uit',
    othersEnded: 'U bent op alle andere plekken uitgelogd.',
    recoveryTitle: 'Herstelcodes',
    recovery:
      '{count, plural, =0 {U heeft geen herstelcodes meer.} one {U heeft nog 1 herstelcode.} other {U heeft nog # herstelcodes.}} Vraagt u nieuwe, dan werken de oude niet meer.',
    recoveryInvented: 'U doet mee als verzonnen persoon: die heeft geen wachtwoord en geen herstelcodes.',
    code: 'Code van uw app',
    codeHint: 'Zes cijfers. Een code die u net gebruikte, werkt niet nog een keer: wacht op de volgende.',
    renew: 'Maak nieuwe herstelcodes',
    codeWrong: 'Deze code klopt niet, of u gebruikte hem al. Wacht op de volgende.',
    codeLocked: 'Het is te vaak niet gelukt. Wacht een kwartier en probeer het dan nog eens.',
    back: 'Terug naar mijn account',
  },
  en: {
    title: 'My account',
    name: 'Name',
    role: 'Role',
    organisation: 'Organisation',
    purpose: 'Purpose you work for now',
    workTitle: 'What do you work for now?',
    workText:
      'You see and do only what fits this role and this purpose. Your choice goes into the processing log with everything you do.',
    choice: '{role}, {organisation}: {purpose}',
    change: 'Work for this',
    changed: 'You now work in this role and for this purpose.',
    choiceMissing: 'Choose a role and a purpose.',
    sessionsTitle: 'Other places where you are signed in',
    sessions:
      '{count, plural, =0 {You are signed in nowhere else.} one {You are signed in at 1 other place.} other {You are signed in at # other places.}}',
    endOthers: 'Sign out there',
    othersEnded: 'You are signed out everywhere else.',
    recoveryTitle: 'Recovery codes',
    recovery:
      '{count, plural, =0 {You have no recovery codes left.} one {You have 1 recovery code left.} other {You have # recovery codes left.}} Once you ask for new ones, the old ones work no longer.',
    recoveryInvented: 'You joined as an invented person, who has no password and no recovery codes.',
    code: 'Code of your app',
    codeHint: 'Six digits. A code you just used does not work again: wait for the next one.',
    renew: 'Make new recovery codes',
    codeWrong: 'This code is not right, or you used it before. Wait for the next one.',
    codeLocked: 'It went wrong too often. Wait a quarter of an hour and try again.',
    back: 'Back to my account',
  },
});
