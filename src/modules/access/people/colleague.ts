import type { ListQuery, ListSpec } from '../../../platform/http/list-query.ts';
import type { Role } from '../mandate.ts';

/** How far someone's account is: `lapsed` is an invitation that ran out, `invented` needs none. */
export const accountStates = ['in-use', 'invited', 'lapsed', 'invented'] as const;
export type AccountState = (typeof accountStates)[number];

/** What someone does for one's own organisation, now or before. Days as YYYY-MM-DD. */
export type Colleague = {
  /** Of the membership. */
  id: string;
  person: string;
  name: string;
  loginName: string;
  role: Role;
  since: string;
  /** The last day; null where none is set. */
  until: string | null;
  works: boolean;
  /** Ended today, and an administrator can still undo it. */
  canReturn: boolean;
  account: AccountState;
};

export const colleagueColumns = ['name', 'role', 'since', 'until'] as const;
export type ColleagueColumn = (typeof colleagueColumns)[number];

export const colleagueFilters = ['role', 'works', 'account'] as const;
export type ColleagueFilter = (typeof colleagueFilters)[number];

/** What the list can be asked; unasked it goes by name. */
export const colleagueSpec: ListSpec<ColleagueColumn, ColleagueFilter> = {
  columns: colleagueColumns,
  filters: colleagueFilters,
};

export type ColleagueQuery = ListQuery<ColleagueColumn, ColleagueFilter>;

/** The columns of the file, in order. */
export const csvColumns = ['name', 'login_name', 'role', 'since', 'until', 'works', 'account'] as const;

/** Someone as a row of the file; codes stay codes, and what is not set is empty. */
export const csvRow = (colleague: Colleague): Record<(typeof csvColumns)[number], string | null> => ({
  name: colleague.name,
  login_name: colleague.loginName,
  role: colleague.role,
  since: colleague.since,
  until: colleague.until,
  works: colleague.works ? 'yes' : 'no',
  account: colleague.account,
});
