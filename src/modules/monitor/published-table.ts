import { z } from 'zod';
import type { CsvRow } from '../../platform/csv.ts';
import {
  column,
  listOf,
  oneOf,
  optionalDecimal,
  optionalShare,
  optionalText,
  optionalWholeNumber,
  text,
} from '../../platform/csv-column.ts';
import { Certainty, type Figure, type FigureDataset } from './figure.ts';
import { period } from './period.ts';

/** Reads the rows of one published file into figures; `csv` is the file set's reader. */
type ReadTable = (csv: <S extends z.ZodObject>(schema: S) => CsvRow<z.output<S>>[]) => TableFigure[];

/** A figure before its table is named. */
type TableFigure = Omit<Figure, 'dataset'>;

const provenance = { certainty: oneOf(Certainty.options), source_id: listOf('+'), note: optionalText };

/** The parts every figure has, with the rest still unknown. */
function begin(
  line: number,
  row: { certainty: Certainty; source_id: string[]; note: string | null },
  when: z.output<typeof period>,
) {
  return {
    line,
    periodLabel: when.label,
    yearFrom: when.yearFrom,
    yearTo: when.yearTo,
    series: null,
    vintage: null,
    value: null,
    sharePct: null,
    low: null,
    high: null,
    intervalKind: null,
    rank: null,
    baseN: null,
    certainty: row.certainty,
    sourceIds: row.source_id,
    note: row.note,
  };
}

/** An edition, whose last year says which of two is the later one. */
const edition = column(
  (cell) => (cell === 'unknown' || /(^|\D)\d{4}$/.test(cell) ? cell : undefined),
  'does not end in a year and is not the word unknown',
);

const perYear: ReadTable = (csv) =>
  csv(
    z.object({ year: period, series: text, vintage: edition, victims: optionalWholeNumber, ...provenance }),
  ).map(({ line, value: row }) => ({
    ...begin(line, row, row.year),
    series: row.series,
    vintage: row.vintage,
    category: 'victims',
    value: row.victims,
    unit: 'victims',
  }));

const totals: ReadTable = (csv) =>
  csv(z.object({ period, measure: text, value: optionalWholeNumber, ...provenance })).map(
    ({ line, value: row }) => ({
      ...begin(line, row, row.period),
      category: row.measure,
      value: row.value,
      unit: 'victims',
    }),
  );

const part = { victims: optionalWholeNumber, share_pct: optionalShare, base_n: optionalWholeNumber };

const byForm: ReadTable = (csv) =>
  csv(z.object({ year: period, classification: text, category: text, ...part, ...provenance })).map(
    ({ line, value: row }) => ({
      ...begin(line, row, row.year),
      series: row.classification,
      category: row.category,
      value: row.victims,
      sharePct: row.share_pct,
      unit: 'victims',
      baseN: row.base_n,
    }),
  );

const byGroup: ReadTable = (csv) =>
  csv(z.object({ period, group: text, ...part, ...provenance })).map(({ line, value: row }) => ({
    ...begin(line, row, row.period),
    category: row.group,
    value: row.victims,
    sharePct: row.share_pct,
    unit: 'victims',
    baseN: row.base_n,
  }));

const byNationality: ReadTable = (csv) =>
  csv(
    z.object({
      year: period,
      nationality: text,
      victims: optionalWholeNumber,
      rank: optionalWholeNumber,
      base_n: optionalWholeNumber,
      ...provenance,
    }),
  ).map(({ line, value: row }) => ({
    ...begin(line, row, row.year),
    category: row.nationality,
    value: row.victims,
    rank: row.rank,
    unit: 'victims',
    baseN: row.base_n,
  }));

const byNotifier: ReadTable = (csv) =>
  csv(
    z.object({
      year: period,
      notifier: text,
      count: optionalWholeNumber,
      share_pct: optionalShare,
      counts_what: text,
      base_n: optionalWholeNumber,
      ...provenance,
    }),
  ).map(({ line, value: row }) => ({
    ...begin(line, row, row.year),
    category: row.notifier,
    value: row.count,
    sharePct: row.share_pct,
    unit: row.counts_what,
    baseN: row.base_n,
  }));

/** A number in a unit; in the unit `pct` it is a share and not a count. */
const inUnit = (value: number | null, unit: string) =>
  unit === 'pct' ? { sharePct: value, unit } : { value, unit };

const sharesFit = { path: ['value'], error: 'is a percentage above 100' };

const measures: ReadTable = (csv) =>
  csv(
    z
      .object({ period, measure: text, value: optionalDecimal, unit: text, ...provenance })
      .refine(({ unit, value }) => unit !== 'pct' || (value ?? 0) <= 100, sharesFit),
  ).map(({ line, value: row }) => ({
    ...begin(line, row, row.period),
    category: row.measure,
    ...inUnit(row.value, row.unit),
  }));

const estimates: ReadTable = (csv) =>
  csv(
    z
      .object({
        study: text,
        period,
        measure: text,
        estimate: optionalDecimal,
        low: optionalDecimal,
        high: optionalDecimal,
        unit: text,
        interval_kind: text,
        ...provenance,
      })
      .refine(({ unit, estimate }) => unit !== 'pct' || (estimate ?? 0) <= 100, {
        ...sharesFit,
        path: ['estimate'],
      })
      .refine(({ low, high }) => (low === null) === (high === null) && (low ?? 0) <= (high ?? 0), {
        path: ['high'],
        error: 'does not make a range with the low value: give both or neither, the low one first',
      }),
  ).map(({ line, value: row }) => ({
    ...begin(line, row, row.period),
    series: row.study,
    category: row.measure,
    ...inUnit(row.estimate, row.unit),
    low: row.low,
    high: row.high,
    intervalKind: row.interval_kind,
  }));

/** How each published table is read. */
export const publishedTables: Record<FigureDataset, ReadTable> = {
  'victims-per-year': perYear,
  'period-totals': totals,
  'victims-by-form': byForm,
  'sector-shift': measures,
  'victims-by-sex': byGroup,
  'victims-by-age': byGroup,
  'victims-by-nationality': byNationality,
  'notifications-by-notifier': byNotifier,
  'law-enforcement-vs-care-notifiers': measures,
  shelter: measures,
  'mob-and-dublin': measures,
  'hotel-programme': measures,
  'criminal-justice': measures,
  'mse-estimates': estimates,
};
