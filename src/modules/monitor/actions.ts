import type { Ask } from '../access/index.ts';
import type { CaptureHistory } from './capture-history.ts';
import type { Figure, FigureDataset } from './figure.ts';
import type { FigureQuery } from './figure-list.ts';
import type { StoredStep } from './recommendation.ts';
import type { Source } from './source.ts';
import { findCaptures, findFigures, findSources, findSteps, listFigures } from './store.ts';
import type { UkCell, UkCellQuery, UkQuarter, UkWords, UkYear } from './uk-cell.ts';
import {
  findAllUkCells,
  findShareOfSmallCells,
  findUkCells,
  findUkQuarters,
  findUkWords,
  findUkYears,
} from './uk-store.ts';

type Reader = Ask<'monitor.read'>;

/** Figures with the sources they name. */
export type Sourced = { figures: Figure[]; sources: Source[] };

/** The figures of some published tables, with their sources. */
export const readFigures = (ask: Reader, datasets: readonly FigureDataset[]): Promise<Sourced> =>
  ask(async (db) => {
    const figures = await findFigures(db, datasets);
    return {
      figures,
      sources: await findSources(
        db,
        figures.flatMap((figure) => figure.sourceIds),
      ),
    };
  });

/** The estimates of the total with their sources, and which victims are on which of six lists. */
export const readEstimates = (ask: Reader): Promise<Sourced & { captures: CaptureHistory[] }> =>
  ask(async (db) => {
    const figures = await findFigures(db, ['mse-estimates']);
    return {
      figures,
      captures: await findCaptures(db, 'six-lists'),
      sources: await findSources(
        db,
        figures.flatMap((figure) => figure.sourceIds),
      ),
    };
  });

/** One page of all figures, how many fit, and their sources. */
export const readFigureList = (ask: Reader, query: FigureQuery): Promise<Sourced & { total: number }> =>
  ask(async (db) => {
    const { rows, total } = await listFigures(db, query);
    return {
      figures: rows,
      total,
      sources: await findSources(
        db,
        rows.flatMap((figure) => figure.sourceIds),
      ),
    };
  });

/** Every figure that fits, for a file. */
export const readAllFigures = async (ask: Reader, query: FigureQuery): Promise<Figure[]> =>
  (await ask((db) => listFigures(db, query, true))).rows;

/** The chain of recommendation, answer and what became of it, with its sources. */
export const readRecommendations = (ask: Reader): Promise<{ steps: StoredStep[]; sources: Source[] }> =>
  ask(async (db) => {
    const steps = await findSteps(db);
    return {
      steps,
      sources: await findSources(
        db,
        steps.flatMap((step) => step.source_id),
      ),
    };
  });

/** Every source. */
export const readSources = (ask: Reader): Promise<Source[]> => ask((db) => findSources(db));

/** What the page on the United Kingdom shows. */
export type UkView = { quarters: UkQuarter[]; years: UkYear[] };

export const readUk = (ask: Reader): Promise<UkView> =>
  ask(async (db) => ({ quarters: await findUkQuarters(db, 'referrals'), years: await findUkYears(db) }));

/** What the list of who was referred shows. */
export type UkCellsView = {
  cells: { rows: UkCell[]; total: number; people: number };
  /** Share of all cells that are small, 0 to 100; null when there are none. */
  smallShare: number | null;
  words: UkWords;
};

/** One page of cells, and the words of the filters. */
export const readUkCells = (ask: Reader, query: UkCellQuery): Promise<UkCellsView> =>
  ask(async (db) => ({
    cells: await findUkCells(db, query),
    smallShare: await findShareOfSmallCells(db),
    words: await findUkWords(db),
  }));

/** What every table of the United Kingdom counts per year. */
export const readUkYears = (ask: Reader): Promise<UkYear[]> => ask((db) => findUkYears(db));

/** Every cell that fits, for a file. */
export const readAllUkCells = (ask: Reader, query: UkCellQuery): Promise<UkCell[]> =>
  ask((db) => findAllUkCells(db, query));
