import type { ReportText } from './report-text.ts';

/** Invented reports about sexual exploitation, and about what nobody has a word for yet. */
export const peopleReports: readonly ReportText[] = [
  {
    story:
      'In het appartement boven ons komen op alle uren mannen, steeds een kwartier. De vrouw die er woont doet nooit zelf open. Er is altijd dezelfde man bij in de hal.',
    form: 'sexual',
    knows: ['address'],
    when: 'sinds twee maanden, vooral ’s avonds',
  },
  {
    story:
      'Ik werk in een hotel. Kamer wordt per uur verlengd door een man die niet bij de gast hoort. Ze kijkt naar de grond en heeft geen bagage. Hij betaalt contant.',
    form: 'sexual',
    knows: ['plate'],
    danger: 'unknown',
  },
  {
    story: 'ik moet van hem. ik wil stoppen. hij heeft foto’s',
    form: 'sexual',
    self: 'self',
    share: 'ask-first',
    danger: 'unknown',
  },
  {
    story:
      'Mijn dochter is 15 en heeft een vriend van 24. Ze heeft dure spullen en is soms een nacht weg. In haar telefoon vond ik een advertentie met haar foto.',
    form: 'sexual',
    knows: ['name', 'account', 'phone'],
    self: 'other',
    danger: 'unknown',
  },
  {
    story:
      'As a hotel guest I heard a girl crying in the next room and a man counting. Different men came in until four in the morning. I told the desk but nothing happened.',
    form: 'sexual',
    locale: 'en',
    when: 'last weekend',
  },
  {
    story:
      'Leraar hier. Een meisje uit de derde klas wordt elke pauze opgehaald door een auto met twee oudere jongens. Ze valt in slaap in de les en is bang voor haar telefoon.',
    form: 'sexual',
    knows: ['plate'],
    share: 'ask-first',
  },
  {
    story:
      'Massagesalon: de vrouwen slapen achterin en wisselen elke twee weken. Een van hen gaf mij een briefje met “help” en een nummer.',
    form: 'sexual',
    knows: ['address', 'phone', 'company'],
    danger: 'unknown',
  },
  {
    story:
      'Hij zegt dat ik hem geld schuldig ben voor de reis. Ik moet elke dag werken, ook als ik ziek ben. Ik weet niet waar ik ben, wel dat er een station dichtbij is.',
    form: 'sexual',
    self: 'self',
    danger: 'yes',
    share: 'yes',
  },
  {
    story:
      'Op een site staan advertenties van drie vrouwen met hetzelfde telefoonnummer en dezelfde tekst. In alle drie de foto’s is hetzelfde bed te zien.',
    form: 'sexual',
    knows: ['phone', 'account'],
  },
  {
    story:
      'Een jongen van mijn team (17) krijgt geld van oudere mannen en moet daarvan afdragen. Hij zei het half als grap, maar hij huilde.',
    form: 'sexual',
    knows: ['account'],
    share: 'ask-first',
    self: 'other',
  },
  {
    story:
      'My friend says her boyfriend decides which clients she sees. She has to send him her location all day. She is 19. She says it is love.',
    form: 'sexual',
    locale: 'en',
    knows: ['name', 'account'],
    share: 'ask-first',
  },
  {
    story:
      'Ik ben verhuurder. De huurder heeft de flat meteen doorverhuurd, er hangen camera’s binnen bij de deur en er worden veel kamersleutels uitgedeeld.',
    form: null,
    knows: ['address', 'name'],
  },
  {
    story:
      'Taxichauffeur. Drie nachten achter elkaar dezelfde jonge vrouw naar verschillende hotels gebracht. Er belt steeds iemand die vraagt of ze er al is en hoeveel ze heeft.',
    form: 'sexual',
    when: 'afgelopen weekend',
  },
  {
    story: 'MEISJE IN HUIS HIERNAAST GILT ELKE NACHT. NIEMAND DOET IETS. NU WEER.',
    form: null,
    knows: ['address'],
    danger: 'yes',
  },
  {
    story:
      'Er klopt iets niet bij de buren. Er woont een jongen in de berging. Hij gaat niet naar school en draagt de hele dag dozen. Ik weet niet hoe het heet, maar het is niet goed.',
    form: null,
    knows: ['address'],
  },
  {
    story:
      'Een klant in mijn kapsalon fluisterde dat ze niet naar huis mag zonder geld. Toen kwam haar “neef” binnen en zei ze niets meer.',
    form: null,
  },
  {
    story:
      'In de opvang waar ik vrijwilliger ben, wordt een jonge man elke vrijdag opgebeld en dan gaat hij weg. Zondag komt hij terug, moe en met blauwe plekken.',
    form: null,
    share: 'ask-first',
  },
  {
    story:
      'iemand gebruikt mijn zus haar identiteitskaart om mensen te laten werken, ze krijgt brieven van de belasting',
    form: null,
    self: 'other',
    knows: ['company'],
  },
  {
    story:
      'Ik zie al weken dezelfde auto bij het azc. Er stappen jongens in die ik daarna niet meer zie. Misschien is er niets aan de hand.',
    form: null,
    knows: ['plate'],
    declined: 'too-little',
  },
  {
    story:
      'Collega heeft geen eigen sleutel, geen eigen bankpas en wordt overal naartoe gereden. Als je vraagt hoe het gaat, kijkt ze eerst naar haar man.',
    form: null,
    share: 'ask-first',
  },
  {
    story: 'Weet niet zeker. Meisje met koffer, huilde, man trok haar mee trein in. Rond 23 uur, perron 4.',
    form: null,
    when: 'gisteren rond 23 uur',
    place: 'perron 4',
    declined: 'too-little',
  },
  {
    story:
      'Something is wrong at the house across the street. Women arrive with one bag and leave at night in a van. The curtains are always closed.',
    form: null,
    locale: 'en',
    knows: ['address', 'plate'],
  },
  {
    story:
      'Ik ben weggegaan bij hem maar hij stuurt elke dag berichten dat ik terug moet werken. Ik slaap nu bij een vriendin. Kan iemand mij bellen, liefst een vrouw?',
    form: 'sexual',
    self: 'self',
    share: 'yes',
    nowhere: true,
  },
  {
    story:
      'Op een datingapp vraagt iemand aan mijn nichtje van 14 om foto’s in ruil voor geld. Daarna dreigt hij ze door te sturen als ze niet langskomt.',
    form: 'sexual',
    knows: ['account'],
    nowhere: true,
    danger: 'unknown',
  },
  {
    story:
      'Een modellenbureau bood mij werk in het buitenland aan. Alles werd betaald, maar ik moest mijn paspoort vooraf opsturen. Is dit normaal?',
    form: null,
    knows: ['account', 'company'],
    self: 'self',
    nowhere: true,
    declined: 'other-body',
  },
  {
    story: 'help',
    form: null,
    nowhere: true,
  },
  {
    story:
      'Ik geef zwemles. Een moeder van een leerling durft niet alleen met mij te praten. Haar zwager staat er altijd bij en regelt alles, ook haar geld.',
    form: null,
    share: 'ask-first',
  },
  {
    story:
      'Verpleegkundige op de spoedpost. Jonge vrouw met letsel, begeleid door een man die haar pas bij zich houdt. Zij wilde alleen “later” praten. Ik meld met haar toestemming.',
    form: 'sexual',
    self: 'other',
    share: 'yes',
  },
  {
    story:
      'Bij de camping staat een caravan waar elke avond auto’s komen. De vrouw heb ik nog nooit buiten gezien. De huur wordt betaald door een man uit een andere stad.',
    form: 'sexual',
    knows: ['plate', 'name'],
    place: 'camping aan de plas, achterste rij',
  },
  {
    story:
      'Er hangt een briefje in de supermarkt: hulp in huis gezocht, kost en inwoning, “geen bezoek, geen telefoon”. Ik heb gebeld en kreeg een raar gevoel.',
    form: 'services',
    knows: ['phone'],
  },
];
