import type { FormWords } from '../../platform/http/form.ts';
import { plainWords, saysNothing } from '../intake/index.ts';
import { heldCategories, Line, type LineKind, longest } from './content.ts';
import type { SignalText } from './messages.ts';

/** What is wrong with one field of a form, as the key of its sentence. */
export type FormProblem = { field: string; problem: SignalText };

export type LineRead = { line: Line | undefined; problems: FormProblem[] };

/** The kinds that are chosen in a row for what was noticed. Interpretation has a row of its own. */
export const noticedKinds = ['fact', 'observation', 'hearsay'] as const satisfies readonly LineKind[];

/**
 * One row of a form as a line. A row with nothing in it is none.
 * @param row begin of the names of its fields; @param today YYYY-MM-DD; @param kinds that the row is for: of one there is
 * nothing to choose
 */
export function readLine(
  words: FormWords,
  row: string,
  today: string,
  kinds: readonly LineKind[] = noticedKinds,
): LineRead {
  const of = (part: string) => plainWords(words[`${row}-${part}`] ?? '');
  const [text, day, place, source] = [of('text'), of('day'), of('place'), of('source')];
  if ([text, day, place, source].every((each) => each === '')) return { line: undefined, problems: [] };
  const chosen = kinds.length === 1 ? kinds[0] : kinds.find((each) => each === of('kind'));
  const checks: [part: string, problem: SignalText, wrong: boolean][] = [
    ['text', 'textMissing', saysNothing(text)],
    ['text', 'tooLong', text.length > longest.text],
    ['kind', 'kindMissing', chosen === undefined],
    ['day', 'dayWrong', day !== '' && (!Line.shape.day.safeParse(day).success || day > today)],
    ['place', 'tooLong', place.length > longest.field],
    ['source', 'tooLong', source.length > longest.field],
  ];
  const problems = checks.flatMap(([part, problem, wrong]) =>
    wrong ? [{ field: `${row}-${part}`, problem }] : [],
  );
  if (problems.length > 0 || chosen === undefined) return { line: undefined, problems };
  return {
    line: {
      kind: chosen,
      text,
      ...(day && { day }),
      ...(place && { place }),
      ...(source && { source }),
      holds: heldCategories.filter((category) => words[`${row}-holds-${category}`] === 'yes'),
    },
    problems,
  };
}
