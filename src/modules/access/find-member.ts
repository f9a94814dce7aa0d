import { type Kysely, sql } from 'kysely';
import type { Member } from './actor.ts';
import { type OrganisationKind, type Purpose, purposesOfRole, type Role } from './mandate.ts';
import { tokenHash } from './sign-in/session-token.ts';

type Row = {
  person: string;
  person_name: string;
  organisation: string;
  organisation_name: string;
  organisation_kind: OrganisationKind;
  regions: string[];
  role: Role;
  purpose: Purpose;
  mandate: Purpose[];
  demonstration: boolean;
};

/** The person behind a token, in what they work as now; undefined once the session or the membership has ended. */
export async function findMember(web: Kysely<object>, token: string): Promise<Member | undefined> {
  const { rows } = await sql<Row>`select * from access.find_member(${tokenHash(token)})`.execute(web);
  const [row] = rows;
  if (!row) return undefined;
  return {
    kind: 'member',
    session: token,
    person: { id: row.person, name: row.person_name },
    organisation: {
      id: row.organisation,
      name: row.organisation_name,
      kind: row.organisation_kind,
      regions: row.regions,
    },
    role: row.role,
    purpose: row.purpose,
    purposes: purposesOfRole[row.role].filter((purpose) => row.mandate.includes(purpose)),
    demonstration: row.demonstration,
  };
}
