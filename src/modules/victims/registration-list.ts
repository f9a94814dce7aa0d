import type { ListQuery, ListSpec } from '../../platform/http/list-query.ts';

/** How the list can be ordered; unasked, the newest come first. */
export const registrationColumns = ['newest', 'recorded', 'notified', 'age'] as const;
export type RegistrationColumn = (typeof registrationColumns)[number];

export const registrationFilters = ['form', 'age', 'fileType', 'ground', 'state'] as const;
export type RegistrationFilter = (typeof registrationFilters)[number];

export const registrationSpec: ListSpec<RegistrationColumn, RegistrationFilter> = {
  columns: registrationColumns,
  filters: registrationFilters,
};

export type RegistrationQuery = ListQuery<RegistrationColumn, RegistrationFilter>;
