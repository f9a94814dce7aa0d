import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { SeriesBreak, YearlyData, YearPoint } from './chart-data.ts';

/**
 * Where everything of a line chart stands. Across, in per cents of the plot, so that the page can stretch the
 * chart while its text keeps its size; down, in pixels. Points: example `{ x: 50, y: 120 }`.
 */
export type LineLayout = {
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly yTicks: readonly { readonly value: number; readonly y: number }[];
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly series: readonly SeriesLayout[];
  readonly breaks: readonly (SeriesBreak & { readonly x: number; readonly markY: number })[];
};

export type SeriesLayout = {
  readonly name: string;
  readonly path: string;
  readonly points: readonly PlacedPoint[];
  readonly earlier: readonly { readonly x: number; readonly y: number }[];
  readonly last: PlacedPoint;
};

export type PlacedPoint = YearPoint & { readonly x: number; readonly y: number };

const plotHeight = 220;
const markRow = 22;
const yearRow = 28;

/** Lays out counts (0 or more) per year from a zero line; null when there is no figure at all. */
export function layoutLines(data: YearlyData): LineLayout | null {
  const points = data.series.flatMap((series) => series.points);
  if (points.length === 0) return null;
  const figures = points.flatMap((point) => [
    point.value,
    ...(point.earlier ?? []).map(({ value }) => value),
  ]);
  const firstYear = Math.min(...points.map(({ year }) => year));
  const lastYear = Math.max(...points.map(({ year }) => year));

  const across = scaleLinear([firstYear - 0.5, lastYear + 0.5], [0, 100]);
  const x = (year: number) => round(across(year));
  const breaks = placeBreaks(data, firstYear, lastYear, x);
  const top = 10 + markRow * (Math.max(-1, ...breaks.map(({ row }) => row)) + 1);
  const bottom = top + plotHeight;
  const down = scaleLinear([0, Math.max(...figures) || 1], [bottom, top]).nice(4);
  const y = (value: number) => round(down(value));

  return {
    height: bottom + yearRow,
    top,
    bottom,
    yTicks: down
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ value, y: y(value) })),
    years: Array.from({ length: lastYear - firstYear + 1 }, (_, i) => ({
      year: firstYear + i,
      x: x(firstYear + i),
    })),
    series: data.series.flatMap(({ name, points }) => {
      const placed = points
        .map((point) => ({ ...point, x: x(point.year), y: y(point.value) }))
        .sort((a, b) => a.year - b.year);
      const last = placed.at(-1);
      if (!last) return [];
      const earlier = placed.flatMap((point) =>
        (point.earlier ?? []).map(({ value }) => ({ x: point.x, y: y(value) })),
      );
      return [{ name, path: brokenLine(placed), points: placed, earlier, last }];
    }),
    breaks: breaks.map(({ at, row, ...each }) => ({ ...each, x: at, markY: 11 + row * markRow })),
  };
}

/** One path over consecutive years; a missing year ends a stretch and the next one begins anew. */
function brokenLine(points: readonly PlacedPoint[]): string {
  const withGaps = points.flatMap((point, i) => {
    const previous = points[i - 1];
    return previous && point.year - previous.year > 1 ? [null, point] : [point];
  });
  const draw = line<PlacedPoint | null>(
    (point) => point?.x ?? 0,
    (point) => point?.y ?? 0,
  ).defined((point) => point !== null);
  return draw(withGaps) ?? '';
}

/** Marks that would touch on a narrow page go to a second row. */
function placeBreaks(data: YearlyData, firstYear: number, lastYear: number, x: (year: number) => number) {
  const narrowestGap = 9;
  let previous = { at: Number.NEGATIVE_INFINITY, row: 1 };
  return data.breaks
    .map((each) => ({ ...each, year: Number(each.day.slice(0, 4)) }))
    .filter(({ year }) => year > firstYear && year <= lastYear)
    .toSorted((a, b) => a.year - b.year)
    .map(({ year, ...each }) => {
      const at = x(year - 0.5);
      const row = at - previous.at < narrowestGap && previous.row === 0 ? 1 : 0;
      previous = { at, row };
      return { ...each, at, row };
    });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
