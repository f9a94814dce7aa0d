import { fact, heard, holding, type Scenario, seen } from './scenario.ts';

/** What a municipality comes across: at the counter, on house visits, in permits. All of it invented. */
export const municipalScenarios: readonly Scenario[] = [
  {
    forms: ['labour'],
    subject: 'place',
    fields: ['location', 'company'],
    noticed: [
      seen('Bij een huisbezoek stonden elf bedden in een woning voor vier personen.', 'toezichthouder wonen'),
      fact('Er staan twee mensen ingeschreven op dit adres.', 'basisregistratie'),
      heard('Een bewoner zei dat de huur van het loon afgaat en dat hij niet weet hoeveel.', 'bewoner'),
    ],
    thought: ['Wonen en werken lijken aan dezelfde persoon vast te zitten. Wie vertrekt, verliest beide.'],
  },
  {
    forms: ['labour'],
    subject: 'person',
    fields: ['name', 'birth-year', 'phone', 'company'],
    says: { work: 'plukken en sorteren in een kas' },
    noticed: [
      heard('Meneer zegt dat hij sinds juni geen loonstrook kreeg.', 'meneer zelf, aan de balie'),
      fact(
        'Hij had geen identiteitsbewijs bij zich. Hij zegt dat de ploegbaas het bewaart.',
        'medewerker balie',
      ),
      seen('Buiten wachtte iemand die tijdens het gesprek drie keer naar binnen keek.', 'medewerker balie'),
    ],
    thought: ['Kan een arbeidsconflict zijn. Het ingenomen document en de begeleider passen daar niet bij.'],
  },
  {
    forms: ['sexual'],
    subject: 'place',
    fields: ['location', 'phone'],
    noticed: [
      seen('In een half uur gingen vier mannen naar binnen en weer naar buiten.', 'wijkboa'),
      heard('Buren horen ’s nachts geruzie over geld.', 'buren'),
      fact('Er is geen vergunning voor een seksbedrijf op dit adres.', 'register vergunningen'),
    ],
    thought: [
      'Werken zonder vergunning zegt nog niets over dwang. Het geruzie over geld is reden om verder te kijken.',
    ],
  },
  {
    forms: ['sexual'],
    subject: 'person',
    urgency: ['minor'],
    fields: ['name', 'birth-year', 'account', 'phone'],
    noticed: [
      heard('De mentor zegt dat ze vaak weg is en nieuwe dure spullen heeft.', 'mentor'),
      seen('Ze werd bij school opgehaald door een auto met oudere jongens.', 'leerplichtambtenaar'),
      holding('sexual-behaviour', heard('Een klasgenoot zag een advertentie met haar foto.', 'klasgenoot')),
    ],
    thought: ['Past bij een ronselaar die eerst cadeaus geeft. Zij ziet het zelf als verkering.'],
  },
  {
    forms: ['criminal'],
    subject: 'person',
    urgency: ['minor'],
    fields: ['name', 'birth-year', 'phone', 'account'],
    noticed: [
      fact('Er staan vijf telefoonabonnementen op zijn naam, alle van dezelfde week.', 'schuldhulp'),
      heard('Hij zegt dat hij de toestellen moest afgeven aan “een vriend van een vriend”.', 'hijzelf'),
      seen('Hij schrok toen zijn telefoon ging en wilde meteen weg.', 'schuldhulpverlener'),
    ],
    thought: ['De schuld wordt nu als druk gebruikt. Hij is jong en lijkt vooral bang.'],
  },
  {
    forms: ['criminal'],
    subject: 'account',
    fields: ['account', 'iban'],
    noticed: [
      fact(
        'Drie jongeren uit dezelfde wijk noemen hetzelfde account als plek waar ze “werk” vonden.',
        'jongerenwerk',
      ),
      heard('Wie meedoet, geeft zijn pas af en krijgt daarna een schuld.', 'jongerenwerk'),
    ],
    thought: ['Lijkt op het werven van geldezels, met een schuld als middel om ze vast te houden.'],
  },
  {
    forms: ['services'],
    subject: 'person',
    fields: ['name', 'residence'],
    noticed: [
      heard('Mevrouw zegt dat ze al twee jaar zonder loon in een gezin werkt.', 'taalvrijwilliger'),
      seen('Ze komt alleen naar taalles als iemand uit het gezin meegaat.', 'taalvrijwilliger'),
      holding(
        'health',
        heard('Ze heeft een wond aan haar hand die niet wordt verzorgd.', 'taalvrijwilliger'),
      ),
    ],
    thought: [
      'Huishoudelijk werk binnen een familie valt zelden op. Zij heeft geen eigen geld en geen sleutel.',
    ],
  },
  {
    forms: [],
    subject: 'phenomenon',
    fields: [],
    noticed: [
      seen(
        'In drie straten zijn binnen een maand woningen verhuurd aan dezelfde tussenpersoon.',
        'toezicht wonen',
      ),
      fact('Op geen van de adressen is iemand ingeschreven.', 'basisregistratie'),
    ],
    thought: ['Nog geen vorm te noemen. Wel een patroon om met de buurgemeente te vergelijken.'],
  },
  {
    forms: ['labour'],
    subject: 'company',
    fields: ['company', 'company-number', 'location'],
    noticed: [
      seen('In de nagelstudio werkten om 21.30 uur nog twee zeer jonge medewerkers.', 'toezichthouder'),
      fact('Er staat één persoon in de loonadministratie.', 'gezamenlijke controle'),
      heard('Een klant zegt dat zij achter in de zaak slapen.', 'klant'),
    ],
    thought: ['Lange dagen, slapen op het werk en jonge leeftijd samen vragen om een gezamenlijke controle.'],
  },
  {
    forms: ['labour'],
    subject: 'account',
    fields: ['account', 'phone', 'name'],
    noticed: [
      heard(
        'Een bezorger huurt het account van een ander en staat de helft van zijn geld af.',
        'straatcoach',
      ),
      fact(
        'Met het account is zeven dagen per week meer dan twaalf uur gereden.',
        'schermafbeelding van de bezorger',
      ),
    ],
    thought: ['De afhankelijkheid zit in de schuld voor het account, niet in het werk zelf.'],
  },
  {
    forms: ['begging'],
    subject: 'person',
    fields: ['alias', 'plate'],
    noticed: [
      seen('Mevrouw bedelt elke zaterdag en geeft het geld aan een man in een auto.', 'boa centrum'),
      seen('Toen zij weinig had, mocht ze niet instappen.', 'boa centrum'),
    ],
    thought: ['Het innen van het geld en de straf erna wijzen op dwang.'],
  },
];
