import { z } from 'zod';

/** Rows on one page of a list. */
export const pageSize = 50;

/** What a reader asked of a list: which rows, in which order, which page. */
export type ListQuery<Column extends string, Filter extends string> = {
  page: number;
  sort: { column: Column; descending: boolean };
  filters: Partial<Record<Filter, string>>;
};

/** What a list can be asked. The first column is the order when none is asked. */
export type ListSpec<Column extends string, Filter extends string> = {
  columns: readonly [Column, ...Column[]];
  filters: readonly Filter[];
};

const Page = z.coerce.number().int().min(1).max(100_000).catch(1);
const longestFilter = 100;

/**
 * Reads ?page=2&sort=-people&nationality=... ; '-' before a column sorts it downwards. Words that make no sense
 * (a page 'x', an unknown column) are left aside: a mistyped address still shows the list.
 */
export function readListQuery<Column extends string, Filter extends string>(
  search: URLSearchParams,
  spec: ListSpec<Column, Filter>,
): ListQuery<Column, Filter> {
  const asked = search.get('sort') ?? '';
  const column = spec.columns.find((name) => name === asked.replace(/^-/, ''));
  const filters: Partial<Record<Filter, string>> = {};
  for (const name of spec.filters) {
    // A text in PostgreSQL holds no NUL.
    const value = search.get(name)?.replaceAll('\0', '').trim().slice(0, longestFilter);
    if (value) filters[name] = value;
  }
  return {
    page: Page.parse(search.get('page') ?? 1),
    sort: { column: column ?? spec.columns[0], descending: column !== undefined && asked.startsWith('-') },
    filters,
  };
}

/** The query string that asks for this list again, with other words: page 1 and the usual order are left out. */
export function writeListQuery<Column extends string, Filter extends string>(
  query: ListQuery<Column, Filter>,
  spec: ListSpec<Column, Filter>,
): string {
  const search = new URLSearchParams();
  for (const name of spec.filters) {
    const value = query.filters[name];
    if (value) search.set(name, value);
  }
  const { column, descending } = query.sort;
  if (column !== spec.columns[0] || descending) search.set('sort', `${descending ? '-' : ''}${column}`);
  if (query.page > 1) search.set('page', String(query.page));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
