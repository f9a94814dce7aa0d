import { type Form, forms } from '../signals/index.ts';
import {
  type AgeGroup,
  ageGroups,
  type Consent,
  type Contact,
  consenters,
  fileTypes,
  type Person,
  type RegistrationFacts,
  recordings,
  scopes,
  sexes,
} from './registration.ts';

type Words = Readonly<Record<string, string>>;

/** What the form says, once it says something that can be registered. */
export type RegistrationForm = {
  facts: RegistrationFacts;
  consent: Consent | null;
  person: Person | null;
  contact: Contact | null;
  signal: string | null;
};

/** What is wrong with an answer; its sentence is in messages.ts. */
export type FormProblem = { field: FieldName; problem: ProblemName };
export type ProblemName =
  | 'chooseOne'
  | 'formsAndUnknown'
  | 'ageNotNumber'
  | 'ageDoesNotFit'
  | 'monthWrong'
  | 'monthAhead'
  | 'dayWrong'
  | 'dayAhead'
  | 'chooseScope'
  | 'signalWrong'
  | 'signalUnknown';

/** The fields of the form, as their inputs are named. Forms and scopes have one per choice: `form-sexual`. */
export const fieldNames = [
  'form-unknown',
  'age',
  'ageGroup',
  'sex',
  'notified',
  'region',
  'fileType',
  'consent',
  'consentBy',
  'consentOn',
  'consentRecorded',
  'scope-registration',
  'name',
  'nationality',
  'contact',
  'signal',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** Longest texts, in characters. */
export const longest = { name: 100, nationality: 60, contact: 500 } as const;

const oldestAge = 120;
const firstYear = 2000;

/**
 * Reads the form. `today` is YYYY-MM-DD; `regions` are the codes that may be chosen.
 * Every problem is in the answer, so that the form is mended in one go.
 */
export function readRegistrationForm(
  words: Words,
  { today, regions }: { today: string; regions: readonly string[] },
): { ok: true; form: RegistrationForm } | { ok: false; problems: FormProblem[] } {
  const problems: FormProblem[] = [];
  const wrong = (field: FieldName, problem: ProblemName) => {
    problems.push({ field, problem });
  };
  const oneOf = <Word extends string>(field: FieldName, choices: readonly Word[]): Word | undefined => {
    const chosen = choices.find((choice) => choice === words[field]);
    if (chosen === undefined) wrong(field, 'chooseOne');
    return chosen;
  };

  const chosenForms = readForms(words, wrong);
  const age = readAge((words['age'] ?? '').trim(), wrong);
  const ageGroup = age === undefined ? oneOf('ageGroup', ageGroups) : groupOf(age, words, wrong);
  const sex = oneOf('sex', sexes);
  const notified = readMonth(words['notified'] ?? '', today, wrong);
  const fileType = oneOf('fileType', fileTypes);
  const region = regions.find((code) => code === words['region']) ?? null;
  const consent = readConsent(words, { today, oneOf, wrong });
  const contact = plain(words['contact'], longest.contact);
  const signal = readSignal(words['signal'] ?? '', wrong);

  if (problems.length > 0 || !ageGroup || !sex || !notified || !fileType || consent === undefined) {
    return { ok: false, problems };
  }
  const person = readPerson(words, age);
  return {
    ok: true,
    form: {
      facts: {
        forms: chosenForms,
        ageGroup,
        sex,
        fileType,
        notified,
        region,
      },
      consent,
      person,
      contact: contact === undefined ? null : { how: contact },
      signal,
    },
  };
}

type Wrong = (field: FieldName, problem: ProblemName) => void;

/** Null is unknown. */
function readForms(words: Words, wrong: Wrong): Form[] | null {
  const chosen = forms.filter((form) => words[`form-${form}`] !== undefined);
  const unknown = words['form-unknown'] !== undefined;
  if (chosen.length === 0 && !unknown) wrong('form-unknown', 'chooseOne');
  if (chosen.length > 0 && unknown) wrong('form-unknown', 'formsAndUnknown');
  return chosen.length > 0 ? chosen : null;
}

function readAge(text: string, wrong: Wrong): number | undefined {
  if (text === '') return undefined;
  const age = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (age <= oldestAge) return age;
  wrong('age', 'ageNotNumber');
  return undefined;
}

function readSignal(text: string, wrong: Wrong): string | null {
  const id = text.trim().toLowerCase();
  if (id !== '' && !isId(id)) wrong('signal', 'signalWrong');
  return id === '' ? null : id;
}

/** The group follows from the age; one that was chosen beside it must be the same. */
function groupOf(age: number, words: Words, wrong: Wrong): AgeGroup {
  const group = age < 16 ? 'under-16' : age < 18 ? '16-17' : 'adult';
  const chosen = words['ageGroup'];
  if (chosen !== undefined && chosen !== group) wrong('ageGroup', 'ageDoesNotFit');
  return group;
}

function readMonth(text: string, today: string, wrong: Wrong): { year: number; month: number } | undefined {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text.trim()) ?? [];
  if (year === undefined || Number(year) < firstYear) wrong('notified', 'monthWrong');
  else if (`${year}-${month}` > today.slice(0, 7)) wrong('notified', 'monthAhead');
  else return { year: Number(year), month: Number(month) };
  return undefined;
}

/** Null is no consent; undefined is not answered well. */
function readConsent(
  words: Words,
  {
    today,
    oneOf,
    wrong,
  }: {
    today: string;
    oneOf: <Word extends string>(field: FieldName, choices: readonly Word[]) => Word | undefined;
    wrong: Wrong;
  },
): Consent | null | undefined {
  const given = oneOf('consent', ['yes', 'no']);
  if (given !== 'yes') return given && null;
  const by = oneOf('consentBy', consenters);
  const recorded = oneOf('consentRecorded', recordings);
  const on = (words['consentOn'] ?? '').trim();
  const isADay = isDay(on);
  if (!isADay) wrong('consentOn', 'dayWrong');
  else if (on > today) wrong('consentOn', 'dayAhead');
  const chosen = scopes.filter((scope) => words[`scope-${scope}`] !== undefined);
  if (chosen.length === 0) wrong('scope-registration', 'chooseScope');
  return by && recorded && isADay ? { by, on, recorded, scopes: chosen } : undefined;
}

function readPerson(words: Words, age: number | undefined): Person | null {
  const name = plain(words['name'], longest.name);
  const nationality = plain(words['nationality'], longest.nationality);
  const person: Person = {
    ...(name !== undefined && { name }),
    ...(age !== undefined && { age }),
    ...(nationality !== undefined && { nationality }),
  };
  return Object.keys(person).length > 0 ? person : null;
}

/** Without control characters and white space around it; undefined where nothing is left. */
function plain(text: string | undefined, most: number): string | undefined {
  const kept = (text ?? '')
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, most);
  return kept === '' ? undefined : kept;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A uuid in lower case, as every id is. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
