/** The same sentence in Dutch and in English. */
export type Bilingual = { nl: string; en: string };

/** Where one answer path ends: whom to turn to, and why. */
export type Route = {
  /** Contact points to try first, by slug, in this order. */
  first: string[];
  /** Contact points that can help as well. */
  also: string[];
  /** Help in the own region, which has no national number. */
  local: LocalHelp[];
  /** Read by a child: the page says "je" in Dutch. */
  toChild?: true;
  why: Bilingual;
};

/** Help that differs per municipality or region; its numbers are not known to us. */
export const localHelp = {
  'care-coordinator': {
    nl: 'Uw gemeente of regio heeft een zorgcoördinator mensenhandel. Het nummer is niet bekend bij ons. CoMensha kan u verder helpen.',
    en: 'Your municipality or region has a care coordinator for trafficking. The number is not known to us. CoMensha can help you further.',
  },
  'focal-person': {
    nl: 'Begin bij de aandachtsfunctionaris mensenhandel van uw gemeente. De naam en het nummer zijn niet bekend bij ons.',
    en: 'Start with the focal person for trafficking in your municipality. The name and number are not known to us.',
  },
  lawyer: {
    nl: 'U kunt een advocaat meenemen. Een nummer is niet bekend bij ons.',
    en: 'You can bring a lawyer. A number is not known to us.',
  },
  'care-and-safety-house': {
    nl: 'Is het een ingewikkelde zaak? Dan kan het Zorg- en Veiligheidshuis in uw regio meedenken. Het nummer is niet bekend bij ons.',
    en: 'Is it a complex case? Then the Care and Safety House (ZVH) in your region can help. The number is not known to us.',
  },
  riec: {
    nl: 'Het RIEC in uw regio kan helpen om informatie samen te brengen. De gemeente kan ook zelf optreden, bijvoorbeeld met een controle. Het nummer van het RIEC is niet bekend bij ons.',
    en: 'The RIEC in your region can help to bring information together. The municipality can also act itself, for example with an inspection. The number of the RIEC is not known to us.',
  },
  'protected-shelter': {
    nl: 'Er is beschermde opvang voor kinderen zonder ouders. De voogd van Nidos regelt dat.',
    en: 'There is protected shelter for children without parents. The guardian of Nidos arranges it.',
  },
} satisfies Record<string, Bilingual>;
export type LocalHelp = keyof typeof localHelp;

const guardian: Pick<Route, 'first' | 'also' | 'local'> = {
  // The guardian comes first, but only the police has a number that is known to us.
  first: ['police'],
  also: ['nidos'],
  local: ['protected-shelter'],
};

