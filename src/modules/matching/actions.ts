import type { TokenKind } from '../../engines/matching/matcher.ts';
import { dutchDay } from '../../platform/today.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import {
  type Access,
  type Ask,
  type Attempt,
  type Granted,
  getLegalRules,
  type Member,
  refuse,
} from '../access/index.ts';
import { findSignalSummaries } from '../signals/index.ts';
import { basisOptions, type Exchange, refusalWithoutOption } from './basis-option.ts';
import type { Decision, NewDecision } from './decision.ts';
import { findDecisions, findExchange, insertBasis, insertDecision } from './outcome-store.ts';
import type { Proposal, ProposalSummary, Why } from './proposal.ts';
import type { ListedProposal, ProposalQuery } from './proposal-list.ts';
import {
  findAllProposals,
  findProposal,
  findProposals,
  findProposalsOf,
  findReasons,
  findTooCommon,
  isDeferred,
  isSearching,
  type Showing,
} from './store.ts';
import { openBases } from './withdraw-actions.ts';
import { mayDecide, stateAfter } from './workflow.ts';

/** What every action needs beside the database: where keys are kept, and the clock. */
export type Tools = { vault: Vault; now: () => Date };

/** Names the place of a decision's reason. */
export const sealedAs = 'matching.decision.content';

/** One page of the proposals of one's organisation, how many fit in all, and whether more are looked for tomorrow. */
export const readProposals = (
  ask: Ask<'matches.list'>,
  query: ProposalQuery,
): Promise<{ rows: ListedProposal[]; total: number; deferred: boolean }> =>
  ask(async (db) => {
    const { rows, total } = await findProposals(db, query);
    return { rows: await withNumbers(db, rows), total, deferred: await isDeferred(db) };
  });

/** Every proposal that fits, for the CSV. */
export const readAllProposals = (ask: Ask<'matches.list'>, query: ProposalQuery): Promise<ListedProposal[]> =>
  ask(async (db) => withNumbers(db, await findAllProposals(db, query)));

/** What the page of a signal shows: its proposals, the kinds of identifiers that too many signals have, and whether Baken still looks. */
export const readProposalsOf = (
  access: Access,
  member: Member,
  signal: string,
): Promise<Granted<{ proposals: ProposalSummary[]; tooCommon: TokenKind[]; searching: boolean }>> =>
  access.under(member, { act: 'matches.list', on: signal }, async (db) => ({
    proposals: await findProposalsOf(db, signal),
    tooCommon: await findTooCommon(db, signal),
    searching: await isSearching(db, signal),
  }));

/** A proposal with all that one's side may see. */
export const readProposal = (
  ask: Ask<'matches.list'>,
  tools: Tools,
  member: Member,
  id: string,
): Promise<Proposal> =>
  ask(
    async (db) => {
      const proposal = await loadProposal(db, id);
      const signals = await findSignalSummaries(db, proposal.ownSignals);
      const found = await findReasons(db, id);
      return {
        ...proposal,
        signals: [...signals.values()],
        bases: await openBases(db, tools.vault, id, member.organisation.id),
        ...(await weighOptions(db, tools, member, proposal)),
        why: found ? ({ kind: 'shown', ...found } satisfies Why) : ({ kind: 'closed' } satisfies Why),
        decisions: await openDecisions(db, tools.vault, id, member.organisation.id),
      };
    },
    { on: id },
  );

/** Puts a rule on record as the basis on which this side lets the other know why. */
export const recordBasis = (
  attempt: Attempt<'matches.basis'>,
  tools: Tools,
  member: Member,
  id: string,
  choice: { rule: string; track: string },
): Promise<Granted<void>> =>
  attempt(
    async (db) => {
      const proposal = await loadProposal(db, id);
      const { options, noOption } = await weighOptions(db, tools, member, proposal);
      const option = options.find(
        ({ rule, track }) => rule.id === choice.rule && (track ?? 'outside') === choice.track,
      );
      if (!option) refuse(noOption ?? { refused: 'no-legal-basis' });
      const { rule, missing } = option;
      if (missing.length > 0) {
        refuse({ refused: 'no-legal-basis', article: rule.article, rule: rule.id, missing });
      }
      await insertBasis(db, {
        proposal: id,
        organisation: member.organisation.id,
        person: member.person.id,
        purpose: member.purpose,
        option,
        at: tools.now(),
      });
    },
    { on: id, basis: choice.rule },
  );

