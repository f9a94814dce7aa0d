import type { Bilingual } from './wayfinding-route.ts';

/** A question of the wayfinder with a text for every answer it may offer. */
type Question = { ask: Bilingual; hint: Bilingual | null; answers: Record<string, Bilingual> };

export const questions = {
  danger: {
    ask: { nl: 'Is er nu iemand in gevaar?', en: 'Is anyone in danger now?' },
    hint: {
      nl: 'Bijvoorbeeld: er is geweld, of iemand wordt vastgehouden.',
      en: 'For example: there is violence, or someone is being held.',
    },
    answers: { yes: { nl: 'Ja', en: 'Yes' }, no: { nl: 'Nee', en: 'No' } },
  },
  who: {
    ask: { nl: 'Wie bent u?', en: 'Who are you?' },
    hint: { nl: 'Kies wat het beste past.', en: 'Choose what fits best.' },
    answers: {
      victim: { nl: 'Het gaat over mij', en: 'It is about me' },
      witness: { nl: 'Ik zie of vermoed iets', en: 'I see or suspect something' },
      care: { nl: 'Ik werk in de zorg of hulpverlening', en: 'I work in care or support' },
      municipality: { nl: 'Ik werk bij een gemeente', en: 'I work for a municipality' },
      hospitality: {
        nl: 'Ik werk in een hotel, op een vakantiepark of in een taxi',
        en: 'I work in a hotel, at a holiday park or in a taxi',
      },
      investigation: {
        nl: 'Ik werk bij de politie, de marechaussee of de arbeidsinspectie',
        en: 'I work for the police, the military police or the labour inspectorate',
      },
      'public-body': {
        nl: 'Ik werk bij een andere overheidsdienst',
        en: 'I work for another public body',
      },
    },
  },
  'own-age': {
    ask: { nl: 'Hoe oud ben je?', en: 'How old are you?' },
    hint: null,
    answers: {
      adult: { nl: '18 jaar of ouder', en: '18 or over' },
      minor: { nl: 'Jonger dan 18', en: 'Under 18' },
      'unaccompanied-minor': {
        nl: 'Jonger dan 18, en zonder ouders naar Nederland gekomen',
        en: 'Under 18, and I came to the Netherlands without my parents',
      },
    },
  },
  'their-age': {
    ask: { nl: 'Over wie gaat het?', en: 'Who is it about?' },
    hint: {
      nl: 'Weet u de leeftijd niet? Dat geeft niet.',
      en: 'You do not know the age? That is all right.',
    },
    answers: {
      adult: { nl: 'Iemand van 18 jaar of ouder', en: 'Someone aged 18 or over' },
      minor: { nl: 'Iemand jonger dan 18', en: 'Someone under 18' },
      'unaccompanied-minor': {
        nl: 'Iemand jonger dan 18 die zonder ouders in Nederland is',
        en: 'Someone under 18 who is in the Netherlands without parents',
      },
      unknown: { nl: 'Dat weet ik niet', en: 'I do not know' },
    },
  },
  wish: {
    ask: { nl: 'Wat wilt u nu?', en: 'What would you like now?' },
    hint: { nl: 'U kunt later altijd iets anders kiezen.', en: 'You can always choose differently later.' },
    answers: {
      help: { nl: 'Hulp, zonder politie', en: 'Help, without the police' },
      police: { nl: 'Met de politie praten', en: 'To talk to the police' },
    },
  },
  setting: {
    ask: { nl: 'Gaat het om werk?', en: 'Is it about work?' },
    hint: {
      nl: 'Bijvoorbeeld in een kas, een fabriek, een restaurant of bij mensen thuis. Seksuele uitbuiting valt er niet onder.',
      en: 'For example in a greenhouse, a factory, a restaurant or a private home. Sexual exploitation is not included.',
    },
    answers: {
      work: { nl: 'Ja, uitbuiting op het werk', en: 'Yes, exploitation at work' },
      other: {
        nl: 'Nee, iets anders: seksuele uitbuiting, gedwongen misdaad of ik weet het niet',
        en: 'No, something else: sexual exploitation, forced crime, or I do not know',
      },
    },
  },
  'in-view': {
    ask: { nl: 'Wat hebt u in beeld?', en: 'What do you have in view?' },
    hint: null,
    answers: {
      person: { nl: 'Een persoon', en: 'A person' },
      place: {
        nl: 'Een plek, zoals een woning of een bedrijf',
        en: 'A place, such as a house or a business',
      },
    },
  },
} satisfies Record<string, Question>;

export type QuestionName = keyof typeof questions;

/** The text of an answer, or undefined when the question does not offer it. */
export function findAnswerText(question: QuestionName, answer: string): Bilingual | undefined {
  const answers: Record<string, Bilingual> = questions[question].answers;
  return Object.hasOwn(answers, answer) ? answers[answer] : undefined;
}
