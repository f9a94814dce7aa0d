import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { programmeTexts, textLanguage } from '../messages.ts';
import type { Plan } from '../plan.ts';
import { type Project, ProjectForm } from '../project.ts';
import {
  filterWords,
  type ProjectQuery,
  pageOf,
  projectSpec,
  projectsThatFit,
  unknown,
} from '../project-list.ts';
import { projectText } from '../project-text.ts';
import { Known } from './known.tsx';

/** The projects, to filter and to take home. */
export const ProjectsTable: FC<{ language: Language; path: string; plan: Plan; query: ProjectQuery }> = ({
  language,
  path,
  plan,
  query,
}) => {
  const t = programmeTexts(language.locale);
  const fitting = projectsThatFit(plan.projects, query);
  const known = (field: 'forms' | 'line' | 'budget') => (row: Project) => (
    <Known language={language} text={projectText(row, plan.parts, language)[field]} />
  );
  const columns: Column<Project, (typeof projectSpec.columns)[number]>[] = [
    {
      heading: t('project'),
      sort: 'number',
      cell: (row) => (
        <a href={language.link(`${path}/projecten/${row.number}`)}>
          {t('lineName', { number: row.number, name: projectText(row, plan.parts, language).name })}
        </a>
      ),
    },
    { heading: t('owner'), sort: 'owner', cell: (row) => row.owners.join(', ') },
    { heading: t('forms'), cell: known('forms') },
    { heading: t('line'), cell: known('line') },
    { heading: t('budget'), cell: known('budget') },
  ];
  return (
    <DataTable
      language={language}
      caption={t('caption')}
      path={path}
      csvPath={`${path}/projecten.csv`}
      anchor="projecten"
      spec={projectSpec}
      query={query}
      columns={columns}
      rows={pageOf(fitting, query)}
      total={fitting.length}
      filters={projectSpec.filters
        .map((name) => ({
          name,
          label: t(name === 'form' ? 'forms' : name),
          choices: choices(name, plan, language),
        }))
        // Where all projects say the same there is nothing to choose.
        .filter((filter) => filter.choices.length > 1)}
    />
  );
};

function choices(name: (typeof projectSpec.filters)[number], plan: Plan, language: Language) {
  const t = programmeTexts(language.locale);
  const lineName = (number: string) =>
    plan.parts.find((part) => part.kind === 'line' && String(part.number) === number)?.[
      `name_${textLanguage(language)}`
    ] ?? '';
  const naming = {
    form: (word: string) => {
      const form = ProjectForm.options.find((each) => each === word);
      return form ? t(`form.${form}`) : word;
    },
    owner: (word: string) => word,
    line: (word: string) => t('lineName', { number: word, name: lineName(word) }),
  };
  return filterWords(plan.projects, name).map((value) => ({
    value,
    name: value === unknown ? t('unknown') : naming[name](value),
  }));
}
