import { z } from 'zod';
import { findPlace, type Place } from '../directory/index.ts';
import { findRoute } from './wayfinding.ts';
import { type QuestionName, questions } from './wayfinding-question.ts';
import type { Route, RouteName } from './wayfinding-route.ts';

/** What the wayfinder keeps between two pages, inside the page itself. An empty municipality was left out on purpose. */
export const WayfindingDraft = z.object({
  answers: z.partialRecord(
    z.enum(Object.keys(questions) as [QuestionName, ...QuestionName[]]),
    z.string().max(40),
  ),
  municipality: z.string().max(100).optional(),
});
export type WayfindingDraft = z.output<typeof WayfindingDraft>;

/** The page to show: a question to choose in, the question about the municipality, or where to go. */
export type WayfindingPage =
  | { kind: 'choice'; ask: QuestionName; answers: string[]; given?: string; first: boolean }
  | { kind: 'municipality'; given?: string }
  | { kind: 'result'; route: Route; municipality: string };

// The region only helps who works for one.
const regionalRoutes: readonly RouteName[] = ['municipality-person', 'municipality-place'];

/** The page that follows from the answers so far. */
export function pageFor(draft: WayfindingDraft): WayfindingPage {
  const step = findRoute(draft.answers);
  if ('ask' in step) {
    return { kind: 'choice', ask: step.ask, answers: step.answers, first: step.answered.length === 0 };
  }
  if (!regionalRoutes.includes(step.name)) return { kind: 'result', route: step.route, municipality: '' };
  if (draft.municipality === undefined) return { kind: 'municipality' };
  return { kind: 'result', route: step.route, municipality: draft.municipality };
}

/** One answer given: the draft with it, or the reason why it can't be used. `places` are the municipalities we know. */
export function giveAnswer(
  draft: WayfindingDraft,
  answer: string,
  places: readonly Place[],
): { draft: WayfindingDraft } | { problem: 'answerMissing' | 'municipalityUnknown' } {
  const page = pageFor(draft);
  switch (page.kind) {
    case 'result':
      return { draft };
    case 'municipality': {
      const known = findPlace(places, answer);
      if (answer.trim() !== '' && known === undefined) return { problem: 'municipalityUnknown' };
      return { draft: { ...draft, municipality: known?.name ?? '' } };
    }
    case 'choice':
      if (!page.answers.includes(answer)) return { problem: 'answerMissing' };
      return { draft: { answers: { ...draft.answers, [page.ask]: answer } } };
  }
}

/** One page back: the draft without its last answer, and that answer, to show it as it was given. */
export function takeBack(draft: WayfindingDraft): { draft: WayfindingDraft; given?: string } {
  if (draft.municipality !== undefined)
    return { draft: { answers: draft.answers }, given: draft.municipality };
  const last = findRoute(draft.answers).answered.at(-1);
  if (last === undefined) return { draft };
  const { [last]: given, ...answers } = draft.answers;
  return given === undefined ? { draft: { answers } } : { draft: { answers }, given };
}
