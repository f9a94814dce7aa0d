import { dutchDay } from '../../platform/today.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import type { Ask } from '../access/index.ts';
import { findAllSignals, findSignals, searchSignals } from './list-store.ts';
import { csvRow, type ListedSignal, type SignalQuery } from './signal-list.ts';

/** One page of one's own organisation's signals, and how many fit in all. */
export const readSignals = (
  ask: Ask<'signals.list'>,
  query: SignalQuery,
): Promise<{ rows: ListedSignal[]; total: number }> => ask((db) => findSignals(db, query));

/** The newest signals that hold exactly what was searched for. The words themselves are kept nowhere. */
export const findSignalsBy = (
  ask: Ask<'signals.list'>,
  vault: Vault,
  words: string,
): Promise<ListedSignal[]> => ask((db) => searchSignals(db, vault, words));

/** The rows of the CSV: no word of what a signal says. */
export const exportSignals = async (ask: Ask<'signals.export'>, query: SignalQuery) =>
  (await ask((db) => findAllSignals(db, query))).map((signal) => csvRow(signal, dutchDay));
