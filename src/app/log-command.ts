import { createReadStream } from 'node:fs';
import { access as reach, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import {
  type Access,
  type CheckpointKey,
  type CheckpointSource,
  checkpointFiles,
  findingLine,
  type LogCheck,
  readCheckpointKey,
  verifyLog,
} from '../modules/access/index.ts';
import { OperatorFault } from '../platform/fault.ts';

/** What to verify against: a checkpoint that was kept elsewhere, and the key that was kept with it. */
export type VerifyRequest = { checkpoint?: string | undefined; key?: string | undefined };

/**
 * Verifies the processing log and says what is wrong, a line for each finding, or what was checked.
 * @param folder the data folder
 * Throws OperatorFault `brokenInput` where the log is not what was sealed, or a file is not what it should be.
 */
export async function verifyLogCommand(
  access: Access,
  folder: string,
  { checkpoint, key }: VerifyRequest,
  say: (line: string) => void,
): Promise<void> {
  const own = checkpointFiles(folder);
  const against = {
    key: await readKey(key === undefined ? own.key : resolve(key)),
    sources: [await source(own.checkpoints, true)],
  };
  if (checkpoint !== undefined) against.sources.push(await source(resolve(checkpoint), false));
  const result = await verifyLog(access, against, (finding) => say(findingLine(finding)));
  if (!result.granted) throw new Error(`verifying was refused: ${result.refusal.refused}`);
  if (result.value.findings === 0) return say(soundLine(result.value));
  throw new OperatorFault(
    'brokenInput',
    `the processing log is not as it was sealed: ${result.value.findings} ${result.value.findings === 1 ? 'finding' : 'findings'}, named above.`,
    'Change nothing, keep copies of the database and the data folder, and tell the data protection officer.',
  );
}

const soundLine = ({ entries, batches, checkpoints, unsealed }: LogCheck): string =>
  `The processing log is as it was sealed. Checked: entries ${entries}, batches ${batches}, checkpoints ${checkpoints}. Not sealed yet: entries ${unsealed}.`;

async function readKey(file: string): Promise<CheckpointKey> {
  const key = readCheckpointKey(
    await readFile(file, 'utf8').catch((error: unknown) => unreadable(file, error)),
  );
  if (key) return key;
  throw new OperatorFault(
    'brokenInput',
    `the file ${file} holds no key of a processing log.`,
    'Give the key that was published with the checkpoints, with --key FILE.',
  );
}

async function source(file: string, every: boolean): Promise<CheckpointSource> {
  await reach(file).catch((error: unknown) => unreadable(file, error));
  return { name: file, lines: linesOf(file), every };
}

// Opened when it is read: lines that nobody waits for yet would be lost.
async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file), crlfDelay: Infinity });
}

function unreadable(file: string, cause: unknown): never {
  throw new OperatorFault(
    'brokenInput',
    `the file ${file} can't be read.`,
    'Checkpoints and their key are written when Baken seals its log for the first time; start it, or name another file.',
    { cause },
  );
}
