import { dutchDay } from '../../platform/today.ts';
import type { RecordKey } from '../../platform/vault/seal.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import { type GrantedDb, getLegalRules, ownRecords, type Track } from '../access/index.ts';
import { ratherNotShared, SignalContent } from './content.ts';
import { type InventedSignal, type Party, type Told, type ToldSignal, tell } from './demonstration.ts';
import { insertSignals, type SignalRows } from './demonstration-store.ts';
import { findShared } from './disclosure-store.ts';
import { identifiersIn } from './identifier.ts';
import { sealedAs } from './signal-actions.ts';
import { type IdentifierToken, tokenOf } from './token-store.ts';

type Filling = GrantedDb<'demonstration.fill'>;

/** A signal that was put in, with what the matcher and the registrations need of it. */
export type FilledSignal = ToldSignal & { tokens: IdentifierToken[] };

/** Every invented signal with its copies, weighed by the law as it is loaded; nothing is kept yet. */
export async function tellSignals(db: Filling, signals: readonly InventedSignal[]): Promise<Told> {
  const rules = await getLegalRules(db);
  const share = await sharing(
    db,
    signals.flatMap(({ owner, steps }) => handings([owner], steps)),
  );
  const told = signals.map((signal) => tell({ rules, dayOf: dutchDay, share }, signal));
  return {
    signals: told.flatMap((each) => each.signals).toSorted((a, b) => a.at.getTime() - b.at.getTime()),
    steps: told.flatMap((each) => each.steps),
  };
}

/** Puts them in, sealed and with their tokens, as if people had recorded and forwarded them. */
export async function fillSignals(
  db: Filling,
  vault: Vault,
  signals: readonly ToldSignal[],
): Promise<FilledSignal[]> {
  const feedback = signals.flatMap((signal) => signal.feedback);
  const keys = await vault.createMany([...signals, ...feedback].map(({ id }) => id));
  const keyOf = ({ id }: { id: string }): RecordKey => {
    const key = keys.get(id);
    if (!key) throw new Error('The vault made no key.');
    return key;
  };
  const filled = signals.map((signal) => ({
    ...signal,
    tokens: identifiersIn(signal.content).map((identifier) => tokenOf(vault, identifier)),
  }));
  await insertSignals(db, {
    'signals.signal': filled.map((signal) => signalRow(signal, keyOf(signal))),
    'signals.event': filled.flatMap((signal) => eventRows(signal, keyOf(signal))),
    'signals.disclosure': filled.flatMap(disclosureRows),
    'signals.feedback': filled.flatMap((signal) =>
      signal.feedback.map(({ id, by, at, words, kind: _, to, ...rest }) => ({
        ...rest,
        id,
        from_organisation: signal.owner.id,
        to_organisation: to,
        by_person: by,
        at,
        content: keyOf({ id }).seal(words, sealedAs.feedback),
      })),
    ),
    'signals.identifier_token': filled.flatMap(({ id, owner, tokens }) =>
      tokens.map((token) => ({ ...token, signal: id, owner_organisation: owner.id })),
    ),
  });
  await ownRecords(
    db,
    filled.map(({ id, owner }) => ({ id, organisation: owner.id })),
  );
  return filled;
}

function signalRow(signal: ToldSignal, key: RecordKey): SignalRows['signals.signal'][number] {
  return {
    id: signal.id,
    owner_organisation: signal.owner.id,
    // The trigger numbers it.
    year: 0,
    number: 0,
    source: signal.source,
    forms: signal.forms,
    subject_kind: signal.subjectKind,
    municipality: signal.municipality,
    urgency: signal.urgency,
    state: signal.standing.state,
    received_at: signal.at,
    recorded_for: signal.recordedFor,
    version: signal.standing.version,
    origin_signal: signal.origin?.signal ?? null,
    origin_organisation: signal.origin?.organisation ?? null,
    report: signal.report,
    rather_not_shared: ratherNotShared(signal.content),
    content: key.seal(SignalContent.parse(signal.content), sealedAs.content),
  };
}

const eventRows = (signal: ToldSignal, key: RecordKey): SignalRows['signals.event'] =>
  signal.events.map(({ words, ...event }, at) => ({
    ...event,
    signal: signal.id,
    number: at + 1,
    content: words ? key.seal(words, sealedAs.words) : null,
  }));

const disclosureRows = ({ id: signal, owner, disclosures }: ToldSignal): SignalRows['signals.disclosure'] =>
  disclosures.map(({ rule, to, by, ...disclosure }) => ({
    ...disclosure,
    signal,
    from_organisation: owner.id,
    to_organisation: to,
    rule: rule.id,
    article: rule.article,
    by_person: by,
  }));

/** Who hands what to whom, copies included, and from whom that came before. */
const handings = (owners: readonly Party[], steps: InventedSignal['steps']): Handing[] =>
  steps.flatMap((step) =>
    step.kind === 'forwarded'
      ? [
          ...owners.map(({ id }) => ({ track: step.track, from: id, to: step.receiver.id })),
          ...handings([...owners, step.receiver], step.further),
        ]
      : [],
  );

type Handing = { track: Track | undefined; from: string; to: string };

/** Whether giver and receiver take part together, asked of the database once per pair. */
async function sharing(db: Filling, wanted: readonly Handing[]) {
  const keyOf = ({ track, from, to }: Handing) => `${track} ${from} ${to}`;
  const known = new Map<string, boolean>();
  for (const each of new Map(wanted.map((one) => [keyOf(one), one])).values()) {
    known.set(keyOf(each), await findShared(db, each.track, each.from, each.to));
  }
  return (handing: Handing): boolean => known.get(keyOf(handing)) ?? false;
}
