import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../platform/i18n/language.ts';
import { textLanguage } from './messages.ts';
import type { PlanDocument } from './plan-part.ts';
import type { Project } from './project.ts';

// Named, so that a file without rows still says what it would hold.
const columns = [
  'number',
  'name',
  'owners',
  'partners',
  'forms',
  'action_line',
  'budget_euro',
  'ends_on',
  'what',
  'reached',
  'document',
  'document_address',
  'heading',
  'quote',
] as const;

/** The projects as a file, each with its place in the document. An empty cell is not known. */
export function projectsCsv(
  language: Language,
  projects: readonly Project[],
  documents: readonly PlanDocument[],
): string {
  const words = textLanguage(language);
  const rows = projects.map((project): Record<(typeof columns)[number], string | number | null> => {
    const document = documents.find((each) => each.document === project.document);
    return {
      number: project.number,
      name: project[`name_${words}`],
      owners: project.owners.join('; '),
      partners: project[`partners_${words}`]?.join('; ') ?? null,
      forms: project.forms?.join('; ') ?? null,
      action_line: project.action_line,
      budget_euro: project.budget_euro,
      ends_on: project.ends_on,
      what: project[`what_${words}`],
      reached: project[`reached_${words}`],
      document: document?.paper ?? null,
      document_address: document?.url ?? null,
      heading: project.heading,
      quote: project.quote,
    };
  });
  return stringify(rows, { header: true, columns, record_delimiter: 'windows', escape_formulas: true });
}
