import { createHash } from 'node:crypto';
import { canonicalForm, entryDigest, type SealedEntry } from './entry.ts';

/** Entries of the processing log, sealed together and chained to the batch before. */
export type LogBatch = {
  /** Counts from 1. */
  number: number;
  /** All its entries are of transactions below this one; the next batch begins here. In decimals. */
  horizon: string;
  /** In microseconds since 1970 (UTC), in decimals. */
  sealedAt: string;
  /** Entries in this batch and all before it. */
  total: number;
  /** The hash of the batch before; of the first, 32 zero bytes. */
  previous: Buffer;
  /** The ids of its entries, in decimals. */
  entries: readonly string[];
  /** The digest of each entry, 32 bytes, in the same order. */
  digests: Buffer;
  hash: Buffer;
};

/** What the next batch builds upon. */
export type ChainEnd = Pick<LogBatch, 'number' | 'horizon' | 'total' | 'hash'>;

/** Before the first batch. */
export const chainStart: ChainEnd = { number: 0, horizon: '0', total: 0, hash: Buffer.alloc(32) };

/** The batch of these entries, which are all those from the end of the chain up to the horizon. */
export function sealBatch(
  before: ChainEnd,
  horizon: string,
  entries: readonly SealedEntry[],
  now: Date,
): LogBatch {
  const batch = {
    number: before.number + 1,
    horizon,
    sealedAt: String(now.getTime() * 1_000),
    total: before.total + entries.length,
    previous: before.hash,
    entries: entries.map(({ id }) => String(id)),
    digests: Buffer.concat(entries.map(entryDigest)),
  };
  return { ...batch, hash: batchHash(batch) };
}

/** The SHA-256 (32 bytes) over everything that a batch says. */
export const batchHash = (batch: Omit<LogBatch, 'hash'>): Buffer =>
  createHash('sha256')
    .update(
      canonicalForm('baken log batch 1', [
        String(batch.number),
        batch.horizon,
        batch.sealedAt,
        String(batch.total),
        batch.previous,
        String(batch.entries.length),
        batch.entries.join(','),
        batch.digests,
      ]),
    )
    .digest();
