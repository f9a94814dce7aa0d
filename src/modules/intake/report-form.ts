import { z } from 'zod';
import { findPlace, type Place } from '../directory/index.ts';
import { plainWords, saysNothing } from './plain-words.ts';
import { longest, ReportContent } from './report.ts';
import {
  questionOf,
  type ReportField,
  type ReportStepName,
  reportFields,
  reportSteps,
} from './report-question.ts';

/** What the form keeps between two pages, inside the page itself. */
export const ReportDraft = z.object({
  at: z.enum([...reportSteps, 'check']),
  /** Came from the check page to change one answer, and goes back there. */
  changing: z.boolean(),
  answers: z.partialRecord(z.enum(reportFields), z.string().max(longest.story)),
});
export type ReportDraft = z.output<typeof ReportDraft>;

/** A draft that can be sent: the check page made the id of the report and its receipt. */
export const ReadyDraft = ReportDraft.extend({ id: z.uuid(), receipt: z.string().regex(/^\d{16}$/) });
export type ReadyDraft = z.output<typeof ReadyDraft>;

export const emptyDraft: ReportDraft = { at: 'danger', changing: false, answers: {} };

/** What is wrong with an answer. */
export type ReportProblem = {
  field: ReportField;
  problem: 'answerMissing' | 'storyMissing' | 'tooLong' | 'municipalityUnknown';
  /** The most characters the field takes, where it took too many. */
  longest?: number;
};

type Answers = ReportDraft['answers'];
type Read = { answers: Answers } | { problems: ReportProblem[] };

/** The answer to the page the draft is at: the draft one page further, or what is wrong. */
export function giveAnswer(
  draft: ReportDraft,
  words: Record<string, string>,
  places: readonly Place[],
): { draft: ReportDraft } | { problems: ReportProblem[] } {
  if (draft.at === 'check') return { draft };
  const read = readAnswer(draft.at, words, places);
  if ('problems' in read) return read;
  const answers = { ...draft.answers, ...read.answers };
  return { draft: { ...draft, ...whereNext(draft.at, draft.changing, answers), answers } };
}

/** One page back. What was filled in on this page stays, where it can be used. */
export function goBack(
  draft: ReportDraft,
  words: Record<string, string>,
  places: readonly Place[],
): ReportDraft {
  if (draft.changing) return { ...draft, at: 'check', changing: false };
  const read = draft.at === 'check' ? { answers: {} } : readAnswer(draft.at, words, places);
  const answers = 'answers' in read ? { ...draft.answers, ...read.answers } : draft.answers;
  const asked = askedSteps(answers);
  const here = draft.at === 'check' ? asked.length : asked.indexOf(draft.at);
  return { ...draft, answers, at: asked[Math.max(here - 1, 0)] ?? 'danger' };
}

/** From the check page to the question whose answer is to be changed; undefined where no such question is. */
export function changeAnswer(draft: ReportDraft, step: string): ReportDraft | undefined {
  const at = reportSteps.find((each) => each === step);
  return at && draft.at === 'check' ? { ...draft, at, changing: true } : undefined;
}

/** The questions that these answers lead past: 112 is shown in danger only. */
export const askedSteps = (answers: Answers): ReportStepName[] =>
  reportSteps.filter((step) => step !== 'call' || answers.danger === 'yes');

/** What the answers say as the content of a report. Throws when the form was not filled in to its end. */
export function contentOf({ answers }: ReportDraft, locale: string): ReportContent {
  const given = (field: ReportField): string | undefined => answers[field] || undefined;
  return ReportContent.parse({
    danger: answers.danger,
    story: answers.story,
    place: given('place'),
    when: given('when'),
    about: {
      name: given('name'),
      phone: given('phone'),
      plate: given('plate'),
      address: given('address'),
      company: given('company'),
      account: given('account'),
    },
    form: answers.form === 'unknown' ? null : answers.form,
    self: answers.self,
    share: answers.share,
    reply: answers.reply,
    contact: given('contact'),
    locale,
  });
}

function whereNext(
  at: ReportStepName,
  changing: boolean,
  answers: Answers,
): Pick<ReportDraft, 'at' | 'changing'> {
  // Whoever now says that there is danger sees the number first, also on the way back to the check page.
  if (changing && !(at === 'danger' && answers.danger === 'yes')) return { at: 'check', changing: false };
  const asked = askedSteps(answers);
  return { at: asked[asked.indexOf(at) + 1] ?? 'check', changing };
}

function readAnswer(at: ReportStepName, words: Record<string, string>, places: readonly Place[]): Read {
  const question = questionOf(at);
  const given = (field: ReportField): string => plainWords(words[field] ?? '');
  switch (question.kind) {
    case 'call':
      return { answers: { called: 'seen' } };
    case 'choice': {
      const answer = given(question.field);
      return Object.hasOwn(question.answers, answer)
        ? { answers: { [question.field]: answer } }
        : { problems: [{ field: question.field, problem: 'answerMissing' }] };
    }
    case 'municipality': {
      const name = given('municipality');
      if (name === '') return { answers: { municipality: '', municipalityCode: '' } };
      const place = findPlace(places, name);
      return place
        ? { answers: { municipality: place.name, municipalityCode: place.code } }
        : { problems: [{ field: 'municipality', problem: 'municipalityUnknown' }] };
    }
    case 'words':
    case 'several': {
      const fields = question.kind === 'words' ? [question] : question.fields;
      const problems = fields.flatMap(({ field, longest }): ReportProblem[] => {
        if (given(field).length > longest) return [{ field, problem: 'tooLong', longest }];
        return field === 'story' && saysNothing(given(field)) ? [{ field, problem: 'storyMissing' }] : [];
      });
      return problems.length > 0
        ? { problems }
        : { answers: Object.fromEntries(fields.map(({ field }) => [field, given(field)])) };
    }
  }
}
