import { stringify } from 'csv-stringify/sync';
import type { FigureTable } from './figure-table.ts';

/**
 * The rows of a figure's table twin as CSV (RFC 4180, UTF-8): numbers raw, unknown empty.
 * Text that a spreadsheet would run as a formula is made harmless.
 */
export function tableCsv({ columns, rows }: FigureTable): string {
  return stringify([columns.map((column) => column.label), ...rows], {
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
