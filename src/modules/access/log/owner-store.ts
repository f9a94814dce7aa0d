import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { GrantedDb } from '../grant.ts';

/**
 * Notes whose a new record is, in the transaction that makes it: the protection officer of that organisation then sees
 * in the processing log what others do with it. Safe to do twice; throws where the record has another owner, unless the
 * matcher notes both sides of a proposal.
 * @param id the id that acts on the record carry as what they are about
 */
export async function ownRecord(db: GrantedDb<Act>, id: string, organisation: string): Promise<void> {
  await sql`select access.own_record(${id}, ${organisation}::uuid)`.execute(db);
}

/** The same for many records at once. */
export async function ownRecords(
  db: GrantedDb<'demonstration.fill'>,
  records: readonly { id: string; organisation: string }[],
): Promise<void> {
  await sql`select access.own_record(id, organisation)
    from unnest(${records.map(({ id }) => id)}::text[], ${records.map(({ organisation }) => organisation)}::uuid[])
      as record (id, organisation)`.execute(db);
}
