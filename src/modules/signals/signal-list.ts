import type { ListQuery, ListSpec } from '../../platform/http/list-query.ts';
import { formNames } from '../intake/index.ts';
import { sourceNames, stateNames, subjectNames, urgencyNames } from './names.ts';
import type { SignalSummary } from './signal.ts';
import { forms, sources, subjectKinds } from './subject.ts';
import { signalStates } from './workflow.ts';

/** How the list of signals can be asked. The newest come first until someone chooses another order. */
export const signalSpec = {
  columns: ['newest', 'received', 'state', 'urgency'],
  filters: ['state', 'form', 'subject', 'source'],
} as const satisfies ListSpec<string, string>;

export type SignalQuery = ListQuery<(typeof signalSpec.columns)[number], (typeof signalSpec.filters)[number]>;

/** What each filter can be set to. 'unknown' is a signal without a suspected form. */
export const signalChoices = {
  state: signalStates,
  form: [...forms, 'unknown'],
  subject: subjectKinds,
  source: sources,
} as const satisfies Record<(typeof signalSpec.filters)[number], readonly string[]>;

export type ListedSignal = SignalSummary & { municipalityName: string | null };

/** The columns of the CSV: no word of what a signal says. */
export const signalCsvColumns = [
  'number',
  'received',
  'state',
  'state_name',
  'forms',
  'forms_name',
  'subject',
  'subject_name',
  'source',
  'source_name',
  'urgency',
  'urgency_name',
  'municipality',
  'municipality_name',
] as const;

export const csvRow = (signal: ListedSignal, day: (moment: Date) => string) => ({
  number: signal.number,
  received: day(signal.receivedAt),
  state: signal.state,
  state_name: stateNames.nl[signal.state],
  forms: signal.forms.join('|'),
  forms_name: signal.forms.map((form) => formNames.nl[form]).join('|'),
  subject: signal.subjectKind,
  subject_name: subjectNames.nl[signal.subjectKind],
  source: signal.source,
  source_name: sourceNames.nl[signal.source],
  urgency: signal.urgency.join('|'),
  urgency_name: signal.urgency.map((each) => urgencyNames.nl[each]).join('|'),
  municipality: signal.municipality ?? '',
  municipality_name: signal.municipalityName ?? '',
});
