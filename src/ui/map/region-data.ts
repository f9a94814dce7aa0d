import type { FigureTable } from '../charts/figure-table.ts';
import type { Geometry } from './geometry.ts';

/** A count per unit; a unit that is missing or null is not known. */
export type RegionCounts = {
  /** What is counted, as a column heading. */
  readonly measure: string;
  readonly values: ReadonlyMap<string, number | null>;
};

export type RegionData = {
  /** What the units are, as a column heading: 'Politie-eenheid'. */
  readonly category: string;
  /** Heading of the column with the numbers on the map: 'Nr.'. */
  readonly number: string;
  readonly counts?: RegionCounts | undefined;
};

/** The table twin of the map: every unit with its number on the map and, if given, its count. */
export function regionTable(geometry: Geometry, { category, number, counts }: RegionData): FigureTable {
  return {
    heading: 1,
    columns: [
      { label: number, numeric: true },
      { label: category, numeric: false },
      ...(counts ? [{ label: counts.measure, numeric: true }] : []),
    ],
    rows: geometry.units.map((unit, i) => [
      i + 1,
      unit.name,
      ...(counts ? [counts.values.get(unit.code) ?? null] : []),
    ]),
  };
}
