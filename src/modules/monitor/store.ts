import { sql } from 'kysely';
import { pageSize } from '../../platform/http/list-query.ts';
import type { GrantedDb } from '../access/index.ts';
import type { CaptureFile, CaptureHistory } from './capture-history.ts';
import type { Figure, FigureDataset } from './figure.ts';
import type { FigureQuery } from './figure-list.ts';
import type { NlPublished } from './nl-published.ts';
import type { StepResult, StoredStep } from './recommendation.ts';
import type { Source } from './source.ts';

type Reading = GrantedDb<'monitor.read'>;
type Importing = GrantedDb<'published.import'>;

type Tables = {
  'monitor.source': Omit<Source, 'source_id'> & { id: string };
  'monitor.figure': {
    dataset: FigureDataset;
    line: number;
    period_label: string;
    year_from: number | null;
    year_to: number | null;
    series: string | null;
    vintage: string | null;
    category: string;
    value: number | null;
    share_pct: number | null;
    low: number | null;
    high: number | null;
    interval_kind: string | null;
    rank: number | null;
    unit: string;
    base_n: number | null;
    certainty: Figure['certainty'];
    source_ids: string[];
    note: string | null;
  };
  'monitor.recommendation_step': {
    line: number;
    number: number;
    page: number;
    recommendation: string;
    answer: string;
    step: string;
    actor: string;
    promised_by: string | null;
    delivered_on: string | null;
    delivered_as: string | null;
    outcome: StepResult;
    source_ids: string[];
  };
  'monitor.capture_history': CaptureHistory & { file: CaptureFile };
};

/** The figures of some published tables, in the order of the files. */
export async function findFigures(db: Reading, datasets: readonly FigureDataset[]): Promise<Figure[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('monitor.figure')
    .selectAll()
    .where('dataset', 'in', datasets)
    .orderBy('dataset')
    .orderBy('line')
    .execute();
  return rows.map(toFigure);
}

function figuresThatFit(db: Reading, { filters }: FigureQuery) {
  let figures = db.withTables<Tables>().selectFrom('monitor.figure');
  if (filters.dataset) figures = figures.where(sql<string>`dataset`, '=', filters.dataset);
  if (filters.certainty) figures = figures.where(sql<string>`certainty`, '=', filters.certainty);
  // A year that is no number fits nothing, and so says "no rows" instead of failing.
  const year = /^\d{4}$/.test(filters.year ?? '') ? Number(filters.year) : filters.year ? -1 : undefined;
  if (year !== undefined) figures = figures.where('year_from', '<=', year).where('year_to', '>=', year);
  return figures;
}

/** One page of figures, and how many fit in all; every figure that fits when `whole`. */
export async function listFigures(
  db: Reading,
  query: FigureQuery,
  whole = false,
): Promise<{ rows: Figure[]; total: number }> {
  const fitting = figuresThatFit(db, query);
  const { total } = await fitting
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await fitting
    .selectAll()
    .orderBy(query.sort.column, (order) => (query.sort.descending ? order.desc() : order.asc()).nullsLast())
    .orderBy('dataset')
    .orderBy('line')
    .$if(!whole, (rest) => rest.limit(pageSize).offset((query.page - 1) * pageSize))
    .execute();
  return { rows: rows.map(toFigure), total };
}

const toFigure = (row: Tables['monitor.figure']): Figure => ({
  dataset: row.dataset,
  line: row.line,
  periodLabel: row.period_label,
  yearFrom: row.year_from,
  yearTo: row.year_to,
  series: row.series,
  vintage: row.vintage,
  category: row.category,
  value: row.value,
  sharePct: row.share_pct,
  low: row.low,
  high: row.high,
  intervalKind: row.interval_kind,
  rank: row.rank,
  unit: row.unit,
  baseN: row.base_n,
  certainty: row.certainty,
  sourceIds: row.source_ids,
  note: row.note,
});

const fromFigure = (figure: Figure): Tables['monitor.figure'] => ({
  dataset: figure.dataset,
  line: figure.line,
  period_label: figure.periodLabel,
  year_from: figure.yearFrom,
  year_to: figure.yearTo,
  series: figure.series,
  vintage: figure.vintage,
  category: figure.category,
  value: figure.value,
  share_pct: figure.sharePct,
  low: figure.low,
  high: figure.high,
  interval_kind: figure.intervalKind,
  rank: figure.rank,
  unit: figure.unit,
  base_n: figure.baseN,
  certainty: figure.certainty,
  source_ids: figure.sourceIds,
  note: figure.note,
});

/** The sources with these ids, newest publication first; all of them when no ids are given. */
export async function findSources(db: Reading, ids?: readonly string[]): Promise<Source[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('monitor.source')
    .selectAll()
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids?.length ? [...ids] : ['']))
    .orderBy('published', (order) => order.desc().nullsLast())
    .orderBy('id')
    .execute();
  return rows.map(({ id, ...source }) => ({ source_id: id, ...source }));
}

/** The chain of recommendation, answer and what became of it, in the order of the letter. */
export async function findSteps(db: Reading): Promise<StoredStep[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('monitor.recommendation_step')
    .selectAll()
    .orderBy('line')
    .execute();
  return rows.map(({ number, answer, source_ids, ...step }) => ({
    ...step,
    rec_no: number,
    cabinet_answer: answer,
    source_id: source_ids,
  }));
}

/** On which of these lists registered victims are, and how many are on exactly those. */
export async function findCaptures(db: Reading, file: CaptureFile): Promise<CaptureHistory[]> {
  return db
    .withTables<Tables>()
    .selectFrom('monitor.capture_history')
    .select(['line', 'lists', 'victims'])
    .where('file', '=', file)
    .orderBy('line')
    .execute();
}

/** Replaces everything of the published Dutch figures. */
export async function replaceNlPublished(db: Importing, published: NlPublished): Promise<void> {
  const tables = db.withTables<Tables>();
  for (const table of ['figure', 'recommendation_step', 'capture_history', 'source'] as const) {
    await tables.deleteFrom(`monitor.${table}`).execute();
  }
  await tables
    .insertInto('monitor.source')
    .values(published.sources.map(({ source_id, ...source }) => ({ id: source_id, ...source })))
    .execute();
  await tables.insertInto('monitor.figure').values(published.figures.map(fromFigure)).execute();
  await tables
    .insertInto('monitor.recommendation_step')
    .values(
      published.recommendationSteps.map(({ rec_no, cabinet_answer, source_id, ...step }) => ({
        ...step,
        number: rec_no,
        answer: cabinet_answer,
        source_ids: source_id,
      })),
    )
    .execute();
  await tables
    .insertInto('monitor.capture_history')
    .values(
      (['six-lists', 'five-lists'] as const).flatMap((file) =>
        published.captureHistories[file].map((history) => ({ file, ...history })),
      ),
    )
    .execute();
}
