import { sql } from 'kysely';
import type { Condition, GrantedDb, Purpose, Track } from '../access/index.ts';
import type { Past } from '../signals/index.ts';
import type { BasisOption, Exchange } from './basis-option.ts';
import type { DecisionKind } from './decision.ts';
import type { Basis } from './proposal.ts';
import type { Showing } from './store.ts';

type DecisionRow = {
  id: string;
  number: number;
  kind: DecisionKind;
  at: Date;
  organisation: string;
  /** Null as long as the words are closed to the organisation of the grant. */
  content: Buffer | null;
  organisation_name: string;
  person_name: string | null;
};

type BasisRow = Omit<Basis, 'own' | 'organisationName' | 'withdrawn'> & {
  organisation: string;
  name: string;
  withdrawal: string | null;
  withdrawn_at: Date | null;
  withdrawn_because: Buffer | null;
};

/** The bases on record for a proposal, of both sides, oldest first; those that were withdrawn too. */
export async function findBases(db: Showing, proposal: string): Promise<BasisRow[]> {
  const { rows } = await sql<BasisRow>`
    select b.id, b.rule, b.article, b.track, b.at, matching.basis_holds(b.id) as holds, b.organisation, o.name,
      b.withdrawal, b.withdrawn_at, b.withdrawn_because
    from matching.basis b join access.organisation o on o.id = b.organisation
    where b.proposal = ${proposal} order by b.at, b.rule`.execute(db);
  return rows;
}

/** Ends a basis of one's own organisation; false where it ended before. The row policy demands whose it is. */
export async function endBasis(
  db: GrantedDb<'matches.withdraw'>,
  basis: { id: string; proposal: string; withdrawal: string; person: string; at: Date; because: Buffer },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update matching.basis set withdrawal = ${basis.withdrawal}, withdrawn_at = ${basis.at},
      withdrawn_by = ${basis.person}, withdrawn_because = ${basis.because}
    where id = ${basis.id} and proposal = ${basis.proposal} and withdrawn_at is null`.execute(db);
  return numAffectedRows === 1n;
}

/** In which collaborations two organisations take part together, and what is on record with a signal of one's own. */
export async function findExchange(
  db: Showing,
  other: string,
  signal: string,
): Promise<Pick<Exchange, 'shared' | 'met' | 'obtainedIn' | 'obtainedFor'>> {
  const { rows } = await sql<Record<Track, boolean> & Past & { met: Condition[] }>`
    select signals.own_stays_within(array[${signal}]::uuid[], 'riec', ${other}) as riec,
      signals.own_stays_within(array[${signal}]::uuid[], 'zvh', ${other}) as zvh,
      signals.met(${signal}) as met, obtained_in as "obtainedIn", obtained_for as "obtainedFor", blocked
    from signals.own_past(array[${signal}]::uuid[])`.execute(db);
  const [found] = rows;
  if (!found) throw new Error('The past of a signal that is not of this organisation.');
  const { riec, zvh, blocked, met, ...past } = found;
  return { ...past, shared: { riec, zvh }, met: blocked ? [...met, 'blocked-by-source'] : met };
}

/** Puts a basis on record; the same rule twice at once is once. The row policy demands that the rule holds. */
export async function insertBasis(
  db: GrantedDb<'matches.basis'>,
  basis: {
    proposal: string;
    organisation: string;
    person: string;
    purpose: Purpose;
    option: BasisOption;
    at: Date;
  },
): Promise<void> {
  const { rule, track, categories } = basis.option;
  await sql`
    insert into matching.basis (proposal, organisation, rule, article, track, purpose, categories, by_person, at)
    values (${basis.proposal}, ${basis.organisation}, ${rule.id}, ${rule.article}, ${track}, ${basis.purpose},
      ${categories}, ${basis.person}, ${basis.at})
    on conflict do nothing`.execute(db);
}

/** The decisions on a proposal, oldest first. Names of people are shown to their colleagues only. */
export async function findDecisions(db: Showing, proposal: string): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    select d.id, d.number, d.kind, d.at, d.organisation, matching.words_of(d.id) as content,
      o.name as organisation_name, person.name as person_name
    from matching.decision d
    join access.organisation o on o.id = d.organisation
    left join access.person person on person.id = d.by_person
    where d.proposal = ${proposal} order by d.number`.execute(db);
  return rows;
}

/** Adds a decision as the next one; false where someone else decided in between. */
export async function insertDecision(
  db: GrantedDb<'matches.decide'>,
  decision: {
    id: string;
    proposal: string;
    number: number;
    kind: DecisionKind;
    organisation: string;
    person: string;
    at: Date;
    content: Buffer;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into matching.decision (id, proposal, number, kind, organisation, by_person, at, content)
    values (${decision.id}, ${decision.proposal}, ${decision.number}, ${decision.kind}, ${decision.organisation},
      ${decision.person}, ${decision.at}, ${decision.content})
    on conflict do nothing returning id`.execute(db);
  return rows.length === 1;
}
