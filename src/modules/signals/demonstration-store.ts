import type { GrantedDb, Purpose } from '../access/index.ts';
import type { DisclosureRow, FeedbackRow } from './disclosure-store.ts';
import type { EventRow, SignalRow } from './signal-store.ts';
import type { TokenRow } from './token-store.ts';

type Tables = {
  'signals.signal': SignalRow & { origin_signal: string | null; recorded_for: Purpose };
  'signals.event': EventRow;
  'signals.disclosure': DisclosureRow & { by_person: string };
  'signals.feedback': FeedbackRow;
  'signals.identifier_token': TokenRow;
};

/** The rows of signals, in the order in which they get their numbers. */
export type SignalRows = { [Name in keyof Tables]: Tables[Name][] };

/** Puts signals in with everything that belongs to them. */
export async function insertSignals(db: GrantedDb<'demonstration.fill'>, rows: SignalRows): Promise<void> {
  const tables = db.withTables<Tables>();
  await tables.insertInto('signals.signal').values(rows['signals.signal']).execute();
  await tables.insertInto('signals.event').values(rows['signals.event']).execute();
  await tables.insertInto('signals.disclosure').values(rows['signals.disclosure']).execute();
  await tables.insertInto('signals.feedback').values(rows['signals.feedback']).execute();
  await tables.insertInto('signals.identifier_token').values(rows['signals.identifier_token']).execute();
}
