import {
  type Access,
  addMembership,
  addOrganisation,
  addPerson,
  fillLog,
  findDemonstration,
  type Granted,
  type GrantedDb,
  hasOrganisations,
  operatorActor,
  refuse,
} from '../../modules/access/index.ts';
import { fillReports } from '../../modules/intake/index.ts';
import { fillProposals, proposeAmong } from '../../modules/matching/index.ts';
import { fillSignals, tellSignals } from '../../modules/signals/index.ts';
import { fillRegistrations } from '../../modules/victims/index.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import { planAccepted } from './accepted-signals.ts';
import { type Cast, makeCast, usualPurpose } from './cast.ts';
import { type Chance, seededChance } from './chance.ts';
import { planOutcomes } from './invented-outcomes.ts';
import { planRegistrations } from './invented-registrations.ts';
import { type PlannedReport, planReports } from './invented-reports.ts';
import { planSignals } from './invented-signals.ts';
import { pastOf } from './past.ts';
import { pastOfControl } from './past-control.ts';
import { pastOfProposals } from './past-proposals.ts';
import { pastOfRegistrations } from './past-registrations.ts';
import { pastOfReports } from './past-reports.ts';
import { pastOfSignals } from './past-signals.ts';

type Filling = GrantedDb<'demonstration.fill'>;

/** Whatever is invented follows from this. */
export const seed = 28_638;

/**
 * Fills a demonstration with invented organisations, people, reports, signals, proposals and registrations, over the
 * year up to `now`, and the processing log with what these people did: whole or not at all, and once. Gives false, and changes nothing, where there are organisations
 * already; refuses `not-in-this-state` where this installation is no demonstration. The law must be loaded.
 */
export const fillDemonstration = (access: Access, vault: Vault, now: Date): Promise<Granted<boolean>> =>
  access.under(operatorActor, { act: 'demonstration.fill' }, async (db) => {
    if (!(await findDemonstration(db))) return refuse({ refused: 'not-in-this-state' });
    if (await hasOrganisations(db)) return false;
    const chance = seededChance(seed);
    const cast = makeCast(chance);
    await fillCast(db, cast, now);
    await fillWork(db, vault, { chance, cast, now });
    return true;
  });

async function fillCast(db: Filling, cast: Cast, now: Date): Promise<void> {
  const from = `${now.getUTCFullYear() - 2}-01-01`;
  for (const { id, key, plan, people } of Object.values(cast)) {
    const { name, kind, mandate, places, units } = plan;
    const regions = [
      ...places.map(({ code }) => ({ kind: 'municipality' as const, code })),
      ...units.map((code) => ({ kind: 'police-unit' as const, code })),
    ];
    await addOrganisation(db, {
      id,
      name,
      kind,
      contact: `${key}@voorbeeld.example`,
      regions,
      mandate,
      from,
    });
    for (const person of people) {
      const loginName = `${person.name.toLowerCase().replaceAll(' ', '.')}@${key}.example`;
      await addPerson(db, { id: person.id, name: person.name, loginName, demonstration: true });
      const { membership, role } = person;
      await addMembership(db, { id: membership, person: person.id, organisation: id, role, from });
    }
  }
}

async function fillWork(
  db: Filling,
  vault: Vault,
  { chance, cast, now }: { chance: Chance; cast: Cast; now: Date },
): Promise<void> {
  const reports = planReports(chance, cast, now);
  const planned = [...planAccepted(chance, cast, reports, now), ...planSignals(chance, cast, now)];
  const told = await tellSignals(db, planned);
  const heard = (id: string) => told.steps.filter(({ report }) => report === id);
  const filled = await fillReports(
    db,
    vault,
    reports.map((report: PlannedReport) => ({
      ...report,
      events: [
        ...report.events,
        ...heard(report.id).map(({ step, at, by }) => ({ id: chance.uuid(), step, at, person: by })),
      ],
    })),
  );
  const signals = await fillSignals(db, vault, told.signals);
  const companies = Object.values(cast);
  const proposals = await proposeAmong(
    db,
    signals.map(({ id, owner, at, root, way, standing, tokens }) => ({
      id,
      owner,
      at,
      root,
      way,
      met: standing.met,
      tokens: tokens.map(({ kind, token }) => ({ kind, token: token.toString('base64') })),
    })),
    (organisation) => {
      const company = companies.find(({ id }) => id === organisation);
      if (!company) throw new Error('A signal of nobody.');
      return usualPurpose(company);
    },
    now,
  );
  const outcomes = planOutcomes(chance, cast, proposals, now);
  await fillProposals(db, vault, outcomes);
  const registrations = await fillRegistrations(db, vault, planRegistrations(chance, cast, signals, now));
  const past = pastOf(cast);
  const entries = [
    ...pastOfReports(past, filled),
    ...pastOfSignals(past, signals),
    ...pastOfProposals(past, outcomes),
    ...pastOfRegistrations(past, registrations),
    ...pastOfControl(past, cast, chance, now),
  ];
  // What would be after now has not happened.
  await fillLog(
    db,
    entries.filter(({ at }) => at <= now),
  );
}
