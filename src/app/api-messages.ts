import { catalogue } from '../platform/i18n/catalogue.ts';

/** Texts of the page about the open data and the API. */
export const apiTexts = catalogue({
  nl: {
    title: 'Open data en API',
    lead: 'Alles wat Baken over mensenhandel toont, kunt u ook als gegevens ophalen. U hebt daar geen sleutel of account voor nodig.',
    what: 'Wat er is',
    whatCaption: 'De adressen van de API, versie {version}',
    address: 'Adres',
    contents: 'Wat u krijgt',
    figures:
      'Gepubliceerde cijfers, elk met bron en zekerheid. U kunt kiezen op onderwerp, zekerheid en jaar.',
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
      'Onder elke tabel en grafiek van de monitor staat een CSV-bestand, ook met de cijfers uit het Verenigd Koninkrijk.',
    filesLink: 'Naar de monitor',
    rights: 'Wat u ermee mag',
    rightsFacts: 'Cijfers, aanbevelingen en contactpunten zijn feiten. Noem de bron die erbij staat.',
    rightsRegions: 'Gemeenten en regio’s: noem “Bron: CBS, Kadaster (CC BY 4.0)”.',
    rightsUk:
      'Cijfers uit het Verenigd Koninkrijk: noem “Home Office, National Referral Mechanism statistics” en de Open Government Licence v3.0.',
    rightsOwn: 'Onze eigen teksten en de software: EUPL-1.2.',
    privacy: 'Wij houden niet bij wie iets opvraagt, en ook niet wat u vraagt.',
    changes: 'Wat er veranderde',
    changesFirst: 'Versie {version}: de eerste uitgave.',
  },
  en: {
    title: 'Open data and API',
    lead: 'Everything that Baken shows about human trafficking can be fetched as data too. You need no key and no account.',
    what: 'What there is',
    whatCaption: 'The addresses of the API, version {version}',
    address: 'Address',
    contents: 'What you get',
    figures:
      'Published figures, each with source and certainty. You can choose by subject, certainty and year.',
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
      'Below each table and chart of the monitor is a CSV file, also with the figures of the United Kingdom.',
    filesLink: 'To the monitor',
    rights: 'What you may do with it',
    rightsFacts:
      'Figures, recommendations and contact points are facts. Name the source that comes with them.',
    rightsRegions: 'Municipalities and regions: name “Bron: CBS, Kadaster (CC BY 4.0)”.',
    rightsUk:
      'Figures of the United Kingdom: name “Home Office, National Referral Mechanism statistics” and the Open Government Licence v3.0.',
    rightsOwn: 'Our own texts and the software: EUPL-1.2.',
    privacy: 'We don’t keep who asks for something, nor what you ask.',
    changes: 'What changed',
    changesFirst: 'Version {version}: the first edition.',
  },
});
