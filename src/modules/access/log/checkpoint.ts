import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { join } from 'node:path';
import type { LogBatch } from './seal.ts';

/** What a checkpoint says: after this batch the log held so many entries, and the hash of the batch was this. */
export type Checkpoint = { origin: string; batch: number; total: number; hash: Buffer };

/** The key that signs the checkpoints of one log. */
export type CheckpointSigner = { publicKey: string; sign: (batch: LogBatch) => string };

/** The key that checks them. */
export type CheckpointKey = { origin: string; keyHash: Buffer; key: KeyObject };

/** The files of a data folder in which the checkpoints stand, and the key that checks them. */
export const checkpointFiles = (folder: string) => ({
  checkpoints: join(folder, 'checkpoints.txt'),
  key: join(folder, 'checkpoint-key.txt'),
});

// A bare Ed25519 key of 32 bytes becomes a standard one with these bytes before it (RFC 8410).
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');
const signatureLength = 64;
const ed25519 = Buffer.of(1);

const sha256 = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Signs as the signed notes of C2SP do. @param seed the secret key, 32 bytes */
export function checkpointSigner(seed: Uint8Array): CheckpointSigner {
  const key = createPrivateKey({
    key: Buffer.concat([privatePrefix, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const bare = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length);
  // Named after its key: two installations never share a name.
  const origin = `baken-log-${sha256(bare).toString('hex').slice(0, 16)}`;
  const keyHash = keyHashOf(origin, bare);
  return {
    publicKey: `${origin}+${keyHash.toString('hex')}+${Buffer.concat([ed25519, bare]).toString('base64')}`,
    sign: ({ number, total, hash }) => {
      const text = checkpointText({ origin, batch: number, total, hash });
      const signature = Buffer.concat([keyHash, sign(null, Buffer.from(text), key)]).toString('base64');
      return `${text}\n— ${origin} ${signature}\n`;
    },
  };
}

const checkpointText = ({ origin, batch, total, hash }: Checkpoint): string =>
  `${origin}\nbatch ${batch}\nentries ${total}\n${hash.toString('base64')}\n`;

const keyHashOf = (origin: string, bare: Uint8Array): Buffer =>
  sha256(origin, '\n', ed25519, bare).subarray(0, 4);

/** Reads a public key, `name+hash+key`; undefined where it is none. */
export function readCheckpointKey(text: string): CheckpointKey | undefined {
  const [, origin = '', hash, encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  const bare = bytes.subarray(1);
  const keyHash = keyHashOf(origin, bare);
  if (bytes.length !== 33 || bytes[0] !== 1 || keyHash.toString('hex') !== hash) return undefined;
  const key = createPublicKey({ key: Buffer.concat([publicPrefix, bare]), format: 'der', type: 'spki' });
  return { origin, keyHash, key };
}

/** A checkpoint in a text, or lines in its place that are none or whose signature does not hold. */
export type FoundCheckpoint = { line: number; checkpoint: Checkpoint | undefined };

/** Reads checkpoints that stand one after the other, as in checkpoints.txt. Lines count from 1. */
export async function* readCheckpoints(
  lines: AsyncIterable<string> | Iterable<string>,
  key: CheckpointKey,
): AsyncGenerator<FoundCheckpoint> {
  let note: string[] = [];
  let line = 0;
  let start = 1;
  for await (const raw of lines) {
    line += 1;
    const text = raw.replace(/^\uFEFF|\s+$/g, '');
    // A new one begins, also where the one before was cut short.
    if (text === key.origin && note.length > 0) {
      yield { line: start, checkpoint: undefined };
      note = [];
    }
    if (text === '' && note.length === 0) continue;
    if (note.length === 0) start = line;
    note.push(text);
    // It ends with its signature; what grows longer without one is none.
    if (!text.startsWith('— ') && note.length < 7) continue;
    yield { line: start, checkpoint: openNote(note, key) };
    note = [];
  }
  if (note.length > 0) yield { line: start, checkpoint: openNote(note, key) };
}

function openNote(lines: readonly string[], { origin, keyHash, key }: CheckpointKey): Checkpoint | undefined {
  const read =
    /^(\S+)\nbatch ([1-9]\d{0,9})\nentries (\d{1,15})\n([A-Za-z0-9+/]{43}=)\n\n— (\S+) ([A-Za-z0-9+/=]+)$/.exec(
      lines.join('\n'),
    );
  if (!read) return undefined;
  const [, name, batch, total, hash = '', signer, signed = ''] = read;
  const checkpoint = {
    origin,
    batch: Number(batch),
    total: Number(total),
    hash: Buffer.from(hash, 'base64'),
  };
  const bytes = Buffer.from(signed, 'base64');
  const holds =
    name === origin &&
    signer === origin &&
    bytes.length === keyHash.length + signatureLength &&
    bytes.subarray(0, keyHash.length).equals(keyHash) &&
    verify(null, Buffer.from(checkpointText(checkpoint)), key, bytes.subarray(keyHash.length));
  return holds ? checkpoint : undefined;
}
