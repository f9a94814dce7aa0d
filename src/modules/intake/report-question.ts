import { longest } from './report.ts';
import type { Bilingual } from './wayfinding-route.ts';

/** The fields a report is filled in with, one text each; an empty text was skipped on purpose. */
export const reportFields = [
  'danger',
  'called',
  'story',
  'municipality',
  'municipalityCode',
  'place',
  'when',
  'name',
  'phone',
  'plate',
  'address',
  'company',
  'account',
  'form',
  'self',
  'share',
  'reply',
  'contact',
] as const;
export type ReportField = (typeof reportFields)[number];

type Texts = { ask: Bilingual; hint?: Bilingual };
type Choice = Texts & {
  kind: 'choice';
  field: ReportField;
  answers: Record<string, Bilingual>;
  /** The answer of whoever skips it: not known, or not said. Without it, an answer says what they want. */
  unsaid?: string;
};
type Words = Texts & {
  kind: 'words';
  field: ReportField;
  longest: number;
  /** Room for a story instead of one line. */
  story?: true;
};
type Several = Texts & {
  kind: 'several';
  fields: { field: ReportField; name: Bilingual; longest: number }[];
};
type Municipality = Texts & { kind: 'municipality'; field: 'municipality' };
type Call = Texts & { kind: 'call'; field: 'called' };
export type ReportQuestion = Choice | Words | Several | Municipality | Call;

