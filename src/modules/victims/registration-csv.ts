import { dutchDay } from '../../platform/today.ts';
import { kindNames } from '../access/index.ts';
import { formNames } from '../signals/index.ts';
import { ageNames, fileTypeNames, groundNames, scopeNames, sexNames, stateNames } from './names.ts';
import type { Registration } from './registration.ts';

/** The columns of the file, in order: nothing that leads to a person. */
export const csvColumns = [
  'number',
  'notifier',
  'notifier_kind',
  'notifier_kind_name',
  'recorded_on',
  'notified_in',
  'forms',
  'forms_name',
  'age_group',
  'age_group_name',
  'sex',
  'sex_name',
  'region',
  'file_type',
  'file_type_name',
  'ground',
  'ground_name',
  'consent_for',
  'consent_for_name',
  'state',
  'state_name',
] as const;

/** A registration as a row of the file; codes with their Dutch names beside them, and what is not known is empty. */
export const csvRow = (registration: Registration): Record<(typeof csvColumns)[number], string | null> => ({
  number: registration.number,
  notifier: registration.organisation,
  notifier_kind: registration.notifierKind,
  notifier_kind_name: kindNames.nl[registration.notifierKind],
  recorded_on: dutchDay(registration.recordedAt),
  notified_in: `${registration.notified.year}-${String(registration.notified.month).padStart(2, '0')}`,
  forms: registration.forms?.join('|') ?? null,
  forms_name: registration.forms?.map((form) => formNames.nl[form]).join('|') ?? null,
  age_group: registration.ageGroup,
  age_group_name: ageNames.nl[registration.ageGroup],
  sex: registration.sex,
  sex_name: sexNames.nl[registration.sex],
  region: registration.region,
  file_type: registration.fileType,
  file_type_name: fileTypeNames.nl[registration.fileType],
  ground: registration.ground,
  ground_name: groundNames.nl[registration.ground],
  consent_for: registration.consent?.scopes.join('|') ?? null,
  consent_for_name: registration.consent?.scopes.map((scope) => scopeNames.nl[scope]).join('|') ?? null,
  state: registration.state,
  state_name: stateNames.nl[registration.state],
});
