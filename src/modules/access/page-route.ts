import type { Context } from 'hono';
import type { Route } from '../../platform/http/route.ts';
import type { SiteEnv } from '../../platform/http/site.ts';
import type { Act } from './act.ts';
import { publicActor } from './actor.ts';
import type { Refusal } from './decision.ts';
import type { Access, GrantedDb } from './grant.ts';

/** Runs work under the act the route permits. */
export type Ask<A extends Act> = <T>(work: (db: GrantedDb<A>) => Promise<T>) => Promise<T>;

export type PageContext = Context<SiteEnv>;

type PageRoute<A extends Act> = Omit<Route<A, SiteEnv>, 'answer'> & {
  answer: (c: PageContext, ask: Ask<A>) => Response | Promise<Response>;
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
  const ask: Ask<A> = async (work) => {
    const result = await access.under(publicActor, { act: route.permits }, work);
    if (result.granted) return result.value;
    throw new Refused(result.refusal);
  };
  return { ...route, answer: (c) => route.answer(c, ask) };
}
