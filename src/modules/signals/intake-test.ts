import { type Condition, conditions, type Track, tracks } from '../access/index.ts';

/** What the submitter explains before a signal may be handled together, per track (WGS chapters 2.2 and 2.3, BGS). */
export const criteria = {
  riec: ['indications', 'listed-form', 'joint-processing', 'several-participants', 'right-region'],
  zvh: ['person-or-family', 'several-areas', 'nuisance-crime-unsafe', 'several-domains'],
} as const satisfies Record<Track, readonly string[]>;

export type Criterion = (typeof criteria)[Track][number];

/** What a rule of law names as met once every criterion is. */
export const testCondition: Record<Track, Condition> = { riec: 'intake-test-riec', zvh: 'intake-test-zvh' };

/** The answers on one test: is the criterion met, and why. */
export type TestAnswers = { criterion: Criterion; met: boolean; explanation: string }[];

/** What a test records as met: nothing as long as one criterion is not, or is not explained. */
export const metBy = (track: Track, answers: TestAnswers): Condition[] =>
  criteria[track].every((criterion) =>
    answers.some((answer) => answer.criterion === criterion && answer.met && answer.explanation !== ''),
  )
    ? [testCondition[track]]
    : [];

/** What a person can record by itself: everything but the intake tests, which have a form of their own. */
export const recordableConditions: Condition[] = conditions.filter(
  (condition) => !Object.values(testCondition).includes(condition),
);

/** The track whose intake test records this condition; undefined for conditions that have none. */
export const trackOfTest = (condition: Condition): Track | undefined =>
  tracks.find((track) => testCondition[track] === condition);