/**
 * Decides, or takes a decision back. Refuses `changed-meanwhile` where someone decided since the form was drawn,
 * `sent-before` where that form was sent with other words.
 */
export async function decide(
  attempt: Attempt<'matches.decide'>,
  { vault, now }: Tools,
  member: Member,
  id: string,
  decision: NewDecision,
): Promise<Granted<void>> {
  const key = await vault.create(decision.id);
  return attempt(
    async (db) => {
      await loadProposal(db, id);
      // State and version come from one reading: someone else may decide between two.
      const before = await findDecisions(db, id);
      const version = before.at(-1)?.number ?? 0;
      const sent = before.find((each) => each.id === decision.id);
      if (sent) {
        // Words that have closed since can't be compared.
        const alike = sent.content === null || key.open(sent.content, sealedAs) === decision.reason;
        return alike && sent.kind === decision.kind ? undefined : refuse({ refused: 'sent-before' });
      }
      if (version !== decision.version) refuse({ refused: 'changed-meanwhile' });
      const settled = (await findReasons(db, id)) !== undefined;
      const takesBack = decision.kind === 'undone' && before.at(-1)?.organisation === member.organisation.id;
      if (!settled && !takesBack) refuse({ refused: 'no-legal-basis' });
      const state = stateAfter(before.map(({ kind }) => kind));
      if (!mayDecide(state, decision.kind)) refuse({ refused: 'not-in-this-state' });
      const inserted = await insertDecision(db, {
        id: decision.id,
        proposal: id,
        number: version + 1,
        kind: decision.kind,
        organisation: member.organisation.id,
        person: member.person.id,
        at: now(),
        content: key.seal(decision.reason, sealedAs),
      });
      if (!inserted) refuse({ refused: 'changed-meanwhile' });
    },
    { on: id },
  );
}

async function loadProposal(db: Showing, id: string): Promise<ProposalSummary> {
  return (await findProposal(db, id)) ?? refuse({ refused: 'not-found' });
}

async function withNumbers(db: Showing, proposals: ProposalSummary[]): Promise<ListedProposal[]> {
  const signals = await findSignalSummaries(
    db,
    proposals.flatMap(({ ownSignals }) => ownSignals),
  );
  return proposals.map((proposal) => ({
    ...proposal,
    numbers: proposal.ownSignals
      .flatMap((id) => signals.get(id) ?? [])
      .map(({ id, number }) => ({ id, number })),
  }));
}

/** The rules this side could put on record, and where there is none, what comes nearest. */
async function weighOptions(
  db: Showing,
  { now }: Tools,
  { organisation, purpose }: Member,
  { counterpart, ownSignals, sameOrganisation }: ProposalSummary,
): Promise<Pick<Proposal, 'options' | 'noOption'>> {
  const [signal] = ownSignals;
  if (sameOrganisation || signal === undefined) return { options: [], noOption: undefined };
  const rules = await getLegalRules(db);
  const exchange: Exchange = {
    ...(await findExchange(db, counterpart.id, signal)),
    day: dutchDay(now()),
    giver: { kind: organisation.kind },
    receiver: { kind: counterpart.kind },
    purpose,
  };
  const options = basisOptions(rules, exchange);
  return { options, noOption: options.length > 0 ? undefined : refusalWithoutOption(rules, exchange) };
}

async function openDecisions(db: Showing, vault: Vault, proposal: string, own: string): Promise<Decision[]> {
  return Promise.all(
    (await findDecisions(db, proposal)).map(async ({ id, number, kind, at, content, ...by }) => {
      const key = content && (await vault.find(id));
      return {
        number,
        kind,
        at,
        own: by.organisation === own,
        organisationName: by.organisation_name,
        personName: by.person_name,
        reason: content === null ? null : key ? String(key.open(content, sealedAs)) : undefined,
      };
    }),
  );
}
