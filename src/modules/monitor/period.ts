import { column } from '../../platform/csv-column.ts';

/** When a figure holds, as the source words it, and the whole years it touches. Null: the source gives no year. */
export type Period = { label: string; yearFrom: number | null; yearTo: number | null };

const years = /^(?<from>\d{4})(-(?<to>\d{4})( average| total)?)?$/;
const months = /^(?<from>\d{4})-\d{2}(\/((?<to>\d{4})-)?\d{2})?$/;
const upTo = /^since .+, to (?<to>\d{4})$/;
const withoutYear = ['undated', 'per year'];

/**
 * Reads `2019`, `2016-2020`, `2014-2015 average`, `2020-01`, `2019-01/04`, `2020-09/2023-10`,
 * `since start of pilot, to 2013`, `undated` and `per year`; anything else, or an end before its start, is undefined.
 */
export function readPeriod(label: string): Period | undefined {
  if (withoutYear.includes(label)) return { label, yearFrom: null, yearTo: null };
  const last = upTo.exec(label)?.groups?.['to'];
  if (last) return { label, yearFrom: null, yearTo: Number(last) };
  const groups = (years.exec(label) ?? months.exec(label))?.groups;
  if (!groups?.['from']) return undefined;
  const yearFrom = Number(groups['from']);
  const yearTo = Number(groups['to'] ?? groups['from']);
  return yearFrom <= yearTo ? { label, yearFrom, yearTo } : undefined;
}

export const period = column(readPeriod, 'is not a period like 2019, 2016-2020 or 2020-09/2023-10');
