import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Chain, fillChain } from '../../../../tests/support/chain.ts';
import type { FullDatabase } from '../../../../tests/support/database.ts';
import { publicActor } from '../actor.ts';
import { type CheckpointSource, type LogCheck, verifyLog } from './actions.ts';
import { checkpointFiles, checkpointSigner, readCheckpointKey } from './checkpoint.ts';
import { sealLog } from './jobs.ts';
import { findingLine } from './verify.ts';

/** Entries that a test writes per batch. */
export const perBatch = 3;

/** A log in a test database with a data folder, and hands to seal, spoil and verify it. */
export type SealedLog = Chain & {
  /** Public acts, one entry each. */
  act: (times: number) => Promise<void>;
  /** Seals until nothing is left; transactions of other tests on the server can hold it up for a moment. */
  seal: () => Promise<void>;
  /** One run of the worker. */
  sealOnce: (now?: Date) => Promise<void>;
  /** The lines of `baken log verify`, and what was gone through. `elsewhere`: checkpoints an outsider kept. */
  verify: (elsewhere?: string) => Promise<{ lines: string[]; check: LogCheck }>;
  /** Runs a statement as one of the application's logins, without a grant. */
  asLogin: (login: keyof FullDatabase['logins'], statement: string) => Promise<pg.QueryResult>;
  checkpoints: () => Promise<string>;
  setCheckpoints: (text: string) => Promise<void>;
};

export async function openSealedLog(database: FullDatabase): Promise<SealedLog> {
  const chain = await fillChain(database);
  const folder = await mkdtemp(join(tmpdir(), 'baken-log-'));
  const file = checkpointFiles(folder).checkpoints;
  const signer = checkpointSigner(Buffer.alloc(32, 7));
  const key = readCheckpointKey(signer.publicKey);
  if (!key) throw new Error('the signer gives no key');
  const source = (name: string, text: string, every: boolean): CheckpointSource => ({
    name,
    lines: linesOf(text),
    every,
  });
  const sealOnce = async (now = new Date()) => {
    await sealLog(chain.access, { signer, folder, now: () => now }, perBatch);
  };
  return {
    ...chain,
    sealOnce,
    asLogin: async (login, statement) => {
      const client = new pg.Client(database.logins[login]);
      await client.connect();
      try {
        return await client.query(statement);
      } finally {
        await client.end();
      }
    },
    act: async (times) => {
      for (let n = 0; n < times; n += 1) {
        await chain.access.under(publicActor, { act: 'intake.return', on: recordOf(n) }, () =>
          Promise.resolve(),
        );
      }
    },
    seal: async () => {
      // Until nothing on the server is older than our entries, so that batches end where a test expects it.
      const settled = `select from access.log_entry having
        coalesce(max(transaction::text::bigint), 0) < pg_snapshot_xmin(pg_current_snapshot())::text::bigint`;
      for (let tries = 0; (await chain.asSuperuser(settled)).rowCount === 0; tries += 1) {
        if (tries === 400) throw new Error('a transaction on the test server does not end');
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      await sealOnce();
    },
    verify: async (elsewhere) => {
      const lines: string[] = [];
      const sources = [source('checkpoints.txt', await readFile(file, 'utf8'), true)];
      if (elsewhere !== undefined) sources.push(source('kept.txt', elsewhere, false));
      const result = await verifyLog(chain.access, { key, sources }, (one) => lines.push(findingLine(one)));
      if (!result.granted) throw new Error(result.refusal.refused);
      return { lines, check: result.value };
    },
    checkpoints: () => readFile(file, 'utf8'),
    setCheckpoints: (text) => writeFile(file, text),
    close: async () => {
      await chain.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* await Promise.resolve(text.split('\n'));
}

const recordOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
