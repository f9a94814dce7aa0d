import { sql } from 'kysely';
import type { GrantedDb } from '../grant.ts';
import type { Purpose } from '../mandate.ts';

type PeopleDb = GrantedDb<'people.manage'>;

/** Where an organisation works, by its code. */
export type Region = { kind: 'municipality' | 'police-unit'; code: string };

/** What an organisation may do, or where: with days, each a row of its own. */
export type Scope = { purpose: Purpose } | { region: Region };

const partsOf = (scope: Scope) =>
  'purpose' in scope
    ? {
        table: sql.table('access.mandate'),
        columns: sql`purpose`,
        values: sql`${scope.purpose}`,
        isIt: sql`purpose = ${scope.purpose}`,
      }
    : {
        table: sql.table('access.organisation_region'),
        columns: sql`kind, code`,
        values: sql`${scope.region.kind}, ${scope.region.code}`,
        isIt: sql`kind = ${scope.region.kind} and code = ${scope.region.code}`,
      };

/** Whether an organisation has it on a day or after it. Days as YYYY-MM-DD. */
export async function hasScope(
  db: PeopleDb,
  organisation: string,
  scope: Scope,
  day: string,
): Promise<boolean> {
  const { table, isIt } = partsOf(scope);
  const { rows } = await sql`select 1 from ${table} where organisation = ${organisation} and ${isIt}
    and (valid_until is null or valid_until >= ${day}::date)`.execute(db);
  return rows.length > 0;
}

/** Gives it to an organisation from a day on. */
export async function addScope(
  db: PeopleDb,
  organisation: string,
  scope: Scope,
  from: string,
): Promise<void> {
  const { table, columns, values } = partsOf(scope);
  await sql`insert into ${table} (organisation, ${columns}, valid_from)
    values (${organisation}, ${values}, ${from}::date)`.execute(db);
}

/** Lets it end with a last day; false where the organisation does not have it on that day. */
export async function endScope(
  db: PeopleDb,
  organisation: string,
  scope: Scope,
  until: string,
): Promise<boolean> {
  const { table, isIt } = partsOf(scope);
  const ended = await sql`update ${table} set valid_until = ${until}::date
    where organisation = ${organisation} and ${isIt} and valid_from <= ${until}::date
    and (valid_until is null or valid_until > ${until}::date)`.execute(db);
  return (ended.numAffectedRows ?? 0n) > 0n;
}