/** The questions of a report, in the order they are asked. Only the story must be told. */
export const reportQuestions = {
  danger: {
    kind: 'choice',
    field: 'danger',
    unsaid: 'unknown',
    ask: { nl: 'Is er nu iemand in gevaar?', en: 'Is anyone in danger now?' },
    hint: {
      nl: 'Bijvoorbeeld: er is geweld, of iemand wordt vastgehouden.',
      en: 'For example: there is violence, or someone is being held.',
    },
    answers: {
      yes: { nl: 'Ja', en: 'Yes' },
      no: { nl: 'Nee', en: 'No' },
      unknown: { nl: 'Ik weet het niet', en: 'I do not know' },
    },
  },
  call: {
    kind: 'call',
    field: 'called',
    ask: { nl: 'Bel nu 112', en: 'Call 112 now' },
    hint: {
      nl: 'Deze melding wordt niet meteen gelezen. Bij 112 krijgt u direct hulp. Is bellen niet veilig? Ga dan eerst naar een veilige plek als dat kan.',
      en: 'This report is not read at once. At 112 you get help straight away. Is it not safe to call? First go to a safe place if you can.',
    },
  },
  story: {
    kind: 'words',
    field: 'story',
    longest: longest.story,
    story: true,
    ask: { nl: 'Wat hebt u gezien of gehoord?', en: 'What did you see or hear?' },
    hint: {
      nl: 'Vertel het in uw eigen woorden. Het hoeft niet volledig te zijn, en u hoeft niets zeker te weten. Later kunt u nog iets toevoegen.',
      en: 'Tell it in your own words. It does not have to be complete, and you do not need to be certain. You can add to it later.',
    },
  },
  municipality: {
    kind: 'municipality',
    field: 'municipality',
    ask: { nl: 'In welke gemeente is het?', en: 'In which municipality is it?' },
    hint: {
      nl: 'Dan komt uw melding bij mensen die de omgeving kennen. Weet u het niet? Sla deze vraag dan over.',
      en: 'Your report then goes to people who know the area. You do not know? Then skip this question.',
    },
  },
  place: {
    kind: 'words',
    field: 'place',
    longest: longest.line,
    ask: { nl: 'Waar precies?', en: 'Where exactly?' },
    hint: {
      nl: 'Bijvoorbeeld: het hotel bij het station, of een straat.',
      en: 'For example: the hotel near the station, or a street.',
    },
  },
  when: {
    kind: 'words',
    field: 'when',
    longest: longest.line,
    ask: { nl: 'Wanneer was het?', en: 'When was it?' },
    hint: {
      nl: 'Ongeveer is genoeg. Bijvoorbeeld: vorige week, of elke ochtend rond 6 uur.',
      en: 'Roughly is enough. For example: last week, or every morning around six.',
    },
  },
  about: {
    kind: 'several',
    ask: { nl: 'Over wie of wat gaat het?', en: 'Who or what is it about?' },
    hint: {
      nl: 'Vul alleen in wat u weet. Alles mag leeg blijven. Ga niet zelf op onderzoek.',
      en: 'Only fill in what you know. Everything may stay empty. Do not go and find out yourself.',
    },
    fields: [
      {
        field: 'name',
        longest: longest.short,
        name: { nl: 'Naam of bijnaam van iemand', en: 'Name or nickname of a person' },
      },
      {
        field: 'phone',
        longest: longest.short,
        name: { nl: 'Telefoonnummer van die persoon', en: 'Phone number of that person' },
      },
      {
        field: 'plate',
        longest: longest.short,
        name: { nl: 'Kenteken van een auto', en: 'Number plate of a vehicle' },
      },
      {
        field: 'address',
        longest: longest.line,
        name: { nl: 'Adres', en: 'Address' },
      },
      {
        field: 'company',
        longest: longest.short,
        name: { nl: 'Naam van een bedrijf', en: 'Name of a company' },
      },
      {
        field: 'account',
        longest: longest.line,
        name: { nl: 'Account of website', en: 'Account or website' },
      },
    ],
  },
  form: {
    kind: 'choice',
    field: 'form',
    unsaid: 'unknown',
    ask: { nl: 'Waar denkt u aan?', en: 'What do you think it is?' },
    hint: {
      nl: 'Kies wat het beste past. U hoeft het niet zeker te weten.',
      en: 'Choose what fits best. You do not need to be certain.',
    },
    answers: {
      unknown: { nl: 'Ik weet het niet', en: 'I do not know' },
      sexual: { nl: 'Gedwongen seks of prostitutie', en: 'Forced sex or prostitution' },
      labour: {
        nl: 'Slecht en onvrij werk: weinig loon, lange dagen, niet weg kunnen',
        en: 'Bad and unfree work: little pay, long days, unable to leave',
      },
      criminal: {
        nl: 'Iemand moet strafbare dingen doen, zoals stelen of drugs wegbrengen',
        en: 'Someone has to do illegal things, such as stealing or carrying drugs',
      },
      services: {
        nl: 'Iemand moet in huis werken of zorgen, zonder vrij te zijn',
        en: 'Someone has to do housework or care, without being free',
      },
      begging: { nl: 'Iemand moet bedelen', en: 'Someone has to beg' },
      'organ-removal': { nl: 'Iemand moet een orgaan afstaan', en: 'Someone has to give up an organ' },
    },
  },
  self: {
    kind: 'choice',
    field: 'self',
    unsaid: 'unsaid',
    ask: { nl: 'Gaat het over uzelf?', en: 'Is it about yourself?' },
    hint: {
      nl: 'U hoeft niet te zeggen wie u bent.',
      en: 'You do not have to say who you are.',
    },
    answers: {
      self: { nl: 'Ja, het gaat over mij', en: 'Yes, it is about me' },
      other: { nl: 'Nee, over iemand anders', en: 'No, about someone else' },
      unsaid: { nl: 'Dat zeg ik liever niet', en: 'I would rather not say' },
    },
  },
  share: {
    kind: 'choice',
    field: 'share',
    ask: {
      nl: 'Mogen wij uw melding delen met organisaties die kunnen helpen?',
      en: 'May we share your report with organisations that can help?',
    },
    hint: {
      nl: 'Wij houden rekening met wat u wilt. Is iemand in groot gevaar, dan moeten wij soms toch iets doen.',
      en: 'We take your wish into account. If someone is in great danger, we sometimes have to act all the same.',
    },
    answers: {
      yes: { nl: 'Ja, dat mag', en: 'Yes, you may' },
      'ask-first': { nl: 'Vraag het mij eerst', en: 'Ask me first' },
      no: { nl: 'Liever niet', en: 'Rather not' },
    },
  },
  reply: {
    kind: 'choice',
    field: 'reply',
    ask: { nl: 'Mogen wij u iets terugvragen?', en: 'May we ask you something back?' },
    hint: {
      nl: 'U krijgt straks een code. Daarmee leest u onze vraag hier op de site, en antwoordt u als u dat wilt. Wij weten dan nog steeds niet wie u bent.',
      en: 'You will get a code. With it you read our question here on the site, and answer if you want to. We still do not know who you are.',
    },
    answers: {
      yes: { nl: 'Ja', en: 'Yes' },
      no: { nl: 'Liever niet', en: 'Rather not' },
    },
  },
  contact: {
    kind: 'words',
    field: 'contact',
    longest: longest.line,
    ask: { nl: 'Wilt u dat wij u bellen of mailen?', en: 'Do you want us to call or e-mail you?' },
    hint: {
      nl: 'Schrijf dan hoe en wanneer dat veilig is. Wilt u onbekend blijven? Sla deze vraag dan over.',
      en: 'Then write how and when that is safe. Do you want to stay unknown? Then skip this question.',
    },
  },
} as const satisfies Record<string, ReportQuestion>;

export type ReportStepName = keyof typeof reportQuestions;
export const reportSteps = Object.keys(reportQuestions) as [ReportStepName, ...ReportStepName[]];

/** The question of a step, as the general type. */
export const questionOf = (step: ReportStepName): ReportQuestion => reportQuestions[step];

/** Whether a question may be skipped: all but the story, and the two that ask what the person wants ("rather not"). */
export const maySkip = (step: ReportStepName): boolean => {
  const question = questionOf(step);
  if (question.kind === 'choice') return question.unsaid !== undefined;
  return step !== 'story' && step !== 'call';
};

/** What skipping a question fills in. */
export const skipped = (step: ReportStepName): Record<string, string> => {
  const question = questionOf(step);
  return question.kind === 'choice' && question.unsaid !== undefined
    ? { [question.field]: question.unsaid }
    : {};
};
