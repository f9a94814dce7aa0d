import { type ListQuery, type ListSpec, pageSize } from '../../platform/http/list-query.ts';
import type { Project } from './project.ts';

/** How the list of projects can be asked. */
export const projectSpec = {
  columns: ['number', 'owner'],
  filters: ['form', 'owner', 'line'],
} as const satisfies ListSpec<string, string>;

type Filter = (typeof projectSpec.filters)[number];
export type ProjectQuery = ListQuery<(typeof projectSpec.columns)[number], Filter>;

/** The choice that stands for what the documents do not say. */
export const unknown = 'unknown';

/** What a project answers to under each filter. All forms is each of them. */
const words: Record<Filter, (project: Project) => string[]> = {
  form: ({ forms }) =>
    forms?.flatMap((form) => (form === 'all' ? ['sexual', 'labour', 'criminal'] : [form])) ?? [unknown],
  owner: ({ owners }) => owners,
  line: ({ action_line }) => [action_line === null ? unknown : String(action_line)],
};

const { compare } = new Intl.Collator('nl', { numeric: true });

/** The projects that fit, in the order asked. */
export function projectsThatFit(
  projects: readonly Project[],
  { filters, sort }: Pick<ProjectQuery, 'filters' | 'sort'>,
): Project[] {
  const fitting = projects.filter((project) =>
    projectSpec.filters.every((name) => !filters[name] || words[name](project).includes(filters[name])),
  );
  const key = (project: Project) =>
    sort.column === 'owner' ? project.owners.join() : String(project.number);
  const sorted = fitting.toSorted((a, b) => compare(key(a), key(b)) || a.number - b.number);
  return sort.descending ? sorted.toReversed() : sorted;
}

/** The words a filter can choose between, those of the projects and no others; unknown comes last. */
export const filterWords = (projects: readonly Project[], filter: Filter): string[] =>
  [...new Set(projects.flatMap(words[filter]))].toSorted(
    (a, b) => Number(a === unknown) - Number(b === unknown) || compare(a, b),
  );

/** One page of them. */
export const pageOf = (projects: readonly Project[], { page }: ProjectQuery): Project[] =>
  projects.slice((page - 1) * pageSize, page * pageSize);
