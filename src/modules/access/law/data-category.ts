/** The kinds of data a field of a signal or registration can hold. A rule of law names which of them may go. */
export const dataCategories = [
  'identity',
  'contact',
  'residence',
  'location',
  'vehicle',
  'finance',
  'work',
  'observation',
  'interpretation',
  'sexual-behaviour',
  'sexual-orientation',
  'health',
  'nationality',
  'criminal-record',
  'reporter',
] as const;
export type DataCategory = (typeof dataCategories)[number];
