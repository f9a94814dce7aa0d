/** The kinds of organisations in the chain. */
export const organisationKinds = [
  'municipality',
  'police',
  'marechaussee',
  'labour-inspectorate',
  'prosecution',
  'riec',
  'safety-house',
  'care-coordination',
  'registration-desk',
  'care-provider',
  'rapporteur',
  'ministry',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** What a person does for an organisation. */
export const roles = [
  'focal-person',
  'investigator',
  'chain-director',
  'care-coordinator',
  'registrar',
  'analyst',
  'programme-manager',
  'protection-officer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Who checks the others is chosen by the operator: an administrator gives and ends these no more than their own. */
export const rolesByOperator: readonly Role[] = ['administrator', 'protection-officer'];

/** What personal data may be handled for. An organisation's mandate names those it has. */
export const purposes = [
  'assess-report',
  'joint-approach',
  'investigate',
  'supervise',
  'protect',
  'register',
  'statistics',
  'steer',
  'control',
  'manage-access',
] as const;
export type Purpose = (typeof purposes)[number];

/** The purposes a role works for, the usual one first. */
export const purposesOfRole: Record<Role, readonly Purpose[]> = {
  'focal-person': ['joint-approach', 'assess-report', 'protect'],
  investigator: ['investigate', 'supervise', 'register'],
  'chain-director': ['joint-approach', 'protect'],
  'care-coordinator': ['protect', 'register'],
  registrar: ['register'],
  analyst: ['statistics'],
  'programme-manager': ['steer'],
  'protection-officer': ['control'],
  administrator: ['manage-access'],
};

/** The roles that an administrator may give where the organisation has this mandate. */
export const rolesToGive = (mandate: readonly Purpose[]): Role[] =>
  roles.filter(
    (role) =>
      !rolesByOperator.includes(role) && purposesOfRole[role].some((purpose) => mandate.includes(purpose)),
  );
