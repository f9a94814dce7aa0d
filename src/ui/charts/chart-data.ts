/** The shapes of data that a figure draws. Chart, table twin and CSV are all made from the same value. */

/** One published figure of a year. `earlier` holds what former editions said about the same year. */
export type YearPoint = {
  readonly year: number;
  readonly value: number;
  /** Filled mark when true (the body that made the figure says so itself), hollow when false. */
  readonly firm: boolean;
  /** How certain the figure is, in the reader's language; for the table and the CSV. */
  readonly certainty: string;
  readonly edition?: string | undefined;
  readonly source?: string | undefined;
  readonly note?: string | undefined;
  readonly earlier?: readonly EarlierFigure[] | undefined;
};

export type EarlierFigure = Omit<YearPoint, 'year' | 'firm' | 'earlier'>;

/** A yearly series. Years without a point are unknown: the line breaks there. */
export type YearSeries = { readonly name: string; readonly points: readonly YearPoint[] };

/** A change in how was counted, from a day on, and who says so. */
export type SeriesBreak = {
  /** As 2018-05-25. */
  readonly day: string;
  readonly text: string;
  readonly sources: readonly { readonly name: string; readonly url: string }[];
};

export type YearlyData = {
  readonly kind: 'yearly';
  /** What is counted, as a column heading: 'Slachtoffers'. */
  readonly measure: string;
  readonly series: readonly YearSeries[];
  readonly breaks: readonly SeriesBreak[];
};

/** How certain a figure is, in the reader's language, and the ids of its sources; for the table and the CSV. */
export type Provenance = {
  readonly certainty?: string | undefined;
  readonly source?: string | undefined;
};

/** One category. `value` null is not known; `unknown` marks the category of unknown cases, drawn hatched. */
export type Bar = {
  readonly label: string;
  readonly value: number | null;
  readonly unknown?: boolean | undefined;
  readonly note?: string | undefined;
} & Provenance;

export type BarData = {
  readonly kind: 'bars';
  /** What the categories are, as a column heading: 'Melder'. */
  readonly category: string;
  readonly measure: string;
  readonly bars: readonly Bar[];
};

/** Null is not known; `none` where the row's classification has no such part, so that there is nothing to know. */
export type PartValue = number | 'none' | null;

/** A row of parts, in the order of `PartsData.parts`. The whole is the sum of the known parts. */
export type PartsRow = { readonly label: string; readonly values: readonly PartValue[] } & Provenance;

export type Part = { readonly name: string; readonly unknown?: boolean | undefined };

export type PartsData = {
  readonly kind: 'parts';
  readonly category: string;
  /** Heading of the column with each row's whole: 'Totaal'. */
  readonly whole: string;
  /** At most six parts besides an unknown one. */
  readonly parts: readonly Part[];
  readonly rows: readonly PartsRow[];
};

export type ChartData = YearlyData | BarData | PartsData;
