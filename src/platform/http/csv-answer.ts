import type { Context } from 'hono';

/** A CSV file to keep, under a name. It starts with a byte order mark, without which spreadsheets misread 'ë'. */
export const csvAnswer = (c: Context, name: string, csv: string): Response =>
  c.body(`\uFEFF${csv}`, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
  });
