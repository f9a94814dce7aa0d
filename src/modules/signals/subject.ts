export { type Form, forms } from '../intake/index.ts';

/** What a signal can be about: people, and also what has no person in it. */
export const subjectKinds = ['person', 'place', 'vehicle', 'company', 'account', 'phenomenon'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What cannot wait: danger now, a minor, someone missing. */
export const urgencies = ['danger', 'minor', 'missing'] as const;
export type Urgency = (typeof urgencies)[number];

/** Where a signal came from: a public report, the organisation itself, or another organisation. */
export const sources = ['report', 'own', 'forwarded'] as const;
export type Source = (typeof sources)[number];
