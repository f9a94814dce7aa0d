import type { Language } from '../../platform/i18n/language.ts';
import type { BarData, ChartData, PartsData, PartValue, YearlyData, YearPoint } from './chart-data.ts';
import { chartTexts } from './chart-messages.ts';

/** A number is shown formatted and exported raw; null is not known: words in the table, empty in the CSV. */
export type Cell = number | string | null;

/** The figures of a drawing as a plain table. */
export type FigureTable = {
  /** Index of the column that names its row. */
  readonly heading: number;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
};

/** The table twin of a chart: every figure drawn, and every year or category that is not known. */
export function tableOf(data: ChartData, language: Language): FigureTable {
  switch (data.kind) {
    case 'yearly':
      return yearlyTable(data, language);
    case 'bars':
      return barTable(data, language);
    case 'parts':
      return partsTable(data, language);
  }
}

function yearlyTable(data: YearlyData, { locale }: Language): FigureTable {
  const t = chartTexts(locale);
  const rows = data.series.flatMap(({ name, points }) => {
    const byYear = new Map(points.map((point) => [point.year, point]));
    return yearsBetween(points).flatMap((year) => {
      const point = byYear.get(year);
      const figures = point ? [point, ...(point.earlier ?? [])] : [null];
      return figures.map((figure): Cell[] => [
        String(year),
        name,
        figure?.value ?? null,
        figure?.edition ?? '',
        figure?.certainty ?? '',
        figure?.source ?? '',
        figure?.note ?? '',
      ]);
    });
  });
  return withoutEmptyColumns({
    heading: 0,
    columns: [
      text(t('year')),
      text(t('series')),
      numeric(data.measure),
      text(t('edition')),
      text(t('certainty')),
      text(t('source')),
      text(t('note')),
    ],
    rows,
  });
}

function yearsBetween(points: readonly YearPoint[]): number[] {
  if (points.length === 0) return [];
  const years = points.map((point) => point.year);
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
}

function barTable(data: BarData, { locale }: Language): FigureTable {
  const t = chartTexts(locale);
  return withoutEmptyColumns({
    heading: 0,
    columns: [
      text(data.category),
      numeric(data.measure),
      text(t('certainty')),
      text(t('source')),
      text(t('note')),
    ],
    rows: data.bars.map((bar) => [
      bar.label,
      bar.value,
      bar.certainty ?? '',
      bar.source ?? '',
      bar.note ?? '',
    ]),
  });
}

function partsTable(data: PartsData, { locale }: Language): FigureTable {
  const t = chartTexts(locale);
  const cell = (value: PartValue) => (value === 'none' ? t('noSuchPart') : value);
  return withoutEmptyColumns({
    heading: 0,
    columns: [
      text(data.category),
      ...data.parts.map((part) => numeric(part.name)),
      numeric(data.whole),
      text(t('certainty')),
      text(t('source')),
    ],
    rows: data.rows.map((row) => [
      row.label,
      ...data.parts.map((_, i) => cell(row.values[i] ?? null)),
      wholeOf(row),
      row.certainty ?? '',
      row.source ?? '',
    ]),
  });
}

/** The whole of a row: the sum of its known parts, or null when no part is known. */
export function wholeOf(row: PartsData['rows'][number]): number | null {
  const known = row.values.filter((value) => typeof value === 'number');
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function withoutEmptyColumns(table: FigureTable): FigureTable {
  const kept = table.columns.map((_, i) => i === table.heading || table.rows.some((row) => row[i] !== ''));
  return {
    ...table,
    columns: table.columns.filter((_, i) => kept[i]),
    rows: table.rows.map((row) => row.filter((_, i) => kept[i])),
  };
}

const text = (label: string) => ({ label, numeric: false });
const numeric = (label: string) => ({ label, numeric: true });
