import type { ListQuery, ListSpec } from '../../platform/http/list-query.ts';

/** How the list of all figures can be asked. */
export const figureSpec = {
  columns: ['dataset', 'year_from', 'value', 'certainty'],
  filters: ['dataset', 'certainty', 'year'],
} as const satisfies ListSpec<string, string>;

export type FigureSort = (typeof figureSpec.columns)[number];
export type FigureQuery = ListQuery<FigureSort, (typeof figureSpec.filters)[number]>;
