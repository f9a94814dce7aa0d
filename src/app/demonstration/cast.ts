import type { OrganisationKind, Purpose, Role } from '../../modules/access/index.ts';
import type { Party } from '../../modules/signals/index.ts';
import type { Chance } from './chance.ts';
import { type OrganisationKey, type OrganisationPlan, organisationPlans } from './invented-organisations.ts';

type Player = { id: string; name: string; role: Role; membership: string };

/** An invented organisation with its people. */
export type Company = Party & { key: OrganisationKey; plan: OrganisationPlan; people: Player[] };

/** Everyone in the chain of a demonstration. */
export type Cast = Record<OrganisationKey, Company>;

/** The whole cast, each with an id. */
export const makeCast = (chance: Chance): Cast =>
  Object.fromEntries(
    (Object.entries(organisationPlans) as [OrganisationKey, OrganisationPlan][]).map(([key, plan]) => {
      const people = plan.people.map(([name, role]) => ({
        id: chance.uuid(),
        name,
        role,
        membership: chance.uuid(),
      }));
      return [key, { id: chance.uuid(), key, kind: plan.kind, plan, people } satisfies Company];
    }),
  ) as Cast;

const workRoles: readonly Role[] = ['focal-person', 'investigator', 'chain-director', 'care-coordinator'];

/** The id of someone there who works on signals and reports. */
export function someoneAt(chance: Chance, { key, people }: Company): string {
  const working = people.filter(({ role }) => workRoles.includes(role));
  if (working.length === 0) throw new Error(`Nobody at ${key} works on signals.`);
  return chance.pick(working).id;
}

const usualPurposes: Partial<Record<OrganisationKind, Purpose>> = {
  municipality: 'joint-approach',
  police: 'investigate',
  marechaussee: 'investigate',
  'labour-inspectorate': 'supervise',
  riec: 'joint-approach',
  'safety-house': 'protect',
  'care-coordination': 'protect',
  'care-provider': 'protect',
  'registration-desk': 'assess-report',
};

/** What people there usually handle signals for. */
export function usualPurpose({ key, kind }: Company): Purpose {
  const purpose = usualPurposes[kind];
  if (!purpose) throw new Error(`Signals are not handled at ${key}.`);
  return purpose;
}
