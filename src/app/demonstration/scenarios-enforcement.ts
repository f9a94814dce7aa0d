import { fact, heard, holding, type Scenario, seen } from './scenario.ts';

/** What police and marechaussee come across. All of it invented. */
export const policeScenarios: readonly Scenario[] = [
  {
    forms: ['sexual'],
    subject: 'vehicle',
    fields: ['plate', 'vehicle', 'phone'],
    noticed: [
      seen('De auto stond in een week bij vier hotels, telkens tussen 22 en 3 uur.', 'surveillance'),
      seen('Een jonge vrouw stapte in, de bestuurder nam haar telefoon aan.', 'surveillance'),
      holding(
        'criminal-record',
        fact('De bestuurder kwam eerder voor in een onderzoek naar uitbuiting.', 'eigen systeem'),
      ),
    ],
    thought: ['Het rijden langs hotels en het afnemen van de telefoon passen bij controle over haar werk.'],
  },
  {
    forms: ['criminal'],
    subject: 'person',
    urgency: ['minor'],
    fields: ['name', 'birth-year', 'phone'],
    noticed: [
      fact('Hij is in twee maanden drie keer aangehouden met dezelfde soort spullen.', 'eigen systeem'),
      heard('Hij zegt dat hij “het anders thuis krijgt”.', 'hijzelf'),
      seen('Bij het bureau wachtte een oudere man die zijn advocaat wilde kiezen.', 'wachtcommandant'),
    ],
    thought: ['Een dader kan ook slachtoffer zijn. Niet straffen zonder te kijken naar dwang.'],
  },
  {
    forms: ['sexual'],
    subject: 'account',
    fields: ['account', 'phone', 'alias'],
    noticed: [
      fact('Negen advertenties in vier steden gebruiken hetzelfde nummer.', 'open bronnen'),
      fact('De foto’s zijn in dezelfde kamer gemaakt.', 'open bronnen'),
    ],
    thought: ['Eén beheerder voor meerdere vrouwen. Zegt nog niet dat zij gedwongen worden.'],
  },
  {
    forms: ['labour'],
    subject: 'place',
    urgency: ['danger'],
    fields: ['location', 'plate'],
    noticed: [
      seen('Zes mannen sliepen in een loods zonder vluchtweg.', 'politie en brandweer'),
      seen('De deur zat aan de buitenkant op slot.', 'politie en brandweer'),
      heard('Zij zeggen dat zij hun reisdocumenten moesten inleveren.', 'aangetroffen personen'),
    ],
    thought: ['Direct gevaar door brand. Opgesloten slapen is meer dan slecht werkgeverschap.'],
  },
  {
    forms: [],
    subject: 'person',
    urgency: ['missing', 'minor'],
    fields: ['name', 'birth-year', 'account'],
    noticed: [
      fact('Zij is sinds vier dagen weg uit de instelling.', 'melding vermissing'),
      heard('Een groepsgenoot zegt dat zij een “vriend met een huis” heeft.', 'groepsgenoot'),
    ],
    thought: ['Nog niet te zeggen wat er speelt. Door leeftijd en vermissing gaat dit voor.'],
  },
  {
    forms: ['criminal'],
    subject: 'phenomenon',
    fields: ['iban', 'account'],
    noticed: [
      fact('Acht aangiften over dezelfde rekeningen van jongeren tussen 16 en 19 jaar.', 'eigen systeem'),
      heard('Twee van hen zeggen dat ze met een filmpje worden bedreigd.', 'aangevers'),
    ],
    thought: ['Van geldezels naar dwang: het filmpje houdt ze vast.'],
  },
];

/** What the marechaussee comes across at the border. All of it invented. */
export const borderScenarios: readonly Scenario[] = [
  {
    forms: ['labour'],
    subject: 'vehicle',
    fields: ['plate', 'vehicle', 'company'],
    noticed: [
      seen('Negen mensen in een bus voor acht, hun documenten lagen bij de bestuurder.', 'controle'),
      heard('Zij wisten niet bij welk bedrijf zij gingen werken.', 'reizigers'),
    ],
    thought: ['Documenten bij de bestuurder en een onbekend werkadres: navragen bij de inspectie.'],
  },
  {
    forms: ['sexual'],
    subject: 'person',
    fields: ['name', 'birth-year', 'phone'],
    noticed: [
      seen('Haar reisgenoot beantwoordde alle vragen.', 'controle'),
      fact('Het ticket is betaald met een kaart van een ander.', 'vluchtgegevens'),
      heard('Apart gezegd: zij denkt dat ze gaat schoonmaken, het adres kent zij niet.', 'zijzelf'),
    ],
    thought: ['Zij is niet zeker van haar werk en kan niet alleen weg.'],
  },
];

/** What labour inspectors come across. All of it invented. */
export const inspectionScenarios: readonly Scenario[] = [
  {
    forms: ['labour'],
    subject: 'company',
    fields: ['company', 'company-number', 'location', 'iban'],
    noticed: [
      fact(
        'Op de loonstroken staan inhoudingen voor bed, vervoer en boetes: meer dan de helft van het loon.',
        'administratie',
      ),
      seen('Werknemers keken naar de voorman voordat zij antwoord gaven.', 'inspecteur'),
      heard('Wie ziek is, betaalt een boete.', 'twee werknemers'),
    ],
    thought: ['Onderbetaling staat vast. De boetes bij ziekte wijzen op dwang om door te werken.'],
  },
  {
    forms: ['labour'],
    subject: 'place',
    fields: ['location', 'company'],
    noticed: [
      seen('In de kas werd om 23 uur nog gewerkt.', 'inspecteur'),
      fact('In de rooster-app staan weken van 78 uur.', 'telefoon van een werknemer, vrijwillig getoond'),
      seen('Slaapplaatsen achter de verwarmingsketel.', 'inspecteur'),
    ],
    thought: ['Uren, slaapplek en afhankelijkheid samen zijn meer dan een overtreding van arbeidstijden.'],
  },
  {
    forms: ['labour'],
    subject: 'vehicle',
    fields: ['plate', 'vehicle', 'phone'],
    noticed: [
      seen('De bezorgbus wordt ook als slaapplek gebruikt.', 'inspecteur'),
      heard('De bezorger zegt dat hij schade moet afbetalen die er niet was.', 'bezorger'),
    ],
    thought: ['De schuld lijkt verzonnen en houdt hem aan het werk.'],
  },
  {
    forms: ['labour', 'criminal'],
    subject: 'company',
    fields: ['company', 'company-number', 'plate'],
    noticed: [
      fact(
        'Een bv zonder personeel krijgt elke week betalingen van vier schoonmaakbedrijven.',
        'administratie',
      ),
      heard(
        'Schoonmakers worden contant betaald door iemand die zij alleen bij een bijnaam kennen.',
        'schoonmaker',
      ),
    ],
    thought: ['De bv dient mogelijk om loon te verbergen.'],
  },
];
