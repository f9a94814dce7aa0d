import { type Casework, mark, sharedPhone } from './casework.ts';
import type { ChainPerson } from './chain.ts';
import type { MatrixWorld } from './matrix-world.ts';

/** The doors that every kind of record is tried on; some kinds have more. */
export const usualDoors = [
  'lijst',
  'zoeken',
  'aantal',
  'opvragen',
  'geschiedenis',
  'uitvoer',
  'API',
  'fouttekst',
] as const;

/** A request, and what only an answer that shows the record has in it. */
export type Door = {
  path: string;
  shows: RegExp;
  /** The words of a form, for a door that takes one. */
  words?: Record<string, string>;
  /** Takes the receipt that the actor has, or one that never was. */
  takesReceipt?: true;
};

export type RecordKind = {
  title: string;
  /** Which record is meant: whose it is, and what is to be known of the table. */
  about: string;
  doors: Record<string, Door>;
  /** Who sees more without the application's check, which the policies mean: said in `about`. */
  openTo?: readonly ChainPerson[];
};

const shownRows = /U ziet rij 1 /;
const signals = '/werk/signalen';
const proposals = '/werk/samenhang';
const registrations = '/werk/slachtoffers';
const log = '/werk/verwerkingslog';

const linkTo = (path: string, id: string): RegExp => new RegExp(`href="${path}/${id}"`);
const word = (record: string, field: string): RegExp => new RegExp(mark(record, field));

/** Every kind of record with its doors, for the records of one walk through the chain. */
export function recordKinds({ casework: made, chain }: MatrixWorld): RecordKind[] {
  return [
    ...reportKinds(made),
    ...signalKinds(made),
    ...proposalKinds(made),
    ...victimKinds(made),
    ...houseKinds(made, chain.membership('focal')),
  ];
}

function reportKinds({ report, otherReport }: Casework): RecordKind[] {
  const path = `/werk/meldingen/${report}`;
  return [
    {
      title: 'Melding',
      about: 'Een publieke melding over een plek in de gemeente Voorbeeldstad.',
      doors: {
        lijst: { path: '/werk/meldingen', shows: linkTo('/werk/meldingen', report) },
        zoeken: { path: '/werk/meldingen?state=taken-up', shows: linkTo('/werk/meldingen', report) },
        aantal: { path: '/werk/meldingen?state=taken-up', shows: shownRows },
        opvragen: { path, shows: word('melding', 'verhaal') },
        geschiedenis: { path, shows: word('bericht', 'tekst') },
        uitvoer: { path: '/werk/meldingen.csv', shows: /,Utrecht,/ },
        fouttekst: { path: `${path}/antwoorden`, words: { text: '' }, shows: word('melding', 'verhaal') },
        // It was accepted: the page says so, beside what was written about it.
        aannemen: { path: `${path}/aannemen`, shows: word('bericht', 'tekst') },
        'met ontvangstcode': {
          path: '/melding',
          takesReceipt: true,
          words: {},
          shows: word('antwoord', 'tekst'),
        },
      },
    },
    {
      title: 'Melding die wacht',
      about: 'Een publieke melding over een plek in de gemeente Proefdam; er is nog niets over besloten.',
      doors: {
        aannemen: {
          path: `/werk/meldingen/${otherReport}/aannemen`,
          shows: word('anderemelding', 'verhaal'),
        },
      },
    },
  ];
}

