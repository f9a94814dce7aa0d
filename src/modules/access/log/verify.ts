import type { Checkpoint } from './checkpoint.ts';
import { entryDigest, type SealedEntry } from './entry.ts';
import { batchHash, type ChainEnd, type LogBatch } from './seal.ts';

/** One thing that is not as it was sealed. */
export type Finding =
  | { found: 'entry-changed' | 'entry-missing' | 'entry-added'; entry: string; batch: number }
  | { found: 'batch-changed' | 'link-broken' | 'more-added'; batch: number }
  | { found: 'batch-missing'; batch: number; until: number }
  | { found: 'rewritten' | 'cut-off'; batch: number; source: string; total: number }
  | { found: 'no-checkpoint'; batch: number; until: number; source: string }
  | { found: 'bad-checkpoint'; line: number; source: string };

const digestLength = 32;

/**
 * Holds a batch against the one before it. `before` is undefined where that one is missing: then the link can't be
 * checked.
 */
export function judgeBatch(batch: LogBatch, before: ChainEnd | undefined): Finding[] {
  const findings: Finding[] = [];
  if (!batchHash(batch).equals(batch.hash)) findings.push({ found: 'batch-changed', batch: batch.number });
  if (before && !follows(batch, before)) findings.push({ found: 'link-broken', batch: batch.number });
  return findings;
}

const follows = (batch: LogBatch, before: ChainEnd): boolean =>
  batch.previous.equals(before.hash) &&
  BigInt(batch.horizon) > BigInt(before.horizon) &&
  batch.total === before.total + batch.entries.length;

/** Holds the entries found under the ids of a batch against what was sealed. */
export function judgeEntries(batch: LogBatch, found: readonly SealedEntry[]): Finding[] {
  const about = (entry: string) => ({ entry, batch: batch.number });
  const byId = new Map<string, SealedEntry>();
  const findings: Finding[] = [];
  for (const entry of found) {
    // Two rows with one id: the second was never sealed.
    if (byId.has(String(entry.id))) findings.push({ found: 'entry-added', ...about(String(entry.id)) });
    else byId.set(String(entry.id), entry);
  }
  for (const [at, id] of batch.entries.entries()) {
    const entry = byId.get(id);
    const sealed = batch.digests.subarray(at * digestLength, (at + 1) * digestLength);
    if (!entry) findings.push({ found: 'entry-missing', ...about(id) });
    else if (!entryDigest(entry).equals(sealed)) findings.push({ found: 'entry-changed', ...about(id) });
  }
  return findings;
}

/**
 * Holds checkpoints, in the order they stand in one source, against the log.
 * `every`: the source has one for each batch up to `lastBatch`, so a gap is a finding too.
 */
export function checkpointJudge(source: string, lastBatch: number, every: boolean) {
  let next = 1;
  const gapBefore = (batch: number): Finding[] => {
    const from = next;
    next = Math.max(next, batch + 1);
    return every && from < batch ? [{ found: 'no-checkpoint', batch: from, until: batch - 1, source }] : [];
  };
  return {
    /** @param batch what the log holds under the number of the checkpoint */
    judge(
      { batch: number, total, hash }: Checkpoint,
      batch: Pick<LogBatch, 'total' | 'hash'> | undefined,
    ): Finding[] {
      const gap = gapBefore(number);
      if (!batch) return [...gap, { found: 'cut-off', batch: number, source, total }];
      const agrees = batch.hash.equals(hash) && batch.total === total;
      return agrees ? gap : [...gap, { found: 'rewritten', batch: number, source, total }];
    },
    /** What lacks behind the last checkpoint. */
    end: (): Finding[] => gapBefore(lastBatch + 1),
  };
}

/** A finding as one plain line for whoever gave the command. */
export function findingLine(finding: Finding): string {
  switch (finding.found) {
    case 'entry-changed':
      return `entry ${finding.entry} of batch ${finding.batch} was changed after it was sealed`;
    case 'entry-missing':
      return `entry ${finding.entry} of batch ${finding.batch} is missing`;
    case 'entry-added':
      return `entry ${finding.entry} was added to batch ${finding.batch} after it was sealed`;
    case 'more-added':
      return `more entries were added to batch ${finding.batch} than are named here`;
    case 'batch-changed':
      return `batch ${finding.batch} was changed: its hash is not that of what it holds`;
    case 'batch-missing':
      return `${span(finding)} is missing`;
    case 'link-broken':
      return `the chain is broken before batch ${finding.batch}: it does not follow batch ${finding.batch - 1}`;
    case 'rewritten':
      return `${finding.source}: the log was rewritten: its batch ${finding.batch} is not the one of this checkpoint`;
    case 'cut-off':
      return `${finding.source}: the log was cut off: batch ${finding.batch}, with which it held ${finding.total} entries, is gone`;
    case 'no-checkpoint':
      return `${finding.source}: there is no checkpoint of ${span(finding)}`;
    case 'bad-checkpoint':
      return `${finding.source}, line ${finding.line}: not a checkpoint of this log, or its signature does not hold`;
  }
}

const span = ({ batch, until }: { batch: number; until: number }): string =>
  batch === until ? `batch ${batch}` : `every batch from ${batch} to ${until}`;
