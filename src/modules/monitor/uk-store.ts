import { sql } from 'kysely';
import { pageSize } from '../../platform/http/list-query.ts';
import type { GrantedDb } from '../access/index.ts';
import {
  type UkCell,
  type UkCellQuery,
  type UkFilter,
  type UkQuarter,
  type UkWords,
  type UkYear,
  ukCellSpec,
} from './uk-cell.ts';
import type { UkNrm } from './uk-nrm.ts';
import type { UkMeasure, UkQuarterFigure } from './uk-quarter.ts';

type Reading = GrantedDb<'monitor.read'>;
type Importing = GrantedDb<'published.import'>;

type Tables = {
  'monitor.uk_referral': UkCell & { line: number; responder_type: string };
  'monitor.uk_quarter': UkQuarterFigure;
  'monitor.uk_word': { column_name: UkFilter; word: string };
  'monitor.uk_first_published': { quarter: string; people: number; cells: number; small_cells: number };
};

function cellsThatFit(db: Reading, query: UkCellQuery) {
  let cells = db.withTables<Tables>().selectFrom('monitor.uk_referral');
  for (const [column, value] of Object.entries(query.filters)) {
    cells = cells.where(column as keyof UkCell, '=', value);
  }
  return cells;
}

/** One page of cells, how many fit in all, and the people in them. */
export async function findUkCells(
  db: Reading,
  query: UkCellQuery,
): Promise<{ rows: UkCell[]; total: number; people: number }> {
  const { total, people } = await cellsThatFit(db, query)
    .select((of) => [
      of.fn.countAll<number>().as('total'),
      of.fn.coalesce(of.fn.sum<number>('people'), sql.lit(0)).as('people'),
    ])
    .executeTakeFirstOrThrow();
  const rows = await orderedCells(db, query)
    .limit(pageSize)
    .offset((query.page - 1) * pageSize)
    .execute();
  return { rows, total, people };
}

/** Every cell that fits, for export. */
export const findAllUkCells = (db: Reading, query: UkCellQuery): Promise<UkCell[]> =>
  orderedCells(db, query).execute();

const orderedCells = (db: Reading, query: UkCellQuery) =>
  cellsThatFit(db, query)
    .select([...ukCellSpec.columns])
    .orderBy(query.sort.column, query.sort.descending ? 'desc' : 'asc')
    .orderBy('line');

/** The share of all cells that are small, 0 to 100; null when there are none. */
export async function findShareOfSmallCells(db: Reading): Promise<number | null> {
  const { share } = await db
    .withTables<Tables>()
    .selectFrom('monitor.uk_first_published')
    .select(sql<number | null>`sum(small_cells)::float8 / sum(cells) * 100`.as('share'))
    .executeTakeFirstOrThrow();
  return share;
}

/** The words that occur in each filter's column. */
export async function findUkWords(db: Reading): Promise<UkWords> {
  const columns = await db
    .withTables<Tables>()
    .selectFrom('monitor.uk_word')
    // One row per column: 500 rows of one word each take longer to read than the list takes to draw.
    .select(['column_name', sql<string[]>`json_agg(word order by word)`.as('words')])
    .groupBy('column_name')
    .execute();
  const inColumn = (filter: UkFilter) => columns.find((column) => column.column_name === filter)?.words ?? [];
  return {
    quarter: inColumn('quarter'),
    exploitation: inColumn('exploitation'),
    age: inColumn('age'),
    gender: inColumn('gender'),
    nationality: inColumn('nationality'),
  };
}

/** People per quarter: in the cells as first published, and in the later table of one measure. */
export async function findUkQuarters(db: Reading, measure: UkMeasure): Promise<UkQuarter[]> {
  return db
    .withTables<Tables>()
    .selectFrom('monitor.uk_quarter as q')
    .leftJoin('monitor.uk_first_published as f', 'f.quarter', 'q.quarter')
    .where('measure', '=', measure)
    .select((of) => ['q.quarter', 'f.people as first', of.fn.sum<number>('q.people').as('later')])
    .groupBy(['q.quarter', 'f.people'])
    .orderBy('q.quarter')
    .execute();
}

/** What every table counts per year, all its ages and places together. */
export async function findUkYears(db: Reading): Promise<UkYear[]> {
  const year = sql<number>`left(quarter, 4)::integer`;
  return db
    .withTables<Tables>()
    .selectFrom('monitor.uk_quarter')
    .select((of) => [
      'measure',
      year.as('year'),
      'outcome',
      of.fn.sum<number>('people').as('people'),
      of.fn.count<number>('quarter').distinct().as('quarters'),
    ])
    .groupBy(['measure', 'year', 'outcome'])
    .orderBy('measure')
    .orderBy('outcome', 'desc')
    .orderBy('year')
    .execute();
}

/** Cells with fewer people than this are small: one person could be recognised. */
const smallCell = 5;

/** Rows inserted in one statement; a statement takes at most 65,535 values. */
const batch = 2_000;

/** Replaces everything of the United Kingdom's referral mechanism. */
export async function replaceUkNrm(db: Importing, uk: UkNrm): Promise<void> {
  const tables = db.withTables<Tables>();
  for (const table of ['uk_referral', 'uk_quarter', 'uk_word', 'uk_first_published'] as const) {
    await tables.deleteFrom(`monitor.${table}`).execute();
  }
  const cells = uk.referrals.map((referral) => ({
    line: referral.line,
    quarter: referral.quarter,
    responder_type: referral.first_responder_type,
    responder: referral.first_responder,
    exploitation: referral.exploitation_type,
    age: referral.age_at_exploitation,
    gender: referral.gender,
    nationality: referral.nationality,
    people: referral.people,
  }));
  for (let from = 0; from < cells.length; from += batch) {
    await tables
      .insertInto('monitor.uk_referral')
      .values(cells.slice(from, from + batch))
      .execute();
  }
  for (let from = 0; from < uk.quarters.length; from += batch) {
    await tables
      .insertInto('monitor.uk_quarter')
      .values(uk.quarters.slice(from, from + batch))
      .execute();
  }
  for (const column of ukCellSpec.filters) {
    await sql`insert into monitor.uk_word (column_name, word)
      select distinct ${column}, ${sql.ref(column)} from monitor.uk_referral`.execute(db);
  }
  await sql`insert into monitor.uk_first_published (quarter, people, cells, small_cells)
    select quarter, sum(people), count(*), count(*) filter (where people < ${sql.lit(smallCell)})
    from monitor.uk_referral group by quarter`.execute(db);
}
