import { dutchDay } from '../../platform/today.ts';
import type { RecordKey } from '../../platform/vault/seal.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import {
  type GrantedDb,
  getLegalRules,
  type LegalRule,
  ownRecords,
  type Purpose,
  type Track,
} from '../access/index.ts';
import { findShared, pairsWithin, pastOf } from '../signals/index.ts';
import { sealedAs } from './actions.ts';
import { type BasisOption, basisOptions } from './basis-option.ts';
import type { DecisionKind } from './decision.ts';
import { type Comparable, type FoundPair, pairsAmong, reasonRows } from './demonstration.ts';
import { insertProposals, type ProposalRows } from './demonstration-store.ts';
import { sealedAs as sealedBecause } from './withdraw-actions.ts';
import { mayDecide, stateAfter } from './workflow.ts';

/** A proposal that the matcher makes of invented signals, with whether each side could put a basis on record. */
export type InventedProposal = FoundPair & { options: readonly [BasisOption[], BasisOption[]] };

/** What people are made to have done with a proposal; `side` is 0 for the older signal and 1 for the later. */
export type InventedOutcome = {
  id: string;
  foundAt: Date;
  proposal: InventedProposal;
  bases: readonly {
    side: 0 | 1;
    by: string;
    purpose: Purpose;
    at: Date;
    withdrawn?: { id: string; by: string; at: Date; reason: string };
  }[];
  decisions: readonly {
    id: string;
    kind: DecisionKind;
    side: 0 | 1;
    by: string;
    at: Date;
    reason: string;
  }[];
};

type Filling = GrantedDb<'demonstration.fill'>;

/** The proposals among invented signals. @param purposeOf what each organisation works for */
export async function proposeAmong(
  db: Filling,
  signals: readonly Comparable[],
  purposeOf: (organisation: string) => Purpose,
  now: Date,
): Promise<InventedProposal[]> {
  const rules = await getLegalRules(db);
  const sharing = new Map<string, boolean>();
  const share = async (track: Track, from: string, to: string): Promise<boolean> => {
    const key = `${track} ${from} ${to}`;
    const shared = sharing.get(key) ?? (await findShared(db, track, from, to));
    sharing.set(key, shared);
    return shared;
  };
  const staysWithin = async (giver: Comparable, receiver: Comparable, track: Track): Promise<boolean> => {
    for (const { from, to } of pairsWithin(giver.way, track, receiver.owner.id)) {
      if (!(await share(track, from, to))) return false;
    }
    return true;
  };
  const proposals: InventedProposal[] = [];
  for (const pair of pairsAmong(signals)) {
    const [a, b] = pair.sides;
    const optionsOf = async (giver: Comparable, receiver: Comparable) => {
      const purpose = purposeOf(giver.owner.id);
      const { obtainedIn, obtainedFor } = pastOf(giver.way, purpose);
      return openTo(rules, {
        day: dutchDay(now),
        giver: giver.owner,
        receiver: receiver.owner,
        purpose,
        obtainedIn,
        obtainedFor,
        met: giver.met,
        shared: {
          riec: await staysWithin(giver, receiver, 'riec'),
          zvh: await staysWithin(giver, receiver, 'zvh'),
        },
      });
    };
    const isOwn = a.owner.id === b.owner.id;
    proposals.push({
      ...pair,
      options: isOwn ? [[], []] : [await optionsOf(a, b), await optionsOf(b, a)],
    });
  }
  return proposals;
}

const openTo = (rules: readonly LegalRule[], exchange: Parameters<typeof basisOptions>[1]): BasisOption[] =>
  basisOptions(rules, exchange).filter(({ missing }) => missing.length === 0);

/** Puts proposals in with what was decided. Throws where a basis or a decision was not possible. */
export async function fillProposals(
  db: Filling,
  vault: Vault,
  outcomes: readonly InventedOutcome[],
): Promise<void> {
  const keys = await vault.createMany(
    outcomes.flatMap(({ bases, decisions }) => [
      ...decisions.map(({ id }) => id),
      ...bases.flatMap(({ withdrawn }) => (withdrawn ? [withdrawn.id] : [])),
    ]),
  );
  await insertProposals(db, {
    'matching.proposal': outcomes.map(proposalRow),
    'matching.side': outcomes.flatMap(({ id, proposal }) =>
      proposal.sides.map((side) => ({ proposal: id, signal: side.id, organisation: side.owner.id })),
    ),
    'matching.reason': outcomes.flatMap(({ id, proposal }) => reasonRows(id, proposal.reasons)),
    'matching.basis': outcomes.flatMap((outcome) => basisRows(outcome, keys)),
    'matching.decision': outcomes.flatMap((outcome) => decisionRows(outcome, keys)),
  });
  await ownRecords(
    db,
    outcomes.flatMap(({ id, proposal }) =>
      proposal.sides.map(({ owner }) => ({ id, organisation: owner.id })),
    ),
  );
}

function proposalRow({ id, foundAt, proposal }: InventedOutcome): ProposalRows['matching.proposal'][number] {
  const [one, other] = proposal.sides;
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  return {
    id,
    signal_a: a.id,
    signal_b: b.id,
    organisation_a: a.owner.id,
    organisation_b: b.owner.id,
    found_at: foundAt,
  };
}

const basisRows = (
  { id, proposal, bases }: InventedOutcome,
  keys: Map<string, RecordKey>,
): ProposalRows['matching.basis'] =>
  bases.map(({ side, by, purpose, at, withdrawn }) => {
    const [option] = proposal.options[side];
    if (!option) throw new Error('An invented basis that the law does not have.');
    return {
      proposal: id,
      organisation: proposal.sides[side].owner.id,
      rule: option.rule.id,
      article: option.rule.article,
      track: option.track,
      purpose,
      categories: option.categories,
      by_person: by,
      at,
      withdrawal: withdrawn?.id ?? null,
      withdrawn_at: withdrawn?.at ?? null,
      withdrawn_by: withdrawn?.by ?? null,
      withdrawn_because: (withdrawn && keys.get(withdrawn.id)?.seal(withdrawn.reason, sealedBecause)) ?? null,
    };
  });

function decisionRows(
  { id, proposal, bases, decisions }: InventedOutcome,
  keys: Map<string, RecordKey>,
): ProposalRows['matching.decision'] {
  const [a, b] = proposal.sides;
  const settled = a.owner.id === b.owner.id || new Set(bases.map(({ side }) => side)).size === 2;
  return decisions.map(({ id: decision, kind, side, by, at, reason }, before) => {
    const state = stateAfter(decisions.slice(0, before).map((each) => each.kind));
    const key = keys.get(decision);
    if (!settled || !mayDecide(state, kind) || !key)
      throw new Error(`It can't be ${kind} when it is ${state}.`);
    return {
      id: decision,
      proposal: id,
      number: before + 1,
      kind,
      organisation: proposal.sides[side].owner.id,
      by_person: by,
      at,
      content: key.seal(reason, sealedAs),
    };
  });
}
