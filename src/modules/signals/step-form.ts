import { FormVersion, type FormWords } from '../../platform/http/form.ts';
import { type Condition, type Track, tracks } from '../access/index.ts';
import { plainWords, saysNothing } from '../intake/index.ts';
import { longest } from './content.ts';
import { type FeedbackOutcome, feedbackOutcomes, type Usefulness, usefulnesses } from './feedback.ts';
import { type FieldName, fieldNames } from './field.ts';
import { criteria, recordableConditions, type TestAnswers } from './intake-test.ts';
import type { FormProblem } from './line-form.ts';
import type { SignalText } from './messages.ts';

/** What a form says, or what is wrong with it. */
export type Read<Said> = { said: Said; problems?: undefined } | { said?: undefined; problems: FormProblem[] };

/** The version of the signal that the form showed; one that never was where it brings none. */
export const versionIn = (words: FormWords): number => FormVersion.safeParse(words['version']).data ?? 0;

/** The track named in an address. */
export const readTrack = (text: string | undefined): Track | undefined =>
  tracks.find((track) => track === text);

/** The words of a field that must be filled in. */
function required(
  words: FormWords,
  field: string,
  missing: SignalText,
): { text: string; problems: FormProblem[] } {
  const text = plainWords(words[field] ?? '');
  const problem = saysNothing(text) ? missing : text.length > longest.text ? 'tooLong' : undefined;
  return { text, problems: problem ? [{ field, problem }] : [] };
}

/** Why something is done, in one field. */
export function readReason(words: FormWords, field: string): Read<string> {
  const { text, problems } = required(words, field, 'reasonMissing');
  return problems.length > 0 ? { problems } : { said: text };
}

/** Taken up or not, and why. */
export function readDecision(words: FormWords): Read<{ kind: 'taken-up' | 'not-taken-up'; reason: string }> {
  const kind = (['taken-up', 'not-taken-up'] as const).find((each) => each === words['decision']);
  const { text, problems } = required(words, 'decision-reason', 'reasonMissing');
  if (!kind) return { problems: [{ field: 'decision', problem: 'decisionMissing' }, ...problems] };
  return problems.length > 0 ? { problems } : { said: { kind, reason: text } };
}

/** A condition that is met and what shows it, or one that is `withdrawn` and why. */
export function readCondition(
  words: FormWords,
  field: 'condition' | 'withdrawn',
): Read<{ condition: Condition; reason: string }> {
  const condition = recordableConditions.find((each) => each === words[field]);
  const { text, problems } = required(words, `${field}-reason`, 'reasonMissing');
  if (!condition) return { problems: [{ field, problem: 'choiceMissing' }, ...problems] };
  return problems.length > 0 ? { problems } : { said: { condition, reason: text } };
}

/** Which line is struck, by its number, and why. */
export function readStrike(words: FormWords): Read<{ number: number; reason: string }> {
  const number = /^\d{1,4}$/.test(words['struck'] ?? '') ? Number(words['struck']) : 0;
  const { text, problems } = required(words, 'struck-reason', 'reasonMissing');
  if (!number) return { problems: [{ field: 'struck', problem: 'choiceMissing' }, ...problems] };
  return problems.length > 0 ? { problems } : { said: { number, reason: text } };
}

/** Which field is corrected, what it must say, and why. Empty where nobody knows what is right. */
export function readCorrection(words: FormWords): Read<{ field: FieldName; text: string; reason: string }> {
  const field = fieldNames.find((each) => each === words['corrected']);
  const text = plainWords(words['corrected-text'] ?? '');
  const { text: reason, problems } = required(words, 'corrected-reason', 'reasonMissing');
  if (text.length > longest.field) problems.unshift({ field: 'corrected-text', problem: 'tooLong' });
  if (!field) return { problems: [{ field: 'corrected', problem: 'choiceMissing' }, ...problems] };
  return problems.length > 0 ? { problems } : { said: { field, text, reason } };
}

/** Every criterion with yes or no and an explanation. */
export function readTest(words: FormWords, track: Track): Read<TestAnswers> {
  const problems: FormProblem[] = [];
  const answers = criteria[track].map((criterion) => {
    const met = words[`${criterion}-met`];
    if (met !== 'yes' && met !== 'no') {
      problems.push({ field: `${criterion}-met`, problem: 'criterionMissing' });
    }
    const explained = required(words, `${criterion}-explanation`, 'explanationMissing');
    problems.push(...explained.problems);
    return { criterion, met: met === 'yes', explanation: explained.text };
  });
  return problems.length > 0 ? { problems } : { said: answers };
}

/** How useful it was, what was done, and the words that explain it. */
export function readFeedback(
  words: FormWords,
): Read<{ usefulness: Usefulness; outcome: FeedbackOutcome; words: string }> {
  const usefulness = usefulnesses.find((each) => each === words['usefulness']);
  const outcome = feedbackOutcomes.find((each) => each === words['outcome']);
  const { text, problems } = required(words, 'feedback-words', 'explanationMissing');
  if (usefulness && outcome && problems.length === 0) return { said: { usefulness, outcome, words: text } };
  const missing = [...(usefulness ? [] : ['usefulness']), ...(outcome ? [] : ['outcome'])];
  return {
    problems: [...missing.map((field) => ({ field, problem: 'choiceMissing' as const })), ...problems],
  };
}
