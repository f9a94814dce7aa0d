import type { ReportText } from './report-text.ts';

/** Invented reports about work, money and things that people are made to do. */
export const workReports: readonly ReportText[] = [
  {
    story:
      'Naast ons staat een huis waar steeds andere mannen wonen. ’s Ochtends om vijf uur haalt een busje ze op en ’s avonds laat komen ze terug. Ze kopen bijna nooit iets en durven niet te praten. Eén van hen vroeg mij om brood.',
    form: 'labour',
    knows: ['address', 'plate'],
    when: 'elke dag, sinds het voorjaar',
    place: 'het hoekhuis bij het speelplein',
  },
  {
    story:
      'Ik werk op de receptie van een hotel. De schoonmaaksters van het uitzendbureau slapen met z’n vieren in een kamer in de kelder. Hun paspoorten liggen bij de voorman in een kluis, dat heb ik zelf gezien.',
    form: 'labour',
    knows: ['company'],
    self: 'other',
    share: 'ask-first',
  },
  {
    story:
      'ik werk in kas 6 dagen 12 uur. baas zegt geld komt later. al 2 maanden later. huur hij pakt wel van loon. ik wil weg maar hij heeft mijn papier',
    form: 'labour',
    knows: ['name'],
    self: 'self',
    share: 'ask-first',
  },
  {
    story:
      'Dzień dobry, ik schrijf beetje Nederlands. Mijn broer werkt bij inpakken. Wonen met 14 in één huis, 130 euro per week voor bed. Wie klaagt moet zelfde dag weg, zonder loon. Dziękuję.',
    form: 'labour',
    knows: ['address', 'company'],
    self: 'other',
  },
  {
    story:
      'I clean offices at night. The man who gave me the job keeps my bank card and my phone. He says I still owe him for the ticket. I never see how much.',
    form: 'labour',
    knows: ['phone', 'name'],
    self: 'self',
    share: 'ask-first',
    locale: 'en',
  },
  {
    story:
      'OP DE BOUWPLAATS BIJ DE VAART SLAPEN MENSEN IN EEN CONTAINER ZONDER RAAM. GEEN WC. DE OPZICHTER WEET HET.',
    form: 'labour',
    place: 'bouwplaats bij de vaart',
    declined: 'known',
  },
  {
    story:
      'Mijn bezorger van de maaltijden vertelde dat het account niet van hem is. Hij huurt het van iemand en moet de helft van wat hij verdient afgeven. Hij mag niet stoppen voordat een schuld is betaald.',
    form: 'labour',
    knows: ['account'],
    when: 'vorige week vrijdag',
  },
  {
    story:
      'Bij de nagelstudio in de winkelstraat werkt een heel jong meisje, ook op schooldagen, van tien tot negen. Als ik iets vraag, antwoordt de eigenares voor haar.',
    form: 'labour',
    knows: ['address', 'company'],
  },
  {
    story:
      'Pakketbezorger hier in de wijk rijdt zes dagen per week van zeven tot elf. Slaapt in de bus op het industrieterrein. Hij zegt dat hij een boete van zijn baas moet afbetalen.',
    form: 'labour',
    knows: ['plate'],
    place: 'industrieterrein, achter de loodsen',
  },
  {
    story:
      'Als huisarts zag ik een man met een oude breuk waar nooit naar gekeken was. Een ander voerde het woord en wilde meteen weer weg. Ik meld dit zonder naam van de patiënt.',
    form: 'labour',
    share: 'ask-first',
  },
  {
    story:
      'Wij leveren groente aan een restaurant. De koks wonen boven de zaak en komen nooit buiten. De deur naar de straat gaat ’s nachts van buiten op slot.',
    form: 'labour',
    knows: ['address', 'company'],
    danger: 'unknown',
  },
  {
    story:
      'My flatmate works at a car wash. He gets 20 euros a day. They told him police will lock him up if he complains. Can you tell me who can help him?',
    form: 'labour',
    knows: ['company'],
    locale: 'en',
    self: 'other',
  },
  {
    story:
      'Au pair in onze straat: past op vier kinderen, doet al het huishouden en heeft in drie maanden geen vrije dag gehad. Ze mag haar telefoon niet bij zich hebben.',
    form: 'services',
    knows: ['address'],
  },
  {
    story:
      'Op de markt staat elke zaterdag dezelfde vrouw te bedelen. Aan het eind van de dag komt een man en zij geeft hem alles. Vandaag duwde hij haar in de auto.',
    form: 'begging',
    knows: ['plate'],
    when: 'zaterdag rond vijf uur',
    danger: 'unknown',
  },
  {
    story:
      'Ik geef les op een mbo. Een leerling heeft ineens vijf telefoonabonnementen op zijn naam en krijgt aanmaningen. Hij zegt dat hij ze voor vrienden moest afsluiten en dat hij niet terug kan.',
    form: 'criminal',
    knows: ['name'],
    self: 'other',
    share: 'ask-first',
  },
  {
    story:
      'Mijn zoon van 16 moet van oudere jongens pakjes wegbrengen. Toen hij nee zei, stonden ze hier voor de deur. Ik durf niet naar de politie te bellen vanwege hem.',
    form: 'criminal',
    knows: ['account', 'phone'],
    self: 'other',
    danger: 'unknown',
    share: 'ask-first',
  },
  {
    story:
      'Er is geld op mijn rekening gekomen dat niet van mij is. Ik moest mijn pas en code afgeven. Nu zeggen ze dat ik hun geld kwijt ben en dat ik voor ze moet werken.',
    form: 'criminal',
    self: 'self',
    knows: ['account'],
  },
  {
    story:
      'Bij de bank zie ik jongeren die met steeds dezelfde man een rekening komen openen. Hij wacht buiten en houdt de passen. Ik ben baliemedewerker en meld het hier omdat ik het niet vertrouw.',
    form: 'criminal',
    when: 'de afgelopen drie weken',
  },
  {
    story:
      'Jongens van een jaar of veertien worden bij de buurtsuper afgezet om te stelen. Dezelfde auto, elke woensdag. Als ze niets hebben, worden ze geslagen.',
    form: 'criminal',
    knows: ['plate', 'address'],
    danger: 'unknown',
  },
  {
    story:
      'In de schuur achter ons staan planten en er woont een man bij die er nooit uit mag. Hij klopt soms op het raam.',
    form: 'criminal',
    knows: ['address'],
    danger: 'yes',
  },
  {
    story:
      'Chłopak, 17 jaar, moet katalysatoren stelen voor man met busje. Hij slaapt ook daar. Ik ken hem van voetbal. Niet mijn naam zeggen.',
    form: 'criminal',
    knows: ['plate'],
    self: 'other',
    share: 'ask-first',
  },
  {
    story:
      'Geen loon gekregen van het uitzendbureau. Is dit de goede plek? Het gaat om 3 weken, verder is alles goed, ik woon gewoon thuis.',
    form: 'labour',
    self: 'self',
    declined: 'other-body',
  },
  {
    story: 'Buurman draait elke nacht harde muziek en er is altijd bezoek. Doe daar eens iets aan.',
    form: null,
    declined: 'not-this-subject',
  },
  {
    story:
      'Stage bij een wasserij: er werken vrouwen die door een man gebracht en gehaald worden. Hij telt aan het eind hun geld. De bazin zegt dat ik me er niet mee moet bemoeien.',
    form: 'labour',
    knows: ['company'],
  },
  {
    story:
      'Op het schip in de haven mogen drie mannen niet van boord. Ze riepen naar ons dat ze al een half jaar geen loon hebben. De naam van het schip hebben we opgeschreven.',
    form: 'labour',
    place: 'kade aan de westkant',
    when: 'gisteren',
  },
  {
    story: 'they take my passport. i sleep in the kitchen. please no police first',
    form: 'labour',
    self: 'self',
    locale: 'en',
    share: 'ask-first',
    nowhere: true,
  },
  {
    story:
      'Een vriendin moet van haar schoonfamilie het hele huis doen en mag niet naar taalles. Ze zegt dat ze anders haar kind kwijtraakt.',
    form: 'services',
    nowhere: true,
    share: 'ask-first',
  },
  {
    story:
      'Vacature op internet: “geen papieren nodig, wij regelen bed en vervoer, eerste maand is voor de kosten”. Het nummer staat erbij. Ik heb een schermafbeelding.',
    form: 'labour',
    knows: ['phone', 'account'],
    nowhere: true,
    declined: 'known',
  },
  {
    story:
      'Ik hoorde dat iemand in het ziekenhuis een nier moest afstaan om een schuld te betalen. Meer weet ik niet, het kan ook een verhaal zijn.',
    form: 'organ-removal',
    nowhere: true,
    declined: 'too-little',
  },
  {
    story:
      'Een jongen die ik online ken moet elke dag een soort callcenter doen en mensen geld laten overmaken. Hij zegt dat hij opgesloten zit en filmpjes stuurt als bewijs.',
    form: 'criminal',
    knows: ['account'],
    nowhere: true,
    danger: 'unknown',
  },
];
