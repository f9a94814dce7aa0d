import type { QuestionName } from './wayfinding-question.ts';
import { type Route, type RouteName, routes } from './wayfinding-route.ts';

/** A fork in the way: a question, and where each answer leads. */
type Fork = { ask: QuestionName; answers: Record<string, Fork | RouteName> };

/** Answers so far, by question; may hold anything, since it comes from an address or a form. */
export type WayfindingAnswers = Readonly<Partial<Record<QuestionName, string>>>;

/** What the wayfinder shows next: a question with its possible answers, or where to go. */
export type WayfindingStep =
  | { ask: QuestionName; answers: string[]; answered: QuestionName[] }
  | { route: Route; name: RouteName; answered: QuestionName[] };

const start: Fork = {
  ask: 'danger',
  answers: {
    yes: 'danger-now',
    no: {
      ask: 'who',
      answers: {
        victim: {
          ask: 'own-age',
          answers: {
            adult: { ask: 'wish', answers: { help: 'victim-help', police: 'victim-police' } },
            minor: 'victim-minor',
            'unaccompanied-minor': 'victim-unaccompanied-minor',
          },
        },
        witness: {
          ask: 'their-age',
          answers: {
            adult: { ask: 'setting', answers: { work: 'witness-work', other: 'witness-other' } },
            minor: 'witness-minor',
            'unaccompanied-minor': 'unaccompanied-minor',
            // It may be a child: the way for adults, with Veilig Thuis beside it.
            unknown: {
              ask: 'setting',
              answers: { work: 'witness-unknown-work', other: 'witness-unknown-other' },
            },
          },
        },
        care: {
          ask: 'their-age',
          answers: {
            adult: 'care-adult',
            minor: 'care-minor',
            'unaccompanied-minor': 'unaccompanied-minor',
            unknown: 'care-unknown',
          },
        },
        municipality: {
          ask: 'in-view',
          answers: { person: 'municipality-person', place: 'municipality-place' },
        },
        hospitality: 'hospitality',
        investigation: 'investigation',
        'public-body': {
          ask: 'their-age',
          answers: {
            adult: 'public-body-adult',
            minor: 'public-body-minor',
            'unaccompanied-minor': 'public-body-minor',
            // Whoever doubts is led the way for children, which is the safer one.
            unknown: 'public-body-minor',
          },
        },
      },
    },
  },
};

/**
 * Where the answers lead: the route, or the first question that has no usable answer yet.
 * Answers to questions that are not on the way are ignored; `answered` lists those that are.
 */
export function findRoute(answers: WayfindingAnswers): WayfindingStep {
  const answered: QuestionName[] = [];
  let at: Fork = start;
  for (;;) {
    const answer = answers[at.ask];
    const next = answer !== undefined && Object.hasOwn(at.answers, answer) ? at.answers[answer] : undefined;
    if (next === undefined) return { ask: at.ask, answers: Object.keys(at.answers), answered };
    answered.push(at.ask);
    if (typeof next === 'string') return { route: routes[next], name: next, answered };
    at = next;
  }
}
