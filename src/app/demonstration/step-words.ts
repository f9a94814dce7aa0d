import type { FeedbackOutcome, Usefulness } from '../../modules/signals/index.ts';
import { heard, seen } from './scenario.ts';

/** Why each criterion of an intake test is met. */
export const explanations: Record<string, string> = {
  indications: 'Er zijn eigen waarnemingen van twee verschillende dagen.',
  'listed-form': 'Het gaat om aanwijzingen van mensenhandel.',
  'joint-processing': 'Alleen samen is te zien of het om dezelfde mensen gaat.',
  'several-participants': 'Gemeente, politie en inspectie hebben elk een deel van het beeld.',
  'right-region': 'Het speelt in deze regio.',
  'person-or-family': 'Het gaat om problemen van één persoon.',
  'several-areas': 'Wonen, geld en veiligheid spelen tegelijk.',
  'nuisance-crime-unsafe': 'De persoon is thuis niet veilig.',
  'several-domains': 'Zorg en veiligheid zijn allebei nodig.',
};

export const notExplained = 'Dit kunnen wij nog niet zeggen.';

export const conditionReasons = {
  'no-care-secrecy': 'Er zitten geen gegevens in die van een zorgverlener komen.',
  'college-contract': 'De instelling werkt voor het college, de overeenkomst is nagekeken.',
  'hit-elsewhere': 'Gevraagd en gehoord: de persoon is ook daar bekend.',
  'supervision-guarded': 'Met de officier besproken: vanaf hier is het opsporing, dat ligt vast.',
  'care-secrecy-after-all': 'Bij nalezen: één zin komt wel van een zorgverlener.',
} as const;

export const laterLines = [
  seen('Een week later opnieuw gekeken: het beeld is hetzelfde.', 'collega'),
  seen('Een collega zag hetzelfde op een andere dag.', 'collega'),
  heard('Er kwam nog een bericht binnen dat hierop lijkt.', 'andere melder'),
];

export const reasons = {
  'taken-up': [
    'Genoeg om verder te kijken. Er komt een gesprek met de betrokkene.',
    'Past bij een ander signaal in deze buurt; wij nemen het op.',
    'Wij plannen een gezamenlijke controle.',
  ],
  'not-taken-up': [
    'Te weinig om nu op te pakken. Bij een nieuw signaal kijken wij opnieuw.',
    'Het bleek een arbeidsconflict zonder dwang; doorverwezen naar rechtshulp.',
  ],
  closed: [
    'De betrokkene heeft hulp en een veilige plek.',
    'Na controle geen aanwijzingen meer.',
    'Alles is gedaan wat hier kon; de rest ligt bij de ontvanger.',
  ],
  reopened: ['Te vroeg gesloten: er kwam een nieuw bericht over hetzelfde adres.'],
} as const;

/** Why what was written down was not right. */
export const wrong = {
  line: 'Dit ging over een andere straat; het is hier per ongeluk bij gezet.',
  field: 'Verkeerd overgenomen; nagekeken bij de bron.',
} as const;

export const feedbackAfter: Record<
  'taken-up' | 'not-taken-up',
  readonly { usefulness: Usefulness; outcome: FeedbackOutcome; words: string }[]
> = {
  'taken-up': [
    {
      usefulness: 'useful',
      outcome: 'investigation',
      words: 'Uw waarnemingen gaven de aanleiding voor een onderzoek.',
    },
    { usefulness: 'useful', outcome: 'help', words: 'De betrokkene is gesproken en krijgt hulp.' },
    {
      usefulness: 'partly',
      outcome: 'joined',
      words: 'Toegevoegd aan informatie die wij al hadden. Data ontbraken.',
    },
    {
      usefulness: 'useful',
      outcome: 'supervision',
      words: 'Er is gecontroleerd; het bedrijf moet herstellen.',
    },
  ],
  'not-taken-up': [
    {
      usefulness: 'not-useful',
      outcome: 'nothing',
      words: 'Te algemeen voor ons. Een adres of een datum zou helpen.',
    },
  ],
};
