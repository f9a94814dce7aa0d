import { createHmac, timingSafeEqual } from 'node:crypto';

/** The field in which every form of a signed-in person brings the word that proves it is theirs. */
export const formTokenField = 'formulier';

/** The word for the forms of a session. It tells nothing of the token. */
export const formTokenOf = (session: string): string =>
  createHmac('sha256', session).update('form').digest('base64url');

/** Whether a form brought the word of this session; takes as long whatever was given. */
export function isOwnForm(given: string, session: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(formTokenOf(session))];
  return a.length === b.length && timingSafeEqual(a, b);
}
