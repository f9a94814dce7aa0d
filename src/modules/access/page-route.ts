import type { Context } from 'hono';
import type { Route } from '../../platform/http/route.ts';
import type { SiteEnv } from '../../platform/http/site.ts';
import type { Act } from './act.ts';
import { type Actor, publicActor } from './actor.ts';
import type { Refusal } from './decision.ts';
import type { Access, Granted, GrantedDb } from './grant.ts';

/** What the work is about and which legal basis it rests on; both go into the processing log. */
export type About = { on?: string | undefined; basis?: string | undefined };

/** Runs work under the act the route permits. A refusal becomes the page that says why not. */
export type Ask<A extends Act> = <T>(work: (db: GrantedDb<A>) => Promise<T>, about?: About) => Promise<T>;

/** The same for a page that shows a refusal in its place. */
export type Attempt<A extends Act> = <T>(
  work: (db: GrantedDb<A>) => Promise<T>,
  about?: About,
) => Promise<Granted<T>>;

export type PageContext = Context<SiteEnv>;

type PageRoute<A extends Act> = Omit<Route<A, SiteEnv>, 'answer'> & {
  answer: (c: PageContext, ask: Ask<A>, attempt: Attempt<A>) => Response | Promise<Response>;
};

/** A refusal on its way to the one place that turns it into a page. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/** Ties a route to access: its handler can ask for nothing but the act that the route permits. */
export function pageRoute<A extends Act>(access: Access, route: PageRoute<A>): Route<Act, SiteEnv> {
  const attempt: Attempt<A> = (work, about) =>
    access.under(publicActor, { act: route.permits, ...about }, work);
  return { ...route, answer: (c) => route.answer(c, orRefused(attempt), attempt) };
}

/** Asking under another act than that of the route: a form that is drawn again is a reading, not the deed. */
export const askUnder = <A extends Act>(access: Access, actor: Actor, act: A): Ask<A> =>
  orRefused((work, about) => access.under(actor, { act, ...about }, work));

/** Asking, where a refusal is a page of its own. */
export function orRefused<A extends Act>(attempt: Attempt<A>): Ask<A> {
  return async (work, about) => {
    const result = await attempt(work, about);
    if (result.granted) return result.value;
    throw new Refused(result.refusal);
  };
}
