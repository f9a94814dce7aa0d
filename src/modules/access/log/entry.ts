import { createHash } from 'node:crypto';

/** The fields of an entry that are sealed, in the order of the canonical form. */
export const sealedFields = [
  'id',
  'transaction',
  'at',
  'outcome',
  'actor',
  'person',
  'organisation',
  'role',
  'purpose',
  'act',
  'subject',
  'basis',
  'reason',
] as const;

/**
 * An entry of the processing log as it is sealed: numbers in decimals, `at` in microseconds since 1970 (UTC), ids of
 * people and organisations in lower case. So it does not depend on how a database writes dates and times.
 */
export type SealedEntry = Record<(typeof sealedFields)[number], string | null>;

/**
 * Fields as bytes that can be read in one way only: each is its length in bytes (4 bytes, big-endian) and then its
 * bytes, text in UTF-8; null is the length ffffffff alone. `kind` comes first, as a field.
 */
export function canonicalForm(kind: string, fields: readonly (string | Uint8Array | null)[]): Buffer {
  const all = [kind, ...fields];
  const lengths = all.map((field) => (field === null ? 0 : Buffer.byteLength(field)));
  // One piece of memory for all: this runs for every entry of a log of millions.
  const form = Buffer.alloc(lengths.reduce((sum, length) => sum + 4 + length, 0));
  let at = 0;
  for (const [index, field] of all.entries()) {
    const length = lengths[index] ?? 0;
    at = form.writeUInt32BE(field === null ? 0xffff_ffff : length, at);
    if (typeof field === 'string') form.write(field, at);
    else if (field) form.set(field, at);
    at += length;
  }
  return form;
}

/** The SHA-256 (32 bytes) by which an entry is sealed. */
export const entryDigest = (entry: SealedEntry): Buffer =>
  createHash('sha256')
    .update(
      canonicalForm(
        'baken log entry 1',
        sealedFields.map((field) => entry[field]),
      ),
    )
    .digest();
