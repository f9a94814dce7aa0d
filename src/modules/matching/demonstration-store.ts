import type { GrantedDb, Purpose, Track } from '../access/index.ts';
import type { DecisionKind } from './decision.ts';

type Tables = {
  'matching.proposal': {
    id: string;
    signal_a: string;
    signal_b: string;
    organisation_a: string;
    organisation_b: string;
    found_at: Date;
  };
  'matching.side': { proposal: string; signal: string; organisation: string };
  'matching.reason': { proposal: string; kind: string; category: string; rule: string | null };
  'matching.basis': {
    proposal: string;
    organisation: string;
    rule: string;
    article: string;
    track: Track | null;
    purpose: Purpose;
    categories: string[];
    by_person: string;
    at: Date;
    withdrawal: string | null;
    withdrawn_at: Date | null;
    withdrawn_by: string | null;
    withdrawn_because: Buffer | null;
  };
  'matching.decision': {
    id: string;
    proposal: string;
    number: number;
    kind: DecisionKind;
    organisation: string;
    by_person: string;
    at: Date;
    content: Buffer;
  };
};

/** The rows of proposals; decisions of one proposal in the order of their numbers. */
export type ProposalRows = { [Name in keyof Tables]: Tables[Name][] };

/** Puts proposals in with everything that belongs to them. */
export async function insertProposals(
  db: GrantedDb<'demonstration.fill'>,
  rows: ProposalRows,
): Promise<void> {
  const tables = db.withTables<Tables>();
  await tables.insertInto('matching.proposal').values(rows['matching.proposal']).execute();
  await tables.insertInto('matching.side').values(rows['matching.side']).execute();
  await tables.insertInto('matching.reason').values(rows['matching.reason']).execute();
  await tables.insertInto('matching.basis').values(rows['matching.basis']).execute();
  await tables.insertInto('matching.decision').values(rows['matching.decision']).execute();
}
