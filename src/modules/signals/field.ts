import type { DataCategory } from '../access/index.ts';

/** What can be known of a subject, in the order of the form, each with the kind of data it is in law. */
export const fieldCategories = {
  name: 'identity',
  alias: 'identity',
  'birth-year': 'identity',
  phone: 'contact',
  email: 'contact',
  account: 'contact',
  residence: 'residence',
  location: 'location',
  plate: 'vehicle',
  vehicle: 'vehicle',
  company: 'work',
  'company-number': 'work',
  work: 'work',
  iban: 'finance',
  health: 'health',
  'sexual-behaviour': 'sexual-behaviour',
  nationality: 'nationality',
  'criminal-record': 'criminal-record',
  reporter: 'reporter',
} as const satisfies Record<string, DataCategory>;

export type FieldName = keyof typeof fieldCategories;

export const fieldNames = Object.keys(fieldCategories) as FieldName[];

/** How the form groups them. */
export const fieldGroups = {
  person: ['name', 'alias', 'birth-year', 'phone', 'email', 'account', 'residence'],
  place: ['location', 'plate', 'vehicle'],
  work: ['company', 'company-number', 'work', 'iban'],
  sensitive: ['health', 'sexual-behaviour', 'nationality', 'criminal-record'],
  source: ['reporter'],
} as const satisfies Record<string, readonly FieldName[]>;

export type FieldGroup = keyof typeof fieldGroups;
