import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Member } from './actor.ts';

/** The field in which every form of a signed-in person brings the word that proves it is theirs. */
export const formTokenField = 'formulier';

/** Whose form: a form made for one organisation, role or purpose is not one of another. */
type Maker = Pick<Member, 'session' | 'organisation' | 'role' | 'purpose'>;

/** The word for the forms of a session. It tells nothing of the token. */
export const formTokenOf = ({ session, organisation, role, purpose }: Maker): string =>
  createHmac('sha256', session).update(`form ${organisation.id} ${role} ${purpose}`).digest('base64url');

/** Whether a form brought the word of this session; takes as long whatever was given. */
export function isOwnForm(given: string, maker: Maker): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(formTokenOf(maker))];
  return a.length === b.length && timingSafeEqual(a, b);
}
