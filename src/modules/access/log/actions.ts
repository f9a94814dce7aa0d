import { operatorActor } from '../actor.ts';
import type { Access, Granted, GrantedDb } from '../grant.ts';
import type { Ask } from '../page-route.ts';
import { type CheckpointKey, type FoundCheckpoint, readCheckpoints } from './checkpoint.ts';
import type { LogLine } from './line.ts';
import { findColleagues, findLogLines, findNumbered, findNumbers } from './list-store.ts';
import { isId, type LogQuery, logPageSize } from './query.ts';
import { chainStart } from './seal.ts';
import {
  countUnsealed,
  findBatchAfter,
  findBatchClaims,
  findNewestNotes,
  findNotesAfter,
  findSealedEntries,
  findStrangers,
} from './store.ts';
import { checkpointJudge, type Finding, judgeBatch, judgeEntries } from './verify.ts';

/** One page of the log, whether older entries follow, and whom it can be asked about. */
export type LogPage = {
  lines: LogLine[];
  more: boolean;
  colleagues: { id: string; name: string }[];
  /** Of the records on it that are of one's own organisation, by id. */
  numbers: ReadonlyMap<string, string>;
  /** It was asked about a number that one's own organisation does not have. */
  unknown: boolean;
};

/** The entries that fit, the newest first. */
export async function readLog(ask: Ask<'log.read'>, query: LogQuery): Promise<LogPage> {
  const asked = await withId(ask, query);
  return ask(
    async (db) => {
      const lines = asked ? await findLogLines(db, asked, logPageSize + 1) : [];
      const ids = [asked?.over ?? '', ...lines.map(({ subject }) => subject ?? '')];
      return {
        lines: lines.slice(0, logPageSize),
        more: lines.length > logPageSize,
        colleagues: await findColleagues(db),
        numbers: await findNumbers(db, ids.filter(isId)),
        unknown: asked === undefined,
      };
    },
    { on: asked?.over },
  );
}

/** A query by number as one by id, so that the log says which record was looked for; undefined where it is of nothing. */
async function withId<A extends 'log.read' | 'log.export'>(
  ask: Ask<A>,
  query: LogQuery,
): Promise<LogQuery | undefined> {
  const { over } = query;
  if (over === undefined || isId(over)) return query;
  const id = await ask((db) => findNumbered(db, over));
  return id === undefined ? undefined : { ...query, over: id };
}

/** Rows in one file at most; the page says so. */
export const mostExported = 50_000;

/** The same entries for a file, without pages. */
export async function exportLog(ask: Ask<'log.export'>, query: LogQuery): Promise<LogLine[]> {
  const asked = await withId(ask, query);
  if (!asked) return [];
  return ask((db) => findLogLines(db, { ...asked, voor: undefined }, mostExported), { on: asked.over });
}

/** Checkpoints that are given out at once: some days of them. */
export const mostDownloaded = 1_000;

/** The newest checkpoints, the newest first. */
export const readNewestNotes = (
  ask: Ask<'log.checkpoints'>,
  most: number,
): Promise<{ batch: number; note: string }[]> => ask((db) => findNewestNotes(db, most));

/** A text with checkpoints. `every`: it should have one for each batch, but for the newest. */
export type CheckpointSource = { name: string; lines: AsyncIterable<string>; every: boolean };

/** What was gone through. */
export type LogCheck = {
  batches: number;
  entries: number;
  checkpoints: number;
  unsealed: number;
  findings: number;
};

/** Strangers named per batch; what follows is one finding. */
const mostNamed = 1_000;
const page = 500;

/**
 * Recomputes the whole sealed log, batch by batch, and holds it against the checkpoints in the database and in
 * `sources`. Each finding goes to `report` when it is found.
 */
export function verifyLog(
  access: Access,
  against: { key: CheckpointKey; sources: readonly CheckpointSource[] },
  report: (finding: Finding) => void,
): Promise<Granted<LogCheck>> {
  return access.under(operatorActor, { act: 'log.verify' }, async (db) => {
    const check: LogCheck = { batches: 0, entries: 0, checkpoints: 0, unsealed: 0, findings: 0 };
    const note = (findings: readonly Finding[]) => {
      check.findings += findings.length;
      for (const finding of findings) report(finding);
    };
    const last = await verifyBatches(db, check, note);
    const kept = { name: 'the database', lines: keptNotes(db), every: true };
    await verifyCheckpoints(db, { source: kept, key: against.key, last, check, note });
    for (const source of against.sources) {
      // The newest is written to a file after it is in the database: it may be on its way.
      await verifyCheckpoints(db, { source, key: against.key, last: last - 1, check, note });
    }
    return check;
  });
}

type Db = GrantedDb<'log.verify'>;
type Note = (findings: readonly Finding[]) => void;

async function verifyBatches(db: Db, check: LogCheck, note: Note): Promise<number> {
  let end = chainStart;
  for (;;) {
    const batch = await findBatchAfter(db, end.number);
    if (!batch) break;
    const before = batch.number === end.number + 1 ? end : undefined;
    if (!before) note([{ found: 'batch-missing', batch: end.number + 1, until: batch.number - 1 }]);
    note(judgeBatch(batch, before));
    note(judgeEntries(batch, await findSealedEntries(db, batch.entries)));
    if (before) {
      const strangers = await findStrangers(db, before.horizon, batch, mostNamed + 1);
      note(
        strangers.slice(0, mostNamed).map((entry) => ({ found: 'entry-added', entry, batch: batch.number })),
      );
      if (strangers.length > mostNamed) note([{ found: 'more-added', batch: batch.number }]);
    }
    check.batches += 1;
    check.entries += batch.entries.length;
    end = batch;
  }
  check.unsealed = await countUnsealed(db, end.horizon);
  return end.number;
}

async function verifyCheckpoints(
  db: Db,
  parts: { source: CheckpointSource; key: CheckpointKey; last: number; check: LogCheck; note: Note },
): Promise<void> {
  const { source, check, note } = parts;
  const judging = checkpointJudge(source.name, parts.last, source.every);
  const before = check.checkpoints;
  for await (const found of pagesOf(readCheckpoints(source.lines, parts.key), page)) {
    const claims = await findBatchClaims(
      db,
      found.flatMap(({ checkpoint }) => checkpoint?.batch ?? []),
    );
    for (const { checkpoint, line } of found) {
      if (checkpoint) note(judging.judge(checkpoint, claims.get(checkpoint.batch)));
      else note([{ found: 'bad-checkpoint', line, source: source.name }]);
    }
    check.checkpoints += found.length;
  }
  note(judging.end());
  // A file without any is no evidence of anything.
  if (check.checkpoints === before && !source.every) {
    note([{ found: 'bad-checkpoint', line: 1, source: source.name }]);
  }
}

async function* pagesOf(
  found: AsyncIterable<FoundCheckpoint>,
  size: number,
): AsyncGenerator<FoundCheckpoint[]> {
  let held: FoundCheckpoint[] = [];
  for await (const one of found) {
    held.push(one);
    if (held.length === size) {
      yield held;
      held = [];
    }
  }
  yield held;
}

async function* keptNotes(db: Db): AsyncGenerator<string> {
  for (let last = 0; ; ) {
    const notes = await findNotesAfter(db, last, page);
    if (notes.length === 0) return;
    for (const { batch, note } of notes) {
      last = batch;
      yield* note.split('\n');
    }
  }
}
