import { catalogue } from '../platform/i18n/catalogue.ts';

/** Texts of the page about the open data and the API. */
export const apiTexts = catalogue({
  nl: {
    title: 'Open data en API',
    lead: 'De gegevens achter deze website kunt u ook zelf ophalen. U hebt daar geen sleutel of account voor nodig.',
    what: 'Wat er is',
    figures:
      'Gepubliceerde cijfers over Nederland, elk met bron en zekerheid. U kunt kiezen op onderwerp, zekerheid en jaar.',
    sources: 'De publicaties waar de cijfers in staan.',
    recommendations: 'Aanbevelingen, het antwoord van het kabinet, en wat ervan werd.',
    contactPoints: 'Wie er te bellen is, met de datum waarop wij dat nakeken.',
    municipalities: 'Gemeenten met hun veiligheidsregio, politie-eenheid en RIEC.',
    document: 'De beschrijving voor programma’s (OpenAPI 3.1).',
    examples: 'Voorbeelden',
    exampleYear: 'Slachtoffers per jaar, alleen cijfers over 2019',
    exampleSource: 'Eén bron',
    exampleName: 'Gemeenten met “berg” in de naam, tien op een bladzijde',
    reading: 'Hoe u de gegevens leest',
    readingNull: 'Staat er null? Dan is het niet bekend bij ons. Het is nooit nul.',
    readingSeries:
      'Er zijn meer tellingen naast elkaar, en latere uitgaven herzien eerdere. Tel cijfers uit verschillende reeksen of uitgaven niet bij elkaar op.',
    readingPages:
      'Een lijst komt in bladzijden. Bij _links staat het adres van de volgende en de vorige bladzijde.',
    readingErrors: 'Klopt uw vraag niet? Dan leest u in het antwoord alles wat er niet klopt.',
    files: 'Liever een bestand?',
    filesText:
      'Bij de grafieken en de lange tabellen staat een CSV-bestand. Daar vindt u ook de cijfers uit het Verenigd Koninkrijk, die niet in de API zitten.',
    filesLink: 'Naar de monitor',
    rights: 'Wat u ermee mag',
    rightsFacts: 'Cijfers, aanbevelingen en contactpunten zijn feiten. Noem de bron die erbij staat.',
    rightsRegions: 'Gemeenten en regio’s: noem “Bron: CBS, Kadaster (CC BY 4.0)”.',
    rightsUk:
      'Cijfers uit het Verenigd Koninkrijk: noem “Home Office, National Referral Mechanism statistics” en de Open Government Licence v3.0.',
    rightsOwn: 'Onze eigen teksten en de software: EUPL-1.2.',
    privacy:
      'Wij leggen niet vast wie u bent of wat u precies vraagt. Wij zien alleen welk soort gegevens is opgehaald, of dat lukte en hoe lang het duurde.',
    changes: 'Wat er veranderde',
    changesFirst: 'Versie {version}: de eerste uitgave.',
    changesPlan:
      'Versie {version}: het actieplan, de grondslagen, de controlepunten en de eigen registraties erbij.',
  },
  en: {
    title: 'Open data and API',
    lead: 'You can fetch the data behind this website yourself. You need no key and no account.',
    what: 'What there is',
    figures:
      'Published figures for the Netherlands, each with source and certainty. You can choose by subject, certainty and year.',
    sources: 'The publications that the figures are in.',
    recommendations: 'Recommendations, the answer of the government, and what became of them.',
    contactPoints: 'Whom to call, with the day on which we checked it.',
    municipalities: 'Municipalities with their safety region, police unit and RIEC.',
    document: 'The description for programs (OpenAPI 3.1).',
    examples: 'Examples',
    exampleYear: 'Victims per year, only figures on 2019',
    exampleSource: 'One source',
    exampleName: 'Municipalities with “berg” in their name, ten on a page',
    reading: 'How to read the data',
    readingNull: 'Does it say null? Then it is not known to us. It is never zero.',
    readingSeries:
      'Several counts stand side by side, and later editions revise earlier ones. Don’t add up figures of different series or editions.',
    readingPages: 'A list comes in pages. Under _links is the address of the next and the previous page.',
    readingErrors:
      'Is something wrong with what you asked? The answer tells you everything that is wrong. Names and errors are in Dutch; the texts in the data are in Dutch and English.',
    files: 'Rather a file?',
    filesText:
      'With the charts and the long tables is a CSV file. There you also find the figures of the United Kingdom, which are not in the API.',
    filesLink: 'To the monitor',
    rights: 'What you may do with it',
    rightsFacts:
      'Figures, recommendations and contact points are facts. Name the source that comes with them.',
    rightsRegions: 'Municipalities and regions: name “Bron: CBS, Kadaster (CC BY 4.0)”.',
    rightsUk:
      'Figures of the United Kingdom: name “Home Office, National Referral Mechanism statistics” and the Open Government Licence v3.0.',
    rightsOwn: 'Our own texts and the software: EUPL-1.2.',
    privacy:
      'We don’t record who you are or what exactly you ask. We only see which kind of data was fetched, whether that worked and how long it took.',
    changes: 'What changed',
    changesFirst: 'Version {version}: the first edition.',
    changesPlan:
      'Version {version}: added the action plan, the legal bases, the checkpoints and our own registrations.',
  },
});
