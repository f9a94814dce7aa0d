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
  first: ['nidos'],
  also: ['police'],
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
    first: ['veilig-thuis', 'chat-fier'],
    also: ['police', 'comensha'],
    local: [],
    why: {
      nl: 'Je hoeft dit niet alleen op te lossen. Bij Veilig Thuis kun je dag en nacht bellen. Je hoeft je naam niet te zeggen als je advies vraagt. Wil je liever chatten? Dat kan anoniem bij Fier.',
      en: 'You do not have to solve this alone. You can call Veilig Thuis day and night. You do not have to give your name when you ask for advice. Would you rather chat? You can do that anonymously with Fier.',
    },
  },
  'victim-unaccompanied-minor': {
    ...guardian,
    why: {
      nl: 'Praat met je voogd van Nidos. Je voogd zorgt dat je hulp en een veilige plek krijgt. Kun je je voogd niet bereiken? Bel dan de politie.',
      en: 'Talk to your guardian from Nidos. Your guardian makes sure you get help and a safe place. You cannot reach your guardian? Then call the police.',
    },
  },
  'unaccompanied-minor': {
    ...guardian,
    why: {
      nl: 'Nidos is de voogd van kinderen die zonder ouders in Nederland zijn. De voogd regelt hulp en bescherming. Kunt u Nidos niet bereiken? Bel dan de politie.',
      en: 'Nidos is the guardian of children who are in the Netherlands without parents. The guardian arranges help and protection. You cannot reach Nidos? Then call the police.',
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
  'care-adult': {
    first: ['comensha'],
    also: ['police'],
    local: ['care-coordinator'],
    why: {
      nl: 'Vraag eerst advies. Voordat u iemand laat registreren, vraagt u schriftelijk toestemming. Komt er gevaar bij? Bel dan de politie.',
      en: 'Ask for advice first. Before you have someone registered, ask for consent in writing. Does it become dangerous? Then call the police.',
    },
  },
  'care-minor': {
    first: ['veilig-thuis'],
    also: ['comensha'],
    local: [],
    why: {
      nl: 'Volg de meldcode: bel Veilig Thuis voor advies of een melding. Registreren bij CoMensha kan met toestemming: vanaf 16 jaar van de jongere zelf, onder de 16 van ouders of voogd.',
      en: 'Follow the reporting code: call Veilig Thuis for advice or to report. Registering with CoMensha needs consent: from 16 by the young person, under 16 by parents or guardian.',
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
