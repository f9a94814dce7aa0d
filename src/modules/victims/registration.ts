import type { Deidentified, Identified } from '../../engines/disclosure/identification.ts';
import type { OrganisationKind } from '../access/index.ts';
import type { Form } from '../signals/index.ts';

/** As the consent of a minor depends on it. */
export const ageGroups = ['under-16', '16-17', 'adult', 'unknown'] as const;
export type AgeGroup = (typeof ageGroups)[number];

/** As the registration desk counts. */
export const sexes = ['female', 'male', 'unknown'] as const;
export type Sex = (typeof sexes)[number];

/** What the notifier asks of the registration desk. It can change over time. */
export const fileTypes = ['registration', 'registration-and-shelter', 'registration-and-advice'] as const;
export type FileType = (typeof fileTypes)[number];

/** What consent is given for; each stands by itself. */
export const scopes = ['registration', 'shelter', 'research'] as const;
export type Scope = (typeof scopes)[number];

/** Who gave consent. */
export const consenters = ['person', 'guardian'] as const;
export type Consenter = (typeof consenters)[number];

/** How consent is on record: signed on paper, signed on a screen, or spoken and noted down. */
export const recordings = ['paper', 'digital', 'spoken'] as const;
export type Recording = (typeof recordings)[number];

/** What leads to the person, each part under a key of its own. */
export const identityParts = ['person', 'contact'] as const;
export type IdentityPart = (typeof identityParts)[number];

/** What a registration may rest on. */
export type Ground = 'duty' | 'consent';

export const states = ['registered', 'withdrawn'] as const;
export type State = (typeof states)[number];

/** Consent as it was given. `on` is a day, YYYY-MM-DD. */
export type Consent = { by: Consenter; on: string; recorded: Recording; scopes: Scope[] };

/** Who it is. Each field is absent where it was not given. */
export type Person = { name?: string; age?: number; nationality?: string };

/** How to reach them, in words. */
export type Contact = { how: string };

/** What is registered of a presumed victim: nobody has proved anything. */
export type RegistrationFacts = {
  forms: Form[] | null;
  ageGroup: AgeGroup;
  sex: Sex;
  fileType: FileType;
  notified: { year: number; month: number };
  /** The code of a police unit; null is not known. */
  region: string | null;
};

/** One row of the list. */
export type RegistrationRow = RegistrationFacts & {
  id: string;
  /** As people call it: V-2026-0012. */
  number: string;
  organisation: string;
  notifierKind: OrganisationKind;
  ground: Ground;
  state: State;
  recordedAt: Date;
};

/** A registration without what leads to the person. */
export type Registration = Deidentified<
  RegistrationRow & {
    organisationId: string;
    basis: string;
    consent: Consent | null;
    identityParts: IdentityPart[];
    signal: string | null;
    version: number;
  }
>;

/** What leads to the person, or why it is not here. */
export type Identity<T> =
  | { kind: 'known'; value: Identified<T> }
  | { kind: 'withheld'; why: 'not-recorded' | 'destroyed' | 'not-covered' };

/** How many were registered: per year, form, age and kind of notifier. Form `all` counts each person once. */
export type RegistrationCount = Deidentified<{
  year: number;
  form: Form | 'unknown' | 'all';
  ageGroup: 'minor' | 'adult' | 'unknown';
  notifierKind: OrganisationKind;
  people: number;
}>;
