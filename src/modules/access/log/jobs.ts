import { type FileHandle, open, writeFile } from 'node:fs/promises';
import { workerActor } from '../actor.ts';
import type { Access, GrantedDb } from '../grant.ts';
import { type CheckpointSigner, checkpointFiles, readCheckpointKey, readCheckpoints } from './checkpoint.ts';
import { sealBatch } from './seal.ts';
import { findEntriesToSeal, findHorizon, findNotesAfter, holdChainEnd, insertBatch } from './store.ts';

/** Entries in a batch; a little more where a transaction made several at the end. */
const usualBatch = 5_000;
/** Notes written to the file in one go. */
const usualNotes = 1_000;
/** Bytes at the end of the file in which its last note stands. */
const tailLength = 4_096;

/** What sealing needs of the world. Checkpoints and the key that checks them are written in the data folder. */
export type Sealer = { signer: CheckpointSigner; folder: string; now: () => Date };

/**
 * Seals every entry that can be sealed, and writes the checkpoints that checkpoints.txt lacks; both go on where an
 * earlier run was cut short. Answers how many entries were sealed.
 */
export async function sealLog(access: Access, sealer: Sealer, batchSize = usualBatch): Promise<number> {
  let sealed = 0;
  for (;;) {
    const entries = await work(access, (db) => sealNext(db, sealer, batchSize));
    sealed += entries;
    // After every batch: a checkpoint that lies outside the database vouches for it.
    await writeCheckpoints(access, sealer);
    if (entries < batchSize) return sealed;
  }
}

async function sealNext(
  db: GrantedDb<'log.seal'>,
  { signer, now }: Sealer,
  batchSize: number,
): Promise<number> {
  const end = await holdChainEnd(db);
  const horizon = await findHorizon(db, end.horizon, batchSize);
  const entries = await findEntriesToSeal(db, end.horizon, horizon);
  if (entries.length === 0) return 0;
  const batch = sealBatch(end, horizon, entries, now());
  await insertBatch(db, batch, signer.sign(batch));
  return entries.length;
}

/** Adds to the end of the file only: what an attacker changed in the database does not undo what is written there. */
async function writeCheckpoints(access: Access, { signer, folder }: Sealer): Promise<void> {
  const files = checkpointFiles(folder);
  // Written once: should the secret key be replaced, the old checkpoints still hold.
  await writeFile(files.key, `${signer.publicKey}\n`, { flag: 'wx', mode: 0o600 }).catch(orThere);
  const handle = await open(files.checkpoints, 'a+', 0o600);
  try {
    let { last, torn } = await endOf(handle, signer.publicKey);
    for (;;) {
      const notes = await work(access, (db) => findNotesAfter(db, last, usualNotes));
      const newest = notes.at(-1);
      if (!newest) break;
      const text = notes.map(({ note }) => `${note}\n`).join('');
      // A write that a power cut ended half-way is finished; anything else there stays, to be found.
      await handle.appendFile(text.startsWith(torn) ? text.slice(torn.length) : `\n${text}`);
      [last, torn] = [newest.batch, ''];
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The last batch of which the file has the checkpoint, and what stands behind its last whole note. */
async function endOf(handle: FileHandle, publicKey: string): Promise<{ last: number; torn: string }> {
  const key = readCheckpointKey(publicKey);
  if (!key) throw new Error('the signer gives no key');
  const { size } = await handle.stat();
  const tail = Buffer.alloc(Math.min(size, tailLength));
  await handle.read(tail, 0, tail.length, size - tail.length);
  const text = tail.toString();
  let last = 0;
  for await (const { checkpoint } of readCheckpoints(text.split('\n'), key)) {
    last = Math.max(last, checkpoint?.batch ?? 0);
  }
  const whole = text.lastIndexOf(`\n\n${key.origin}\n`);
  const rest = whole === -1 ? text : text.slice(whole + 2);
  return { last, torn: /\n— [^\n]+\n\n$/.test(rest) ? '' : rest };
}

function orThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function work<T>(access: Access, run: (db: GrantedDb<'log.seal'>) => Promise<T>): Promise<T> {
  const result = await access.under(workerActor, { act: 'log.seal' }, run);
  if (!result.granted) throw new Error(`sealing was refused: ${result.refusal.refused}`);
  return result.value;
}
