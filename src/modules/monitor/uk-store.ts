import { sql } from 'kysely';
import { pageSize } from '../../platform/http/list-query.ts';
import type { GrantedDb } from '../access/index.ts';
import { type UkCell, type UkCellQuery, type UkQuarter, ukCellSpec } from './uk-cell.ts';
import type { UkNrm } from './uk-nrm.ts';
import type { UkMeasure, UkQuarterFigure } from './uk-quarter.ts';

type Reading = GrantedDb<'monitor.read'>;
type Importing = GrantedDb<'published.import'>;

type Tables = {
  'monitor.uk_referral': UkCell & { line: number; responder_type: string };
  'monitor.uk_quarter': UkQuarterFigure;
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

/** The share of all cells with fewer people than a number, 0 to 100. */
export async function getShareOfSmallCells(db: Reading, fewerThan: number): Promise<number> {
  const { small, all } = await db
    .withTables<Tables>()
    .selectFrom('monitor.uk_referral')
    .select((of) => [
      of.fn.countAll<number>().filterWhere('people', '<', fewerThan).as('small'),
      of.fn.countAll<number>().as('all'),
    ])
    .executeTakeFirstOrThrow();
  return all === 0 ? 0 : (small / all) * 100;
}

/** The words that occur in a column of the cells, for its filter. */
export async function findUkWords(db: Reading, column: keyof UkCell): Promise<string[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('monitor.uk_referral')
    .select(column)
    .distinct()
    .orderBy(column)
    .execute();
  return rows.map((row) => String(row[column]));
}

/** People per quarter: in the cells as first published, and in the later table of one measure. */
export async function findUkQuarters(db: Reading, measure: UkMeasure): Promise<UkQuarter[]> {
  const tables = db.withTables<Tables>();
  return tables
    .selectFrom('monitor.uk_quarter as q')
    .leftJoin(
      tables
        .selectFrom('monitor.uk_referral')
        .select((of) => ['quarter', of.fn.sum<number>('people').as('people')])
        .groupBy('quarter')
        .as('cells'),
      'cells.quarter',
      'q.quarter',
    )
    .where('measure', '=', measure)
    .select((of) => ['q.quarter', 'cells.people as first', of.fn.sum<number>('q.people').as('later')])
    .groupBy(['q.quarter', 'cells.people'])
    .orderBy('q.quarter')
    .execute();
}

/** Rows inserted in one statement; a statement takes at most 65,535 values. */
const batch = 2_000;

/** Replaces everything of the United Kingdom's referral mechanism. */
export async function replaceUkNrm(db: Importing, uk: UkNrm): Promise<void> {
  const tables = db.withTables<Tables>();
  await tables.deleteFrom('monitor.uk_referral').execute();
  await tables.deleteFrom('monitor.uk_quarter').execute();
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
}
