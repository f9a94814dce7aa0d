import type { CsvRow } from '../../platform/csv.ts';
import { type FileReading, fileSet } from '../../platform/file-set.ts';
import { PlanDocument, PlanPart } from './plan-part.ts';
import { Project } from './project.ts';

/** Everything in `data/plan`: the action plan, each part with its place in a document. */
export type Plan = { documents: PlanDocument[]; parts: PlanPart[]; projects: Project[] };

const files = { documents: 'documents.csv', parts: 'parts.csv', projects: 'projects.csv' } as const;

export const plan = fileSet<Plan>('plan', Object.values(files), (reading) => {
  const documents = reading.csv(files.documents, PlanDocument);
  const parts = reading.csv(files.parts, PlanPart);
  const projects = reading.csv(files.projects, Project);

  const lines = parts.filter(({ value }) => value.kind === 'line');
  const isKnown = isOneOf(documents.map(({ value }) => value.document));
  const isLine = isOneOf(lines.map(({ value }) => value.number));

  const inDocuments = checker(reading, files.documents, documents);
  inDocuments('document', 'is there twice', isTwin('document'));
  inDocuments('note_en', inBoth, isHalf('note_nl', 'note_en'));

  const inParts = checker(reading, files.parts, parts);
  inParts('number', 'is there twice', isTwin('kind', 'number'));
  inParts('document', `is not in ${files.documents}`, ({ document }) => !isKnown(document));
  inParts('text_en', inBoth, isHalf('text_nl', 'text_en'));

  const inProjects = checker(reading, files.projects, projects);
  inProjects('number', 'is there twice', isTwin('number'));
  inProjects('document', `is not in ${files.documents}`, ({ document }) => !isKnown(document));
  inProjects(
    'action_line',
    `is no line in ${files.parts}`,
    ({ action_line }) => action_line !== null && !isLine(action_line),
  );
  inProjects('partners_en', inBoth, isHalf('partners_nl', 'partners_en'));
  inProjects('reached_en', inBoth, isHalf('reached_nl', 'reached_en'));
  inProjects('partners_quote', withPlace('partners_nl'), isHalf('partners_nl', 'partners_quote'));
  inProjects('forms_quote', withPlace('forms'), isHalf('forms', 'forms_quote'));
  inProjects('reached_quote', withPlace('reached_nl'), isHalf('reached_nl', 'reached_quote'));

  return {
    documents: documents.map(({ value }) => value),
    parts: parts.map(({ value }) => value),
    projects: projects.map(({ value }) => value),
  };
});

const inBoth = 'must be there in both languages or in neither';
const withPlace = (fact: string) => `must be filled where ${fact} is, and only there`;

/** Refuses the rows of a file that are wrong in a column. */
const checker =
  <Row>(reading: FileReading, file: string, rows: readonly CsvRow<Row>[]) =>
  (column: keyof Row & string, problem: string, isWrong: (row: Row) => boolean): void => {
    for (const { line, value } of rows) if (isWrong(value)) reading.refuse({ file, line, column, problem });
  };

const isHalf =
  <Column extends string>(one: Column, other: Column) =>
  (row: Record<Column, unknown>): boolean =>
    (row[one] === null) !== (row[other] === null);

/** Whether a row says in these columns what an earlier one said. */
function isTwin<Column extends string>(...columns: Column[]) {
  const seen = new Set<string>();
  return (row: Record<Column, unknown>): boolean => {
    const name = columns.map((column) => String(row[column])).join(' ');
    if (seen.has(name)) return true;
    seen.add(name);
    return false;
  };
}

/** A list that could not be read holds everything: else every row of the other files would look wrong. */
const isOneOf = <Value>(list: readonly Value[]) => {
  const known = new Set(list);
  return (value: Value): boolean => known.size === 0 || known.has(value);
};
