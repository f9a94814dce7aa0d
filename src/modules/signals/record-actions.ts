import type { RecordKey } from '../../platform/vault/seal.ts';
import {
  type Ask,
  type Attempt,
  addJob,
  type Granted,
  type GrantedDb,
  type Member,
  ownRecord,
} from '../access/index.ts';
import { markAccepted } from '../intake/index.ts';
import type { SignalContent } from './content.ts';
import { identifiersIn } from './identifier.ts';
import { sealedAs } from './signal-actions.ts';
import { findSignalSummaries, insertSignal } from './signal-store.ts';
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

/** Records a signal of the organisation's own. */
export async function recordSignal(
  ask: Ask<'signals.record'>,
  tools: Tools,
  member: Member,
  signal: NewSignal,
): Promise<void> {
  const key = await tools.vault.create(signal.id);
  await ask((db) => putIn(db, { ...tools, key }, member, signal, null), { on: signal.id });
}

/**
 * Accepts a public report: the report is marked and the signal recorded, or neither. Refuses `changed-meanwhile` where
 * someone else decided on the report first.
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
      if ((await findSignalSummaries(db, [signal.id])).has(signal.id)) return;
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
      content: key.seal(signal.content, sealedAs.content),
    },
    member.person.id,
  );
  if (!inserted) return;
  const tokens = identifiersIn(signal.content).map((identifier) => tokenOf(vault, identifier));
  await insertTokens(db, signal.id, owner, tokens);
  await ownRecord(db, signal.id, owner);
  await addJob(db, 'matching.propose', signal.id);
}
