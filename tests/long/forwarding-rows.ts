import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { superuserOf } from '../start/look-inside.ts';
import type { Posted } from './forwarding-work.ts';

/** The database of a server that runs, past Baken. */
type Rows = {
  all: <Row>(statement: string, values?: unknown[]) => Promise<Row[]>;
  /** The id of the one row there is. */
  one: (statement: string) => Promise<string>;
};

/** Looks into the database that runs on a data folder. */
export async function looking<T>(data: string, look: (sql: Rows) => Promise<T>): Promise<T> {
  const client = new pg.Client(superuserOf(data));
  await client.connect();
  try {
    const all = async <Row>(statement: string, values?: unknown[]) =>
      (await client.query(statement, values)).rows as Row[];
    return await look({
      all,
      one: async (statement) => {
        const [row, ...rest] = await all<{ id: string }>(statement);
        if (!row || rest.length > 0) throw new Error(`Not one row: ${statement}`);
        return row.id;
      },
    });
  } finally {
    await client.end();
  }
}

/** Invented colleagues in one role, each with a session; gives the tokens. */
export async function addColleagues(
  sql: Rows,
  organisation: string,
  role: string,
  count: number,
): Promise<string[]> {
  const tokens: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const [person, membership] = [randomUUID(), randomUUID()];
    const token = randomBytes(32).toString('base64url');
    await sql.all('insert into access.person values ($1, $2, $3, true)', [
      person,
      `Verzonnen mens ${at}`,
      `${role}${at}@voorbeeld.example`,
    ]);
    await sql.all(
      `insert into access.membership
        select $1, $2, id, $3, '2020-01-01' from access.organisation where name = $4`,
      [membership, person, role, organisation],
    );
    await sql.all(
      'insert into access.session (token_hash, person, membership, purpose) values ($1, $2, $3, $4)',
      [
        createHash('sha256').update(token).digest(),
        person,
        membership,
        role === 'investigator' ? 'investigate' : 'joint-approach',
      ],
    );
    tokens.push(token);
  }
  return tokens;
}

/** What must never be: each gives the ids for which it is. The row of the log is that of the very transaction. */
const faults: Record<string, string> = {
  'a disclosure without its copy': `
    select d.id from signals.disclosure d where not exists (select from signals.signal s where s.id = d.copy
      and s.owner_organisation = d.to_organisation and s.origin_signal = d.signal and s.source = 'forwarded')`,
  'a disclosure without its event at the giver': `
    select d.id from signals.disclosure d where 1 <> (select count(*) from signals.event e
      where e.signal = d.signal and e.disclosure = d.id and e.kind = 'forwarded')`,
  'a disclosure without its event at the receiver': `
    select d.id from signals.disclosure d where 1 <> (select count(*) from signals.event e
      where e.signal = d.copy and e.disclosure = d.id and e.kind = 'received')`,
  'a disclosure without its row in the log': `
    select d.id from signals.disclosure d where 1 <> (select count(*) from access.log_entry l
      where l.act = 'signals.forward' and l.outcome = 'permitted' and l.subject = d.signal::text and l.basis = d.rule
        and l.transaction::text::numeric % 4294967296 = d.xmin::text::numeric)`,
  'a copy without a disclosure': `
    select s.id from signals.signal s where s.source = 'forwarded'
      and not exists (select from signals.disclosure d where d.copy = s.id)`,
  'a copy that its owner does not own': `
    select s.id from signals.signal s where not exists (select from access.owned_record r
      where r.subject = s.id::text and r.organisation = s.owner_organisation)`,
  'a forwarded signal without that event': `
    select s.id from signals.signal s where s.state = 'forwarded'
      and not exists (select from signals.event e where e.signal = s.id and e.kind = 'forwarded')`,
  'a signal whose version is not the number of its events': `
    select s.id from signals.signal s where s.version <> (select count(*) from signals.event e where e.signal = s.id)
      or s.version <> (select max(e.number) from signals.event e where e.signal = s.id)`,
  'feedback without its event': `
    select d.id from signals.disclosure d where
      (select count(*) from signals.feedback f where f.disclosure = d.id)
        <> (select count(*) from signals.event e where e.signal = d.copy and e.kind = 'fed-back')`,
};

/** One line for each fault that there is. */
export async function findBroken(sql: Rows): Promise<string[]> {
  const found: string[] = [];
  for (const [name, statement] of Object.entries(faults)) {
    for (const { id } of await sql.all<{ id: string }>(statement)) found.push(`${name}: ${id}`);
  }
  return found;
}

/** How often each step was taken: as the event right after the version that its form showed. */
export async function findSteps(sql: Rows, steps: readonly Posted[]): Promise<number[]> {
  const rows = await sql.all<{ count: string }>(
    `select (select count(*) from signals.event e
        where e.signal = s.signal and e.number = s.version + 1 and e.kind = s.kind) as count
      from unnest($1::uuid[], $2::int[], $3::text[]) with ordinality as s (signal, version, kind, place)
      order by place`,
    [steps.map(({ signal }) => signal), steps.map(({ version }) => version), steps.map(({ kind }) => kind)],
  );
  return rows.map(({ count }) => Number(count));
}

/** Every copy that was handed over. */
export const findCopies = async (sql: Rows): Promise<string[]> =>
  (await sql.all<{ copy: string }>('select copy from signals.disclosure')).map(({ copy }) => copy);
