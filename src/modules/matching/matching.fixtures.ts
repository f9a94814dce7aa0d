import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { bundledValue } from '../../../tests/support/bundled-data.ts';
import { type Chain, type ChainOrganisation, fillChain } from '../../../tests/support/chain.ts';
import type { FullDatabase } from '../../../tests/support/database.ts';
import { openFileKeys } from '../../platform/vault/file-keys.ts';
import { openVault } from '../../platform/vault/vault.ts';
import {
  type Access,
  type Act,
  type Ask,
  type Attempt,
  type Member,
  operatorActor,
  Refused,
} from '../access/index.ts';
import { legalBases } from '../access/law/import.ts';
import { replaceLegalRules } from '../access/law/store.ts';
import { decide, readProposal, readProposals, recordBasis, type Tools } from './actions.ts';
import type { DecisionKind } from './decision.ts';
import { matchingJobs } from './jobs.ts';
import { type ProposalQuery, proposalSpec } from './proposal-list.ts';
import { withdrawBasis } from './withdraw-actions.ts';
import { ownOnRecord } from './workflow.ts';

const everything: ProposalQuery = {
  page: 1,
  sort: { column: proposalSpec.columns[0], descending: false },
  filters: {},
};
const hitNoHit = { rule: 'wgs-hit-no-hit', track: 'riec' };

/** What must be on record before one region lets another know, under hit/no-hit in the RIEC. */
const tested = ['intake-test-riec', 'no-care-secrecy'];

type Table = { chain: Chain; tools: Tools; focal: Member; other: Member; third: Member };

/** A chain with the law and focal persons of three regions, without signals before each test. All of it invented. */
export function setTable(database: () => FullDatabase) {
  let table: Table | undefined;
  let clear: () => Promise<void>;
  const at = (): Table => {
    if (!table) throw new Error('the table is set inside tests only');
    return table;
  };

  beforeAll(async () => {
    const chain = await fillChain(database());
    await chain.access.under(operatorActor, { act: 'published.import' }, (db) =>
      replaceLegalRules(db, bundledValue(legalBases)),
    );
    const folder = await mkdtemp(join(tmpdir(), 'baken-matching-'));
    const keys = await openFileKeys(folder);
    table = {
      chain,
      tools: { vault: openVault(keys), now: () => new Date('2026-11-22T10:00:00+01:00') },
      focal: await chain.signIn('focal'),
      other: await chain.signIn('otherFocal'),
      third: await chain.signIn('thirdFocal'),
    };
    clear = async () => {
      await keys.close();
      await rm(folder, { recursive: true });
      await chain.close();
    };
  });
  afterAll(() => clear());
  beforeEach(() =>
    at().chain.asSuperuser(`truncate matching.proposal, matching.side, matching.reason, matching.too_common,
      matching.basis, matching.decision, signals.signal, signals.event, signals.identifier_token cascade`),
  );

  /** Puts an invented signal in. Tokens are told apart by a word; conditions are on record with it. */
  async function signal(
    owner: ChainOrganisation,
    tokens: Record<string, string>,
    { met = [], origin }: { met?: string[]; origin?: { signal: string; owner: ChainOrganisation } } = {},
  ): Promise<string> {
    const id = randomUUID();
    const { chain, tools } = at();
    const organisation = chain.organisation(owner);
    await chain.asSuperuser(
      `insert into signals.signal (id, owner_organisation, source, forms, subject_kind, urgency, state, received_at,
        version, origin_signal, origin_organisation, content)
        values ($1, $2, $3, '{labour}', 'person', '{}', 'recorded', now(), 1, $4, $5, '')`,
      [
        id,
        organisation,
        origin ? 'forwarded' : 'own',
        origin?.signal ?? null,
        origin ? chain.organisation(origin.owner) : null,
      ],
    );
    await chain.asSuperuser(
      `insert into signals.event (signal, number, kind, at, organisation, conditions)
        values ($1, 1, 'recorded', now(), $2, $3)`,
      [id, organisation, met],
    );
    for (const [kind, word] of Object.entries(tokens)) {
      await chain.asSuperuser('insert into signals.identifier_token values ($1, $2, $3, $4)', [
        id,
        organisation,
        kind,
        tools.vault.token(kind, word),
      ]);
    }
    return id;
  }

  const propose = (id: string) => matchingJobs(at().chain.access, at().tools)['matching.propose'](id);
  const attempt =
    <A extends Act>(member: Member, act: A, access?: Access): Attempt<A> =>
    (work, about) =>
      (access ?? at().chain.access).under(member, { act, ...about }, work);
  const ask =
    <A extends Act>(member: Member, act: A, access?: Access): Ask<A> =>
    async (work, about) => {
      const done = await attempt(member, act, access)(work, about);
      if (done.granted) return done.value;
      throw new Refused(done.refusal);
    };
  const list = (
    member: Member,
    { access, query = everything }: { access?: Access; query?: ProposalQuery } = {},
  ) => readProposals(ask(member, 'matches.list', access), query);
  const read = (member: Member, id: string, access?: Access) =>
    readProposal(ask(member, 'matches.list', access), at().tools, member, id);
  const record = (member: Member, id: string, choice = hitNoHit) =>
    recordBasis(attempt(member, 'matches.basis'), at().tools, member, id, choice);
  const decideAs = (
    member: Member,
    id: string,
    kind: DecisionKind,
    version: number,
    decision = randomUUID(),
  ) =>
    decide(attempt(member, 'matches.decide'), at().tools, member, id, {
      id: decision,
      kind,
      reason: `Omdat (${kind}), verzonnen.`,
      version,
    });

  /** @param basis of `member`, on record; @param withdrawal id of the withdrawal */
  const withdrawAs = (
    member: Member,
    id: string,
    basis: string,
    { withdrawal = randomUUID(), access }: { withdrawal?: string; access?: Access } = {},
  ) =>
    withdrawBasis(attempt(member, 'matches.withdraw', access), at().tools, member, id, {
      id: withdrawal,
      basis,
      reason: 'De toets klopte niet, verzonnen.',
    });
  /** The basis of one's own that holds. */
  const heldBy = async (member: Member, id: string): Promise<string> =>
    ownOnRecord(await read(member, id))[0]?.id ?? '';

  /** Two signals of two regions with the same telephone number, proposed. */
  async function proposed(met = tested): Promise<{ a: string; b: string; id: string }> {
    const a = await signal('voorbeeldstad', { phone: 'same', name: 'one' }, { met });
    const b = await signal('proefdam', { phone: 'same', plate: 'two' }, { met });
    await propose(b);
    const { rows } = await list(at().focal);
    const [row] = rows;
    if (!row) throw new Error('nothing was proposed');
    return { a, b, id: row.id };
  }

  /** The same, with the basis of both sides on record. */
  async function settled() {
    const made = await proposed();
    for (const member of [at().focal, at().other]) {
      const done = await record(member, made.id);
      if (!done.granted) throw new Refused(done.refusal);
    }
    return made;
  }

  return {
    at,
    everything,
    tested,
    signal,
    propose,
    ask,
    list,
    read,
    record,
    withdrawAs,
    heldBy,
    decideAs,
    proposed,
    settled,
  };
}
