import { setImmediate } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import type { Context } from 'hono';

/** Rows written in one go; that takes a few milliseconds. */
const batch = 1_000;

/** A CSV file to keep, under a name. It starts with a byte order mark, without which spreadsheets misread 'ë'. */
export const csvAnswer = (c: Context, name: string, csv: string): Response =>
  c.body(`\uFEFF${csv}`, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
  });

/** Many rows as CSV with a header. Between one batch and the next, other requests are answered. */
export async function writeLongCsv<Row extends object>(
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
): Promise<string> {
  const style = { columns: [...columns], record_delimiter: 'windows', escape_formulas: true } as const;
  let csv = stringify(rows.slice(0, batch), { ...style, header: true });
  for (let from = batch; from < rows.length; from += batch) {
    await setImmediate();
    csv += stringify(rows.slice(from, from + batch), style);
  }
  return csv;
}
