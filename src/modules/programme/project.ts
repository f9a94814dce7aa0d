import { z } from 'zod';
import {
  column,
  listOf,
  optionalDay,
  optionalText,
  optionalWholeNumber,
  orEmpty,
  text,
} from '../../platform/csv-column.ts';
import { partNumber, placeColumns } from './plan-part.ts';

/** A form of exploitation a project is about; `all` where the document says so in so many words. */
export const ProjectForm = z.enum(['sexual', 'labour', 'criminal', 'all']);
export type ProjectForm = z.output<typeof ProjectForm>;

const names = listOf('+');
const optionalNames = column(
  orEmpty((cell) => names.safeParse(cell).data),
  'is not a list of names with "+" between them',
);
const forms = column(
  orEmpty((cell) => z.array(ProjectForm).safeParse(cell.split('+')).data),
  `is not one or more of: ${ProjectForm.options.join(', ')}`,
);

/** A project under the plan: the columns of `projects.csv`. Null is not known: the document does not say it. */
export const Project = z.object({
  number: partNumber,
  name_nl: text,
  name_en: text,
  owners: names,
  /** Bodies that work in it beside the owners. */
  partners_nl: optionalNames,
  partners_en: optionalNames,
  partners_quote: optionalText,
  forms,
  forms_quote: optionalText,
  action_line: optionalWholeNumber,
  budget_euro: optionalWholeNumber,
  ends_on: optionalDay,
  what_nl: text,
  what_en: text,
  /** What the document says has been reached. */
  reached_nl: optionalText,
  reached_en: optionalText,
  reached_quote: optionalText,
  ...placeColumns,
});
export type Project = z.output<typeof Project>;
