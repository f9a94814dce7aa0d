import { dutchDay } from '../../platform/today.ts';
import type { Registration } from './registration.ts';

/** The columns of the file, in order: nothing that leads to a person. */
export const csvColumns = [
  'number',
  'notifier',
  'notifier_kind',
  'recorded_on',
  'notified_in',
  'forms',
  'age_group',
  'sex',
  'region',
  'file_type',
  'ground',
  'consent_for',
  'state',
] as const;

/** A registration as a row of the file; codes stay codes, and what is not known is empty. */
export const csvRow = (registration: Registration): Record<(typeof csvColumns)[number], string | null> => ({
  number: registration.number,
  notifier: registration.organisation,
  notifier_kind: registration.notifierKind,
  recorded_on: dutchDay(registration.recordedAt),
  notified_in: `${registration.notified.year}-${String(registration.notified.month).padStart(2, '0')}`,
  forms: registration.forms?.join(' ') ?? null,
  age_group: registration.ageGroup,
  sex: registration.sex,
  region: registration.region,
  file_type: registration.fileType,
  ground: registration.ground,
  consent_for: registration.consent?.scopes.join(' ') ?? null,
  state: registration.state,
});
