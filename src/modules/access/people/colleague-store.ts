import { sql } from 'kysely';
import { pageSize } from '../../../platform/http/list-query.ts';
import type { GrantedDb } from '../grant.ts';
import type { Purpose, Role } from '../mandate.ts';
import type { AccountState, Colleague, ColleagueColumn, ColleagueQuery } from './colleague.ts';
import { ending } from './store.ts';

type Listing = GrantedDb<'people.list' | 'people.export'>;
type Ending = GrantedDb<'people.end' | 'people.restore'>;
type Reading = Listing | GrantedDb<'people.invite'>;

const holds = sql`access.holds_today(m.valid_from, m.valid_until)`;
const endedToday = sql`access.today(m.ended_at) = access.today()`;

// What someone stopped with today held until yesterday; people read the day on which it was done.
const colleagues = sql`select m.id, m.person, p.name, p.login_name as "loginName", m.role, m.valid_from as since,
    case when m.ended_at is null then m.valid_until else access.today(m.ended_at) end as until, ${holds} as works,
    coalesce(${endedToday} and access.may_give(m.person, m.role), false) as "canReturn", a.account
  from access.membership m
  join access.person p on p.id = m.person
  join access.own_accounts() a on a.person = m.person
  where m.organisation = (select access.granted_organisation())`;

const orders: Record<ColleagueColumn, string> = {
  name: 'name',
  role: 'role',
  since: 'since',
  until: 'until',
};

function thatFit({ filters }: ColleagueQuery) {
  const { role, works, account } = filters;
  const conditions = [
    role !== undefined && sql`c.role = ${role}`,
    works !== undefined && sql`c.works = ${works === 'yes'}`,
    account !== undefined && sql`c.account = ${account}`,
  ].filter((condition) => condition !== false);
  return sql`from (${colleagues}) c where ${sql.join([sql`true`, ...conditions], sql` and `)}`;
}

const orderOf = ({ sort }: ColleagueQuery) =>
  sql`order by ${sql.id('c', orders[sort.column])} ${sql.raw(sort.descending ? 'desc' : 'asc')}, c.name, c.id`;

/** One page of the people of one's own organisation, and how many fit in all. */
export async function listColleagues(
  db: Listing,
  query: ColleagueQuery,
): Promise<{ rows: Colleague[]; total: number }> {
  const counted = await sql<{ total: number }>`select count(*)::integer as total ${thatFit(query)}`.execute(
    db,
  );
  const { rows } = await sql<Colleague>`select c.* ${thatFit(query)} ${orderOf(query)}
    limit ${pageSize} offset ${(query.page - 1) * pageSize}`.execute(db);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

/** Everyone who fits, for a file. */
export async function findAllColleagues(db: Listing, query: ColleagueQuery): Promise<Colleague[]> {
  return (await sql<Colleague>`select c.* ${thatFit(query)} ${orderOf(query)}`.execute(db)).rows;
}

/** One membership of one's own organisation; undefined where it is not there, or of another. */
export async function findColleague(db: Reading, id: string): Promise<Colleague | undefined> {
  const { rows } = await sql<Colleague>`select c.* from (${colleagues}) c where c.id = ${id}`.execute(db);
  return rows[0];
}

/** The purposes that one's own organisation has a mandate for now. */
export async function findMandate(db: Reading): Promise<Purpose[]> {
  const { rows } = await sql<{ purpose: Purpose }>`select distinct d.purpose from access.mandate d
    where d.organisation = (select access.granted_organisation())
      and access.holds_today(d.valid_from, d.valid_until)`.execute(db);
  return rows.map(({ purpose }) => purpose);
}

/** How far the account of a colleague is. */
export async function getAccountState(
  db: GrantedDb<'people.invite'>,
  person: string,
): Promise<AccountState | undefined> {
  const { rows } = await sql<{ account: AccountState }>`
    select account from access.own_accounts() where person = ${person}`.execute(db);
  return rows[0]?.account;
}

/** Whether one's own administrator may make a code for someone: they have no account, and work nowhere else. */
export async function mayGetCode(db: GrantedDb<'people.invite'>, person: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select access.may_get_code(${person}) as may`.execute(db);
  return rows[0]?.may === true;
}

type Tables = {
  'access.membership': {
    id: string;
    role: Role;
    organisation: string;
    valid_from: string;
    valid_until: string | null;
    ended_at: Date | null;
    until_before: string | null;
  };
};

/** The role of a membership of one's own organisation; undefined where it is not there. */
export async function findRole(db: Ending, id: string): Promise<Role | undefined> {
  const row = await db
    .withTables<Tables>()
    .selectFrom('access.membership')
    .select('role')
    .where('id', '=', id)
    .where(sql<boolean>`organisation = (select access.granted_organisation())`)
    .executeTakeFirst();
  return row?.role;
}

/** Ends a membership of one's own organisation from now on; false where it is not there or ended already. */
export async function endMembership(db: Ending, id: string): Promise<boolean> {
  const ended = await db
    .withTables<Tables>()
    .updateTable('access.membership as m')
    .set(ending)
    .where('m.id', '=', id)
    .where(sql<boolean>`${holds}`)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Whether a membership is of one's own organisation, for whoever may end it. */
export async function isOwnMembership(db: Ending, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from access.membership m
    where m.id = ${id} and m.organisation = (select access.granted_organisation()) for update`.execute(db);
  return rows.length > 0;
}

/** Undoes an ending of today; false where there is none, or where the role may not be given here. */
export async function restoreMembership(db: Ending, id: string): Promise<boolean> {
  const restored = await db
    .withTables<Tables>()
    .updateTable('access.membership as m')
    .set({ valid_until: sql<string | null>`m.until_before`, ended_at: null, until_before: null })
    .where('m.id', '=', id)
    .where(sql<boolean>`${endedToday} and access.may_give(m.person, m.role)`)
    .executeTakeFirst();
  return restored.numUpdatedRows > 0n;
}
