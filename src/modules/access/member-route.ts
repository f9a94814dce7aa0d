import { getCookie } from 'hono/cookie';
import { type FormWords, readForm } from '../../platform/http/form.ts';
import type { Route } from '../../platform/http/route.ts';
import type { SiteEnv } from '../../platform/http/site.ts';
import { type Act, acts } from './act.ts';
import type { Member } from './actor.ts';
import { decide } from './decision.ts';
import { formTokenField, formTokenOf, isOwnForm } from './form-token.ts';
import type { Access } from './grant.ts';
import { worksAs } from './messages.ts';
import { type Ask, type Attempt, orRefused, type PageContext } from './page-route.ts';

/** The one cookie, set at sign-in. */
export const sessionCookie = 'baken-session';

/** What the handler of a signed-in page has. */
export type Visit<A extends Act> = {
  member: Member;
  /** Runs work under the act the route permits; a refusal becomes a page. */
  ask: Ask<A>;
  /** The same, with the refusal as a value to show in place. */
  attempt: Attempt<A>;
  /** The words of a posted form; empty for a page that is read. */
  words: FormWords;
  /** Goes into every form of the page, see FormToken. */
  formToken: string;
};

type MemberRoute<A extends Act> = Omit<Route<A, SiteEnv>, 'answer' | 'shared'> & {
  answer: (c: PageContext, visit: Visit<A>) => Response | Promise<Response>;
};

/** Ties a page for signed-in people to access: without a living session it leads to signing in. */
export function memberRoute<A extends Act>(access: Access, route: MemberRoute<A>): Route<Act, SiteEnv> {
  return {
    ...route,
    answer: async (c) => {
      // Nothing of a signed-in page stays in the browser.
      c.header('Cache-Control', 'no-store');
      const token = getCookie(c, sessionCookie);
      const member = token === undefined ? undefined : await access.member(token);
      if (!member) return toSignIn(c, token !== undefined);
      const formToken = formTokenOf(member);
      const language = c.get('language');
      c.set('signedIn', {
        name: member.person.name,
        worksAs: worksAs(member, language.locale),
        formField: formTokenField,
        formToken,
        permitted: (Object.keys(acts) as Act[]).filter((act) => decide(member, act).permitted),
      });
      const words = c.req.method === 'POST' ? await readForm(c) : {};
      if (c.req.method === 'POST' && !isOwnForm(words[formTokenField] ?? '', member)) {
        throw new FormNotYours();
      }
      const attempt: Attempt<A> = (work, about) =>
        access.under(member, { act: route.permits, ...about }, work);
      return route.answer(c, { member, ask: orRefused(attempt), attempt, words, formToken });
    },
  };
}

/** A form that this session did not make: sent from elsewhere, or from before signing in again. */
export class FormNotYours extends Error {
  override readonly name = 'FormNotYours';
}

/** To the sign-in page, which leads back to a page that was read. What was posted was not carried out, and it says so. */
function toSignIn(c: PageContext, ended: boolean): Response {
  const back = c.req.method === 'GET' ? c.get('language').link(c.req.path) : undefined;
  const asked = new URLSearchParams({
    ...(back && { naar: back }),
    ...(c.req.method === 'POST' ? { reden: 'niet-verstuurd' } : ended ? { reden: 'verlopen' } : {}),
  });
  return c.redirect(`${c.get('language').link('/inloggen')}?${asked.toString()}`, 303);
}
