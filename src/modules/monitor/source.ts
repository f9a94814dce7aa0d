import { z } from 'zod';
import { address, column, optionalText, orEmpty, text } from '../../platform/csv-column.ts';

const readPublished = (cell: string) => (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(cell) ? cell : undefined);

/** A publication that figures were read in: the columns of `sources.csv`. */
export const Source = z.object({
  source_id: text,
  title: text,
  publisher: text,
  /** A year, month or day: 2022, 2022-10 or 2022-10-18. */
  published: column(orEmpty(readPublished), 'is not a year, month or day like 2022-10-18'),
  url: address,
  what_was_seen: optionalText,
});
export type Source = z.output<typeof Source>;
