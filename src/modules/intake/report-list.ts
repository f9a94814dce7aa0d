import type { ListQuery, ListSpec } from '../../platform/http/list-query.ts';
import type { Form } from './report.ts';
import type { ReportState } from './workflow.ts';

/** A report in the list of its team: what is known of it without opening it. */
export type ListedReport = {
  id: string;
  receivedAt: Date;
  municipality: string | null;
  form: Form | null;
  danger: boolean;
  state: ReportState;
  /** The last word is the reporter's. */
  waiting: boolean;
};

/** How the list can be asked. */
export const reportSpec = {
  columns: ['state', 'received', 'municipality', 'form'],
  filters: ['state', 'waiting'],
} as const satisfies ListSpec<string, string>;

/** What can wait for the team: anything, or a message that nobody answered, at any state. */
export const waitingChoices = ['team', 'message'] as const;

export type ReportQuery = ListQuery<(typeof reportSpec.columns)[number], (typeof reportSpec.filters)[number]>;