export const routes = {
  'danger-now': {
    first: ['emergency'],
    also: [],
    local: [],
    why: {
      nl: 'Bel nu 112. Zeg waar u bent en wat er gebeurt.',
      en: 'Call 112 now. Say where you are and what is happening.',
    },
  },
  'victim-help': {
    first: ['comensha'],
    also: ['fairwork', 'victim-support'],
    local: ['care-coordinator'],
    why: {
      nl: 'U kunt hulp krijgen zonder met de politie te praten. CoMensha zoekt met u naar hulp en een veilige plek. Gaat het over uw werk? Dan kan FairWork ook helpen.',
      en: 'You can get help without talking to the police. CoMensha looks for help and a safe place with you. Is it about your work? Then FairWork can help too.',
    },
  },
  'victim-police': {
    first: ['police'],
    also: ['comensha'],
    local: ['care-coordinator', 'lawyer'],
    why: {
      nl: 'Vraag naar het team mensenhandel (AVIM). U krijgt eerst uitleg in een gesprek. U hoeft dan nog geen aangifte te doen. Noemt u iets waarmee de politie verder kan zoeken? Dan moet zij dat opschrijven.',
      en: 'Ask for the trafficking team (AVIM). First you get an explanation in a talk. You do not have to file a complaint then. Do you mention something the police can follow up? Then they must write it down.',
    },
  },
  'victim-minor': {
    first: ['veilig-thuis'],
    also: ['police', 'comensha', 'chat-fier'],
    local: [],
    toChild: true,
    why: {
      nl: 'Je hoeft dit niet alleen op te lossen. Bij Veilig Thuis kun je dag en nacht bellen. Je hoeft je naam niet te zeggen als je advies vraagt.',
      en: 'You do not have to solve this alone. You can call Veilig Thuis day and night. You do not have to give your name when you ask for advice.',
    },
  },
  'victim-unaccompanied-minor': {
    ...guardian,
    toChild: true,
    why: {
      nl: 'Heb je een voogd van Nidos? Praat daarmee. Kan dat niet, of heb je nog geen voogd? Bel dan de politie en vraag naar je voogd van Nidos. Vraag ook naar het team mensenhandel (AVIM).',
      en: 'Do you have a guardian from Nidos? Talk to your guardian. You cannot, or you have no guardian yet? Then call the police and ask for your guardian from Nidos. Ask for the trafficking team (AVIM) too.',
    },
  },
  'unaccompanied-minor': {
    ...guardian,
    why: {
      nl: 'Nidos is de voogd van kinderen die zonder ouders in Nederland zijn. Het nummer van Nidos is niet bekend bij ons. Bel daarom de politie. Vraag naar het team mensenhandel (AVIM) en naar de voogd van Nidos.',
      en: 'Nidos is the guardian of children who are in the Netherlands without parents. The number of Nidos is not known to us, so call the police. Ask for the trafficking team (AVIM) and for the guardian from Nidos.',
    },
  },
  'witness-work': {
    first: ['labour-inspectorate'],
    also: ['report-crime-anonymously', 'fairwork'],
    local: [],
    why: {
      nl: 'De Arbeidsinspectie onderzoekt uitbuiting op het werk. U hoeft niets zeker te weten. Wil de werker zelf hulp? Dan kan FairWork helpen.',
      en: 'The Labour Inspectorate investigates exploitation at work. You do not need to be certain. Does the worker want help? Then FairWork can help.',
    },
  },
  'witness-other': {
    first: ['police'],
    also: ['report-crime-anonymously'],
    local: [],
    why: {
      nl: 'Vertel de politie wat u ziet. U hoeft niets zeker te weten. Wilt u uw naam niet geven? Bel dan Meld Misdaad Anoniem.',
      en: 'Tell the police what you see. You do not need to be certain. You do not want to give your name? Then call Meld Misdaad Anoniem.',
    },
  },
  'witness-minor': {
    first: ['veilig-thuis', 'police'],
    also: ['child-exploitation-hotline'],
    local: [],
    why: {
      nl: 'Veilig Thuis helpt als u zich zorgen maakt over een kind, ook als u twijfelt. U kunt anoniem advies vragen. U kunt ook de politie bellen.',
      en: 'Veilig Thuis helps when you are worried about a child, also when in doubt. You can ask for advice anonymously. You can also call the police.',
    },
  },
  'witness-unknown-work': {
    first: ['labour-inspectorate'],
    also: ['veilig-thuis', 'report-crime-anonymously', 'fairwork'],
    local: [],
    why: {
      nl: 'De Arbeidsinspectie onderzoekt uitbuiting op het werk. U hoeft de leeftijd niet te weten. Denkt u dat het om een kind kan gaan? Dan kunt u ook Veilig Thuis bellen voor advies.',
      en: 'The Labour Inspectorate investigates exploitation at work. You do not need to know the age. Do you think it may be a child? Then you can also call Veilig Thuis for advice.',
    },
  },
  'witness-unknown-other': {
    first: ['police', 'veilig-thuis'],
    also: ['report-crime-anonymously'],
    local: [],
    why: {
      nl: 'Vertel de politie wat u ziet. U hoeft de leeftijd niet te weten. Denkt u dat het om een kind kan gaan? Dan kunt u ook Veilig Thuis bellen voor advies.',
      en: 'Tell the police what you see. You do not need to know the age. Do you think it may be a child? Then you can also call Veilig Thuis for advice.',
    },
  },
  'care-adult': {
    first: ['comensha'],
    also: ['police'],
    local: ['care-coordinator'],
    why: {
      nl: 'Vraag eerst advies. Wilt u iemand laten registreren? CoMensha vraagt schriftelijke toestemming. Over de vraag of dat moet, verschillen de meningen. Overleg dit met CoMensha. Komt er gevaar bij? Bel dan de politie.',
      en: 'Ask for advice first. Do you want to have someone registered? CoMensha asks for consent in writing. Views differ on whether that is required. Discuss this with CoMensha. Does it become dangerous? Then call the police.',
    },
  },
  'care-minor': {
    first: ['veilig-thuis'],
    also: ['comensha'],
    local: [],
    why: {
      nl: 'Volg de meldcode: bel Veilig Thuis voor advies of een melding. Wilt u de jongere laten registreren? CoMensha vraagt schriftelijke toestemming: vanaf 16 jaar van de jongere zelf, onder de 16 van ouders of voogd. Over de vraag of dat moet, verschillen de meningen. Overleg dit met CoMensha.',
      en: 'Follow the reporting code: call Veilig Thuis for advice or to report. Do you want to have the young person registered? CoMensha asks for consent in writing: from 16 by the young person, under 16 by parents or guardian. Views differ on whether that is required. Discuss this with CoMensha.',
    },
  },
  'care-unknown': {
    first: ['comensha', 'veilig-thuis'],
    also: ['police'],
    local: ['care-coordinator'],
    why: {
      nl: 'U hoeft de leeftijd niet te weten om advies te vragen. CoMensha denkt mee over mensenhandel. Kan het om een kind gaan? Volg dan de meldcode en bel Veilig Thuis. Komt er gevaar bij? Bel dan de politie.',
      en: 'You do not need to know the age to ask for advice. CoMensha can advise on trafficking. May it be a child? Then follow the reporting code and call Veilig Thuis. Does it become dangerous? Then call the police.',
    },
  },
  'municipality-person': {
    first: ['comensha', 'police'],
    also: [],
    local: ['focal-person', 'care-coordinator', 'care-and-safety-house'],
    why: {
      nl: 'Begin bij de aandachtsfunctionaris van uw gemeente. Die schakelt de zorgcoördinator en de politie in. Weet u niet wie dat is? Dan helpt CoMensha u op weg.',
      en: 'Start with the focal person in your municipality, who brings in the care coordinator and the police. You do not know who that is? Then CoMensha helps you on your way.',
    },
  },
  'municipality-place': {
    first: ['police', 'labour-inspectorate'],
    also: [],
    local: ['focal-person', 'riec'],
    why: {
      nl: 'Begin bij de aandachtsfunctionaris van uw gemeente. Die kiest met u: de politie, de Arbeidsinspectie als het om werk gaat, of samen optrekken via het RIEC.',
      en: 'Start with the focal person in your municipality, who chooses with you: the police, the Labour Inspectorate if it is about work, or joint action through the RIEC.',
    },
  },
  hospitality: {
    first: ['police'],
    also: ['report-crime-anonymously'],
    local: [],
    why: {
      nl: 'Een vermoeden is genoeg om te bellen. Wilt u uw naam niet geven? Bel dan Meld Misdaad Anoniem. Ziet u dat iemand nu in gevaar is? Bel 112.',
      en: 'A suspicion is enough to call. You do not want to give your name? Then call Meld Misdaad Anoniem. Do you see that someone is in danger now? Call 112.',
    },
  },
  investigation: {
    first: ['comensha'],
    also: ['emm'],
    local: [],
    why: {
      nl: 'Meld elk mogelijk slachtoffer bij CoMensha: dat is verplicht en kan zonder toestemming. Voor opvang of hulp is wel toestemming nodig. Politie en marechaussee bieden bij de geringste aanwijzing bedenktijd aan. Met het EMM delen de vijf partners hun informatie.',
      en: 'Notify CoMensha of every possible victim: this is a duty and needs no consent. Shelter or help does need consent. Police and military police offer a reflection period at the slightest indication. The five partners share their information within the EMM.',
    },
  },
  'public-body-adult': {
    first: ['police', 'labour-inspectorate', 'military-police'],
    also: ['comensha'],
    local: ['care-coordinator'],
    why: {
      nl: 'Meld direct bij de opsporingsdienst die het beste past: de politie, de Arbeidsinspectie bij werk, of de marechaussee bij een luchthaven of de grens.',
      en: 'Report directly to the investigation service that fits best: the police, the Labour Inspectorate for work, or the military police for an airport or the border.',
    },
  },
  'public-body-minor': {
    first: ['police', 'labour-inspectorate', 'military-police'],
    also: ['comensha', 'nidos'],
    local: ['care-coordinator'],
    why: {
      nl: 'Meld direct bij de opsporingsdienst die het beste past: de politie, de Arbeidsinspectie bij werk, of de marechaussee bij een luchthaven of de grens. Is het kind zonder ouders in Nederland? Neem dan ook contact op met Nidos.',
      en: 'Report directly to the investigation service that fits best: the police, the Labour Inspectorate for work, or the military police for an airport or the border. Is the child in the Netherlands without parents? Then contact Nidos as well.',
    },
  },
} satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
