import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type FormWords, readForm } from '../../../platform/http/form.ts';
import type { Vault } from '../../../platform/vault/vault.ts';
import type { Access } from '../grant.ts';
import { sessionCookie } from '../member-route.ts';
import type { PageContext } from '../page-route.ts';
import type { Passwords } from './password.ts';

/** What signing in rests on. */
export type SignInParts = {
  access: Access;
  vault: Pick<Vault, 'create' | 'find' | 'token'>;
  passwords: Passwords;
  now: () => Date;
  /** Resolves after so many milliseconds. */
  wait: (ms: number) => Promise<void>;
};

/** Why someone did not come in: not right, too often not right here or elsewhere, or nothing to work as any more. */
export type SignInFault = 'wrong' | 'locked' | 'slowed' | 'nothingToDo';

/** What the pages for signing in are put together from. */
export type SignInDoor = Omit<SignInParts, 'access'> & {
  /** 32 bytes that seal what one page proved for the next. */
  draftKey: Uint8Array;
  /** Whether this installation holds invented people to sign in as. */
  demonstration: () => Promise<boolean>;
  /** The cookie goes over an encrypted connection only. */
  secure: boolean;
  /** The network address that a request comes from. */
  address: (c: PageContext) => string;
};

/** A posted form of this site; undefined for one that another site sent, which must not sign anyone in. */
export async function readOwnForm(c: PageContext): Promise<FormWords | undefined> {
  const from = c.req.header('Sec-Fetch-Site') ?? 'same-origin';
  return from === 'same-origin' || from === 'none' ? readForm(c) : undefined;
}

/** The token of the session that this browser has. */
export const sessionOf = (c: PageContext): string | undefined => getCookie(c, sessionCookie);

/** Gives the browser the token of its session, until it closes. */
export function letIn(c: PageContext, token: string, secure: boolean): void {
  setCookie(c, sessionCookie, token, { httpOnly: true, sameSite: 'Strict', path: '/', secure });
}

/** The browser keeps no trace of the session. */
export function letOut(c: PageContext, secure: boolean): void {
  deleteCookie(c, sessionCookie, { path: '/', secure });
}