function signalKinds({ signal, copy, proposal }: Casework): RecordKind[] {
  const [path, copyPath] = [`${signals}/${signal}`, `${signals}/${copy}`];
  return [
    {
      title: 'Signaal',
      about: 'Van de gemeente Voorbeeldstad, aangenomen uit de melding.',
      doors: {
        lijst: { path: signals, shows: linkTo(signals, signal) },
        zoeken: { path: `${signals}/zoeken`, words: { words: sharedPhone }, shows: linkTo(signals, signal) },
        aantal: { path: `${signals}?source=report`, shows: shownRows },
        opvragen: { path, shows: word('signaal', 'waarneming') },
        geschiedenis: { path, shows: word('signaal', 'toets') },
        uitvoer: { path: `${signals}.csv`, shows: /,person,een persoon,report,/ },
        fouttekst: { path: `${path}/waarneming`, words: {}, shows: word('signaal', 'waarneming') },
        toetsen: { path: `${path}/toets/riec`, shows: /name="indications-explanation"/ },
        doorsturen: { path: `${path}/doorsturen`, shows: /name="receiver"/ },
        'voorstellen erbij': { path, shows: linkTo(proposals, proposal) },
      },
    },
    {
      title: 'Doorgestuurd afschrift',
      about: 'Van de politie: het deel van het signaal dat de poort doorliet.',
      doors: {
        lijst: { path: signals, shows: linkTo(signals, copy) },
        zoeken: {
          path: `${signals}/zoeken`,
          words: { words: mark('signaal', 'name') },
          shows: linkTo(signals, copy),
        },
        aantal: { path: `${signals}?source=forwarded`, shows: shownRows },
        opvragen: { path: copyPath, shows: word('signaal', 'waarneming') },
        geschiedenis: { path: copyPath, shows: word('kopie', 'besluit') },
        uitvoer: { path: `${signals}.csv`, shows: /,person,een persoon,forwarded,/ },
        fouttekst: { path: `${copyPath}/sluiten`, words: {}, shows: word('signaal', 'waarneming') },
        doorsturen: { path: `${copyPath}/doorsturen`, shows: /name="receiver"/ },
      },
    },
    {
      title: 'Verstrekking',
      about: 'Dat Voorbeeldstad het signaal aan de politie gaf, op welke grondslag en met welke velden.',
      doors: {
        'opvragen bij de gever': { path, shows: /<strong>[^<]*Politie-eenheid Voorbeeld/ },
        'opvragen bij de ontvanger': { path: copyPath, shows: /<strong>[^<]*Gemeente Voorbeeldstad/ },
      },
    },
    {
      title: 'Terugkoppeling',
      about: 'Van de politie aan Voorbeeldstad.',
      doors: {
        'opvragen bij de gever': { path, shows: word('terugkoppeling', 'woorden') },
        'opvragen bij de ontvanger': { path: copyPath, shows: word('terugkoppeling', 'woorden') },
        fouttekst: { path: `${copyPath}/terugkoppelen`, words: {}, shows: word('terugkoppeling', 'woorden') },
      },
    },
  ];
}

function proposalKinds({ proposal }: Casework): RecordKind[] {
  const path = `${proposals}/${proposal}`;
  const contact = /(proefdam|voorbeeldstad)@voorbeeld\.example/;
  const faulty = { 'besluit-id': '00000000-0000-4000-8000-000000000000', versie: '1' };
  return [
    {
      title: 'Voorstel',
      about:
        'Dat een signaal van Voorbeeldstad en een van Proefdam bij elkaar horen; met het besluit en zijn reden.',
      doors: {
        lijst: { path: proposals, shows: linkTo(proposals, proposal) },
        zoeken: { path: `${proposals}?state=together`, shows: linkTo(proposals, proposal) },
        aantal: { path: `${proposals}?state=together`, shows: shownRows },
        opvragen: { path, shows: contact },
        geschiedenis: { path, shows: word('voorstel', 'reden') },
        uitvoer: { path: `${proposals}.csv`, shows: /,together,/ },
        fouttekst: { path: `${path}/besluit`, words: faulty, shows: contact },
      },
    },
    {
      title: 'Reden van een voorstel',
      about: 'Welk soort gegeven overeenkomt. Beide kanten hebben een grondslag vastgelegd.',
      doors: {
        lijst: { path: proposals, shows: /hetzelfde telefoonnummer/ },
        opvragen: { path, shows: /hetzelfde telefoonnummer/ },
        uitvoer: { path: `${proposals}.csv`, shows: /telefoonnummer|phone/ },
      },
    },
  ];
}

