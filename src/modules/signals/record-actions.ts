import { isDeepStrictEqual } from 'node:util';
import type { RecordKey } from '../../platform/vault/seal.ts';
import {
  type Attempt,
  addJob,
  type Granted,
  type GrantedDb,
  type Member,
  ownRecord,
  refuse,
} from '../access/index.ts';
import { markAccepted } from '../intake/index.ts';
import { ratherNotShared, SignalContent } from './content.ts';
import { identifiersIn } from './identifier.ts';
import { sealedAs } from './signal-actions.ts';
import { findSignalRow, insertSignal, type SignalRow } from './signal-store.ts';
import type { Form, SubjectKind, Urgency } from './subject.ts';
import { insertTokens, tokenOf } from './token-store.ts';
import type { Tools } from './tools.ts';

/** A signal as someone puts it down. */
export type NewSignal = {
  /** Follows from what the form was drawn with: sent twice, it is still one signal. */
  id: string;
  subjectKind: SubjectKind;
  forms: Form[];
  urgency: Urgency[];
  municipality: string | null;
  content: SignalContent;
};

/** Records a signal of the organisation's own. Refuses `sent-before` where its form was sent before with other words. */
export async function recordSignal(
  attempt: Attempt<'signals.record'>,
  tools: Tools,
  member: Member,
  signal: NewSignal,
): Promise<Granted<void>> {
  const key = await tools.vault.create(signal.id);
  return attempt((db) => putIn(db, { ...tools, key }, member, signal, null), { on: signal.id });
}

/**
 * Accepts a public report: the report is marked and the signal recorded, or neither. Refuses `changed-meanwhile` where
 * someone else decided on the report first, `sent-before` where the form was sent before with other words.
 */
export async function acceptReport(
  attempt: Attempt<'reports.accept'>,
  tools: Tools,
  member: Member,
  report: { id: string; version: number },
  signal: NewSignal,
): Promise<Granted<void>> {
  const key = await tools.vault.create(signal.id);
  return attempt(
    async (db) => {
      const kept = await findSignalRow(db, signal.id);
      if (kept) return demandSame(kept, key, signal);
      await markAccepted(db, { ...report, by: member.person.id, now: tools.now() });
      await putIn(db, { ...tools, key }, member, signal, report.id);
    },
    { on: report.id },
  );
}

async function putIn(
  db: GrantedDb<'signals.record' | 'reports.accept'>,
  { vault, key, now }: Tools & { key: RecordKey },
  member: Member,
  signal: NewSignal,
  report: string | null,
): Promise<void> {
  const owner = member.organisation.id;
  const inserted = await insertSignal(
    db,
    {
      id: signal.id,
      owner_organisation: owner,
      source: report === null ? 'own' : 'report',
      forms: signal.forms,
      subject_kind: signal.subjectKind,
      municipality: signal.municipality,
      urgency: signal.urgency,
      received_at: now(),
      report,
      rather_not_shared: ratherNotShared(signal.content),
      content: key.seal(signal.content, sealedAs.content),
    },
    member.person.id,
  );
  if (!inserted) {
    const kept = await findSignalRow(db, signal.id);
    return kept && demandSame(kept, key, signal);
  }
  const tokens = identifiersIn(signal.content).map((identifier) => tokenOf(vault, identifier));
  await insertTokens(db, signal.id, owner, tokens);
  await ownRecord(db, signal.id, owner);
  await addJob(db, 'matching.propose', signal.id);
}

/** The form that made a signal was sent again: it must say what the signal says. */
function demandSame(
  kept: Pick<SignalRow, 'subject_kind' | 'forms' | 'urgency' | 'municipality' | 'content'>,
  key: RecordKey,
  { id: _, ...said }: NewSignal,
): void {
  const before = {
    subjectKind: kept.subject_kind,
    forms: kept.forms,
    urgency: kept.urgency,
    municipality: kept.municipality,
    content: SignalContent.parse(key.open(kept.content, sealedAs.content)),
  };
  if (!isDeepStrictEqual(before, said)) refuse({ refused: 'sent-before' });
}
