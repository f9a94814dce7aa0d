import type { FormWords } from '../../platform/http/form.ts';
import { findPlace, type Place } from '../directory/index.ts';
import { plainWords } from '../intake/index.ts';
import { type Line, longest, type SignalContent } from './content.ts';
import { fieldNames } from './field.ts';
import { type FormProblem, readLine } from './line-form.ts';
import { type Form, forms, type SubjectKind, subjectKinds, type Urgency, urgencies } from './subject.ts';

/** What a person put in the form of a signal. */
export type SignalDraft = {
  subjectKind: SubjectKind;
  forms: Form[];
  urgency: Urgency[];
  municipality: string | null;
  content: SignalContent;
};

/** Rows for what was noticed, and the one for what someone makes of it. More lines are added on the signal's page. */
export const noticedRows = ['line-1', 'line-2', 'line-3'] as const;
export const thoughtRow = 'thought';

/** Reads the form. At least one thing must have been noticed: a thought alone is no signal. @param today YYYY-MM-DD */
export function readSignalForm(
  words: FormWords,
  places: readonly Place[],
  today: string,
): { draft: SignalDraft } | { problems: FormProblem[] } {
  const problems: FormProblem[] = [];
  const subjectKind = subjectKinds.find((kind) => kind === words['subject']);
  if (!subjectKind) problems.push({ field: 'subject', problem: 'subjectMissing' });

  const chosen = forms.filter((form) => words[`form-${form}`] === 'yes');
  const unknown = words['form-unknown'] === 'yes';
  if (chosen.length === 0 && !unknown) problems.push({ field: 'form-unknown', problem: 'formMissing' });
  if (chosen.length > 0 && unknown) problems.push({ field: 'form-unknown', problem: 'formsAndUnknown' });

  const named = plainWords(words['municipality'] ?? '');
  const place = findPlace(places, named);
  if (named !== '' && !place) problems.push({ field: 'municipality', problem: 'municipalityUnknown' });

  const fields: SignalContent['fields'] = {};
  for (const field of fieldNames) {
    const text = plainWords(words[`field-${field}`] ?? '');
    if (text.length > longest.field) problems.push({ field: `field-${field}`, problem: 'tooLong' });
    else if (text !== '') fields[field] = text;
  }

  const noticed = noticedRows.map((row) => readLine(words, row, today));
  const thought = readLine(words, thoughtRow, today, ['interpretation']);
  const read = [...noticed, thought];
  problems.push(...read.flatMap((row) => row.problems));
  if (problems.length === 0 && noticed.every(({ line }) => line === undefined)) {
    problems.push({ field: `${noticedRows[0]}-text`, problem: 'nothingNoticed' });
  }
  if (problems.length > 0 || !subjectKind) return { problems };
  return {
    draft: {
      subjectKind,
      forms: chosen,
      urgency: urgencies.filter((urgency) => words[`urgency-${urgency}`] === 'yes'),
      municipality: place?.code ?? null,
      content: { fields, lines: read.flatMap(({ line }): Line[] => (line ? [line] : [])) },
    },
  };
}
