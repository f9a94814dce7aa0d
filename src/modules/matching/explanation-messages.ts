import { catalogue } from '../../platform/i18n/catalogue.ts';

/** Texts of the public page about how a proposal comes about (WGS 1.9). */
export const explanationTexts = catalogue({
  nl: {
    title: 'Hoe Baken ziet dat signalen bij elkaar kunnen horen',
    lead: 'Soms weten twee organisaties elk een stukje van hetzelfde verhaal. Baken kan dat opmerken, zonder dat de een leest wat de ander weet. Een mens besluit altijd zelf.',
    compare: 'Wat wordt vergeleken',
    compareText:
      'Komt er een signaal binnen, dan kijkt Baken of er precies hetzelfde in staat als in een ander signaal. Alleen deze gegevens tellen mee:',
    strong: '{kind}: dat ene is genoeg voor een voorstel',
    name: '{kind}: samen genoeg voor een voorstel',
    none: '{kind}: niet genoeg, maar wel genoemd als er ook iets anders gelijk is',
    notUsed: 'Wat niet meetelt',
    notUsedText:
      'Baken geeft niemand een cijfer en voorspelt niets. Nationaliteit, herkomst, geslacht, geloof, gezondheid en wat mensen in eigen woorden opschrijven, tellen niet mee. Staat iets er niet, of is het anders? Dan zegt dat niets: mensen krijgen een ander nummer of een andere auto.',
    common: 'Wat te vaak voorkomt',
    commonText:
      'Staat een nummer of adres in meer dan {most, number} signalen, zoals het nummer van een balie, dan zoekt Baken er niet mee. Bij het signaal staat dan dat dit zo is.',
    pace: 'Niet meer dan {most, number} per dag',
    paceText:
      'De signalen van één organisatie leveren op één dag hoogstens {most, number} nieuwe voorstellen met andere organisaties op. Zo kan niemand nummer na nummer invoeren om te zien waar ze bekend zijn. Is het genoeg voor vandaag, dan zoekt Baken morgen verder. Er gaat niets verloren.',
    corrected: 'Wat wordt verbeterd',
    correctedText:
      'Verbetert iemand een gegeven in een signaal, dan zoekt Baken opnieuw, met wat er nu staat. Op het oude wordt het signaal niet meer gevonden. Was dat de reden van een voorstel, dan vervalt die reden. Het voorstel blijft staan: mensen besluiten of het nog klopt.',
    codes: 'Zonder dat nummers zelf worden vergeleken',
    codesText:
      'Van elk nummer en elke naam maakt Baken een code met een geheime sleutel. Alleen de codes worden vergeleken. Zonder de sleutel is uit een code geen nummer terug te lezen. De sleutel ligt buiten de database.',
    see: 'Wat de organisaties zien',
    see1: 'Beide zien dat er een voorstel is, en met welke organisatie zij contact kunnen opnemen.',
    see2: 'Waarom het voorstel er is, zien zij pas als beide een wettelijke grondslag hebben vastgelegd. Zij zien dan alleen wat beide grondslagen toelaten, bijvoorbeeld: hetzelfde telefoonnummer.',
    see3: 'Wat in het signaal van de ander staat, zien zij hier nooit.',
    see4: 'Dan besluiten mensen: het hoort bij elkaar, het hoort niet bij elkaar, of het is niet zeker. Zij schrijven op waarom, en kunnen het terugdraaien. Er wordt niets samengevoegd.',
    limits: 'Wat Baken mist',
    limitsText:
      'Baken vindt alleen wat precies gelijk is. Een tikfout of een nieuw nummer, en er komt geen voorstel. Geen voorstel betekent dus niet dat niemand anders iets weet.',
    law: 'Welke regels gelden',
    lawText:
      'De wet zegt dat een mens kijkt voordat er iets naar buiten gaat, dat in het openbaar wordt uitgelegd waarop wordt gezocht, en dat elke uitkomst na te gaan is (WGS 1.9). Wie wat deed, staat in het verwerkingslog.',
    lawPage: 'Bekijk de regels',
  },
  en: {
    title: 'How Baken sees that signals may belong together',
    lead: 'Sometimes two organisations each know a piece of the same story. Baken can notice that, without one reading what the other knows. A person always decides.',
    compare: 'What is compared',
    compareText:
      'When a signal comes in, Baken looks whether it holds exactly the same as another signal. Only these data count:',
    strong: '{kind}: this one is enough for a proposal',
    name: '{kind}: together enough for a proposal',
    none: '{kind}: not enough, but named where something else is the same too',
    notUsed: 'What does not count',
    notUsedText:
      'Baken gives nobody a score and predicts nothing. Nationality, origin, sex, religion, health and what people write in their own words do not count. Where something is missing or different, that says nothing: people get another number or another car.',
    common: 'What is too common',
    commonText:
      'Where a number or address is in more than {most, number} signals, such as the number of a reception desk, Baken does not search by it. The signal then says so.',
    pace: 'No more than {most, number} a day',
    paceText:
      'The signals of one organisation bring up at most {most, number} new proposals with other organisations in a day. So nobody can enter number after number to see where they are known. When it is enough for today, Baken goes on tomorrow. Nothing is lost.',
    corrected: 'What is corrected',
    correctedText:
      'When someone corrects something in a signal, Baken searches again, by what it says now. By the old words the signal is no longer found. If those were the reason for a proposal, that reason lapses. The proposal stays: people decide whether it still holds.',
    codes: 'Without comparing the numbers themselves',
    codesText:
      'Of each number and name Baken makes a code with a secret key. Only the codes are compared. Without the key no number can be read back from a code. The key lies outside the database.',
    see: 'What the organisations see',
    see1: 'Both see that there is a proposal, and which organisation they can contact.',
    see2: 'They see why only once both have a legal basis on record. Then they see only what both bases allow, for example: the same telephone number.',
    see3: 'What the other’s signal says, they never see here.',
    see4: 'Then people decide: it belongs together, it does not, or it is not sure. They write down why, and can take it back. Nothing is merged.',
    limits: 'What Baken misses',
    limitsText:
      'Baken only finds what is exactly the same. A typing error or a new number, and there is no proposal. So no proposal does not mean that nobody else knows anything.',
    law: 'Which rules hold',
    lawText:
      'The law says that a person looks before anything is released, that it is explained in public what is searched by, and that every result can be traced (WGS 1.9). Who did what is in the processing log.',
    lawPage: 'See the rules',
  },
});
