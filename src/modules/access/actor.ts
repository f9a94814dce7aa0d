import type { OrganisationKind, Purpose, Role } from './mandate.ts';

/** Whoever reads the public pages, or reports something there. */
export const publicActor = { kind: 'public' } as const;

/** The person at the machine, by the command line. */
export const operatorActor = { kind: 'operator' } as const;

/** Baken itself, at work that nobody waits for. */
export const workerActor = { kind: 'worker' } as const;

export type Organisation = {
  id: string;
  name: string;
  kind: OrganisationKind;
  /** Codes of the municipalities and police units it works for. */
  regions: readonly string[];
};

/** A person who signed in, in one role for one organisation and for one purpose at a time. */
export type Member = {
  kind: 'member';
  /** The token of the session: a secret, never shown or logged. */
  session: string;
  person: { id: string; name: string };
  organisation: Organisation;
  role: Role;
  purpose: Purpose;
  /** The purposes this person may choose from: those of the role that the organisation's mandate has. */
  purposes: readonly Purpose[];
  demonstration: boolean;
};

export type Actor = typeof publicActor | typeof operatorActor | typeof workerActor | Member;
