import type { InventedEntry } from '../../modules/access/index.ts';
import { type Cast, usualPurpose } from './cast.ts';

type Deed = Pick<InventedEntry, 'at' | 'act'> & Partial<Pick<InventedEntry, 'subject' | 'basis'>>;

/** Rows of the log of what was done: by a member of the cast, on the public pages, or by Baken itself. */
export type Past = {
  by: (person: string, deed: Deed) => InventedEntry;
  /** @param reason the kind of refusal and the article it rests on */
  refused: (person: string, deed: Deed & { reason: string }) => InventedEntry;
  publicly: (deed: Deed) => InventedEntry;
  itself: (deed: Deed) => InventedEntry;
};

/** The log that this cast leaves. Each works for what their organisation usually works for; who checks, checks. */
export function pastOf(cast: Cast): Past {
  const people = new Map(
    Object.values(cast).flatMap((company) =>
      company.people.map(({ id, role }) => [id, { company, role }] as const),
    ),
  );
  const who = (person: string) => {
    const found = people.get(person);
    if (!found) throw new Error('Nobody of the cast did this.');
    const { company, role } = found;
    const purpose = role === 'protection-officer' ? ('control' as const) : usualPurpose(company);
    return { actor: 'member' as const, person, organisation: company.id, role, purpose };
  };
  const done = { outcome: 'permitted' as const, reason: null, subject: null, basis: null };
  return {
    by: (person, deed) => ({ ...done, ...deed, ...who(person) }),
    refused: (person, deed) => ({ ...done, ...deed, outcome: 'refused', ...who(person) }),
    publicly: (deed) => ({ ...done, ...deed, actor: 'public' }),
    itself: (deed) => ({ ...done, ...deed, actor: 'worker' }),
  };
}

/** So many minutes after a moment; before it where they are below zero. */
export const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);