function victimKinds({ registration }: Casework): RecordKind[] {
  const path = `${registrations}/${registration}`;
  const number = /V-2026-\d+/;
  const identity = /Merkwoordregistratie/;
  return [
    {
      title: 'Registratie van een vermoedelijk slachtoffer',
      about: 'Van de zorgcoördinatie, met toestemming. De registratiedesk ontvangt alle registraties.',
      doors: {
        lijst: { path: registrations, shows: number },
        zoeken: { path: `${registrations}?age=adult`, shows: number },
        aantal: { path: `${registrations}?age=adult`, shows: shownRows },
        opvragen: { path, shows: number },
        geschiedenis: { path, shows: number },
        uitvoer: { path: `${registrations}.csv`, shows: number },
        fouttekst: { path: `${path}/toestemming-intrekken`, words: {}, shows: number },
      },
    },
    {
      title: 'Identiteit bij een registratie',
      about: 'Naam, nationaliteit en bereikbaarheid. Alleen te zien op de bladzijde van die ene registratie.',
      doors: {
        lijst: { path: registrations, shows: identity },
        zoeken: { path: `${registrations}?age=adult`, shows: identity },
        opvragen: { path, shows: identity },
        uitvoer: { path: `${registrations}.csv`, shows: identity },
        fouttekst: { path: `${path}/toestemming-intrekken`, words: {}, shows: identity },
      },
    },
  ];
}

/** What is of the house itself, and what is published. */
function houseKinds({ signal }: Casework, focal: string): RecordKind[] {
  const rule = /wgs-hit-no-hit/;
  // As the table of the log has it; whom to choose from is a list of other form.
  const byFocal = />Verzonnen focal, /;
  return [
    {
      title: 'Regel van het verwerkingslog',
      about: 'Dat de aandachtsfunctionaris van Voorbeeldstad het signaal las.',
      doors: {
        lijst: { path: `${log}?handeling=signals.read&uitkomst=permitted`, shows: byFocal },
        zoeken: { path: `${log}?over=${signal}`, shows: byFocal },
        uitvoer: { path: `${log}.csv`, shows: new RegExp(`Verzonnen focal,.*${signal}`) },
      },
    },
    {
      title: 'Persoon',
      about:
        'De naam van de beheerder van Voorbeeldstad, die nergens aan meewerkte. Die naam houdt de database niet achter voor een collega.',
      openTo: ['focal'],
      doors: {
        lijst: { path: log, shows: /Verzonnen administrator/ },
        opvragen: { path: '/account', shows: /Verzonnen administrator/ },
        mensen: { path: '/werk/mensen', shows: /<th scope="row">Verzonnen administrator/ },
        uitvoer: { path: '/werk/mensen.csv', shows: /^Verzonnen administrator,/m },
        'bij het inloggen': { path: '/inloggen', shows: /Verzonnen/ },
      },
    },
    {
      title: 'Lidmaatschap',
      about:
        'Van de aandachtsfunctionaris van Voorbeeldstad. Beheerders laten mensen van de eigen organisatie stoppen.',
      doors: {
        'laten stoppen': { path: `/werk/mensen/${focal}/stoppen`, shows: /<h1>Verzonnen focal/ },
      },
    },
    {
      title: 'Sessie',
      about: 'De eigen sessie. Die van een ander is nergens te zien.',
      doors: {
        opvragen: { path: '/account', shows: /<dt>Doel|action="\/uitloggen"/ },
        fouttekst: { path: '/account/werk', words: { work: '' }, shows: /action="\/uitloggen"/ },
      },
    },
    {
      title: 'Rechtsregel',
      about: 'Voor iedereen.',
      doors: {
        lijst: { path: '/wet', shows: rule },
        zoeken: { path: '/wet?dag=2026-01-01', shows: rule },
        opvragen: { path: '/api/v1/grondslagen/wgs-hit-no-hit', shows: rule },
        uitvoer: { path: '/wet.csv', shows: rule },
        API: { path: '/api/v1/grondslagen', shows: rule },
      },
    },
    {
      title: 'Actieplan',
      about: 'Voor iedereen.',
      doors: {
        lijst: { path: '/actieplan', shows: /href="\/actieplan\/projecten\/1"/ },
        opvragen: { path: '/actieplan/projecten/1', shows: /<h1>/ },
        uitvoer: { path: '/actieplan/projecten.csv', shows: /^1,/m },
        API: { path: '/api/v1/plan/projecten', shows: /"nummer"/ },
      },
    },
    {
      title: 'Telling in de monitor',
      about:
        'In klassen van vijf voor iedereen; de ene registratie van dit jaar is nergens als getal te zien.',
      doors: {
        lijst: { path: '/monitor/baken', shows: /2025/ },
        uitvoer: { path: '/monitor/baken.csv', shows: /^2025,all,0,/m },
        API: { path: '/api/v1/baken-registraties', shows: /2025/ },
      },
    },
  ];
}
