import { type Generated, type Selectable, sql } from 'kysely';
import { pageSize } from '../../platform/http/list-query.ts';
import type { GrantedDb } from '../access/index.ts';
import type { Form } from '../signals/index.ts';
import type {
  AgeGroup,
  Consenter,
  FileType,
  Ground,
  IdentityPart,
  Recording,
  Registration,
  RegistrationRow,
  Scope,
  Sex,
  State,
} from './registration.ts';
import type { RegistrationQuery } from './registration-list.ts';

type Stored = {
  id: string;
  organisation: string;
  notifier_kind: RegistrationRow['notifierKind'];
  recorded_year: number;
  sequence: number;
  recorded_at: Date;
  recorded_by: string;
  notified_year: number;
  notified_month: number;
  forms: Form[] | null;
  age_group: AgeGroup;
  sex: Sex;
  region: string | null;
  file_type: FileType;
  ground: Ground;
  basis: string;
  consent_by: Consenter | null;
  consent_on: string | null;
  consent_recorded: Recording | null;
  consent_scopes: Scope[];
  identity_parts: IdentityPart[];
  signal: string | null;
  state: State;
  version: Generated<number>;
};

type Tables = {
  'victims.registration': Stored;
  'access.organisation': { id: string; name: string };
};

type Listing = GrantedDb<'victims.list' | 'victims.export'>;
type Registering = GrantedDb<'victims.register'>;
type Withdrawing = GrantedDb<'victims.withdraw'>;
type Reading = GrantedDb<'victims.read' | 'victims.withdraw'>;

const withOrganisation = (db: Listing | Reading) =>
  db
    .withTables<Tables>()
    .selectFrom('victims.registration as r')
    .innerJoin('access.organisation as o', 'o.id', 'r.organisation');

function thatFit(db: Listing, { filters }: RegistrationQuery) {
  let rows = withOrganisation(db);
  if (filters.form === 'unknown') rows = rows.where('r.forms', 'is', null);
  else if (filters.form) rows = rows.where(sql<boolean>`${filters.form} = any(r.forms)`);
  if (filters.age) rows = rows.where(sql<boolean>`r.age_group = ${filters.age}`);
  if (filters.fileType) rows = rows.where(sql<boolean>`r.file_type = ${filters.fileType}`);
  if (filters.ground) rows = rows.where(sql<boolean>`r.ground = ${filters.ground}`);
  if (filters.state) rows = rows.where(sql<boolean>`r.state = ${filters.state}`);
  return rows;
}

function ordered(db: Listing, query: RegistrationQuery) {
  const direction = query.sort.descending ? 'desc' : 'asc';
  const rows = thatFit(db, query).selectAll('r').select('o.name as organisation_name');
  switch (query.sort.column) {
    case 'newest':
      return rows.orderBy('r.recorded_at', 'desc').orderBy('r.id');
    case 'recorded':
      return rows.orderBy('r.recorded_at', direction).orderBy('r.id');
    case 'notified':
      return rows
        .orderBy('r.notified_year', direction)
        .orderBy('r.notified_month', direction)
        .orderBy('r.id');
    case 'age':
      return rows.orderBy('r.age_group', direction).orderBy('r.id');
  }
}

/** One page of the registrations that the organisation may see, and how many fit in all. */
export async function listRegistrations(
  db: Listing,
  query: RegistrationQuery,
): Promise<{ rows: Registration[]; total: number }> {
  const { total } = await thatFit(db, query)
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await ordered(db, query)
    .limit(pageSize)
    .offset((query.page - 1) * pageSize)
    .execute();
  return { rows: rows.map(registrationOf), total };
}

/** Every registration that fits, for a file. */
export const findAllRegistrations = async (db: Listing, query: RegistrationQuery): Promise<Registration[]> =>
  (await ordered(db, query).execute()).map(registrationOf);

/** One registration; undefined where it is not there, or not for this organisation. */
export async function findRegistration(db: Reading, id: string): Promise<Registration | undefined> {
  const row = await withOrganisation(db)
    .selectAll('r')
    .select('o.name as organisation_name')
    .where('r.id', '=', id)
    .executeTakeFirst();
  return row && registrationOf(row);
}

/** What leads to the person is in another table: what is left may be listed and counted. */
const registrationOf = (row: Selectable<Stored> & { organisation_name: string }): Registration =>
  ({
    id: row.id,
    number: `V-${row.recorded_year}-${String(row.sequence).padStart(4, '0')}`,
    organisation: row.organisation_name,
    organisationId: row.organisation,
    notifierKind: row.notifier_kind,
    ground: row.ground,
    basis: row.basis,
    state: row.state,
    recordedAt: row.recorded_at,
    forms: row.forms,
    ageGroup: row.age_group,
    sex: row.sex,
    fileType: row.file_type,
    notified: { year: row.notified_year, month: row.notified_month },
    region: row.region,
    consent:
      row.consent_by && row.consent_on && row.consent_recorded
        ? {
            by: row.consent_by,
            on: row.consent_on,
            recorded: row.consent_recorded,
            scopes: row.consent_scopes,
          }
        : null,
    identityParts: row.identity_parts,
    signal: row.signal,
    version: row.version,
  }) as Registration;

/** A registration as it is first kept. */
export type NewRegistration = Omit<Stored, 'sequence' | 'version' | 'state'>;

/** Saves it with the next number of its organisation and year; false where that id is there already. */
export async function insertRegistration(db: Registering, registration: NewRegistration): Promise<boolean> {
  const { organisation, recorded_year } = registration;
  const numbers = `victims.registration ${organisation}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${numbers}, 0))`.execute(db);
  const tables = db.withTables<Tables>();
  const { last } = await tables
    .selectFrom('victims.registration')
    .select((of) => of.fn.max('sequence').as('last'))
    .where('organisation', '=', organisation)
    .where('recorded_year', '=', recorded_year)
    .executeTakeFirstOrThrow();
  const { numInsertedOrUpdatedRows } = await tables
    .insertInto('victims.registration')
    .values({ ...registration, state: 'registered', sequence: (last ?? 0) + 1 })
    .onConflict((id) => id.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** The new standing, where the registration is still as it was shown; false where someone was before. */
export async function updateStanding(
  db: Withdrawing,
  id: string,
  version: number,
  standing: Pick<Stored, 'state' | 'consent_scopes' | 'identity_parts' | 'signal'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .withTables<Tables>()
    .updateTable('victims.registration')
    .set({ ...standing, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
