import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkpointSigner, readCheckpointKey, readCheckpoints } from './checkpoint.ts';
import { canonicalForm, entryDigest, type SealedEntry } from './entry.ts';
import { chainStart, sealBatch } from './seal.ts';

const entry: SealedEntry = {
  id: '7',
  transaction: '791',
  at: '1795375680123456',
  outcome: 'permitted',
  actor: 'public',
  person: null,
  organisation: null,
  role: null,
  purpose: null,
  act: 'intake.report',
  subject: 'é',
  basis: null,
  reason: null,
};
const signer = checkpointSigner(Buffer.alloc(32, 1));
const key = keyOf(signer.publicKey);
const batch = sealBatch(chainStart, '792', [entry], new Date('2026-11-22T10:00:00Z'));

function keyOf(text: string) {
  const found = readCheckpointKey(text);
  if (!found) throw new Error('no key');
  return found;
}

async function read(text: string, by = key) {
  const found = [];
  for await (const one of readCheckpoints(text.split('\n'), by)) found.push(one);
  return found;
}

test('the canonical form is as documented, byte for byte', () => {
  expect(canonicalForm('k', ['é', null, '', Buffer.of(0)]).toString('hex')).toBe(
    ['00000001', '6b', '00000002', 'c3a9', 'ffffffff', '00000000', '00000001', '00'].join(''),
  );
});

// Both were computed by other code, from the description alone.
test('an entry of today keeps its digest: sealed logs must stay verifiable', () => {
  expect(entryDigest(entry).toString('hex')).toBe(
    '872d9e15ef5ea77887abfa4f6b5e44f886fe8d53a707c42a85d11670a4591a74',
  );
  expect(batch.hash.toString('hex')).toBe('5047661efbc3909efafbbd54ea77ad02364d31ace656f77a61141f3a2fe966c9');
});

test('what is null is not what is empty, and fields do not run into each other', () => {
  const forms = [
    { basis: '' },
    { reason: '' },
    { subject: null },
    { basis: 'a', reason: 'b' },
    { basis: 'ab' },
  ];
  const digests = forms.map((change) => entryDigest({ ...entry, ...change }).toString('hex'));
  expect(new Set([...digests, entryDigest(entry).toString('hex')]).size).toBe(6);
});

test('a checkpoint is a signed note that reads back', async () => {
  const note = signer.sign(batch);
  const [origin, number, entries, hash, empty, signature] = note.split('\n');
  expect([number, entries, hash, empty]).toEqual(['batch 1', 'entries 1', batch.hash.toString('base64'), '']);
  expect(signature).toMatch(new RegExp(`^— ${origin} [A-Za-z0-9+/]{91}=$`));
  expect(signer.publicKey.startsWith(`${origin}+`)).toBe(true);
  expect(await read(note)).toEqual([
    { line: 1, checkpoint: { origin, batch: 1, total: 1, hash: batch.hash } },
  ]);
});

test('notes are found one after the other, with other line ends and a mark in front', async () => {
  const note = signer.sign(batch).replaceAll('\n', '\r\n');
  const found = await read(`\uFEFF${note}\r\n\r\n${note}`);
  expect(found.map(({ line, checkpoint }) => [line, checkpoint?.batch])).toEqual([
    [1, 1],
    [9, 1],
  ]);
});

test.each(Array.from({ length: 6 }, (_, at) => at))('a note that lacks line %i is none', async (at) => {
  const lines = signer.sign(batch).split('\n').toSpliced(at, 1);
  expect((await read(lines.join('\n'))).every(({ checkpoint }) => checkpoint === undefined)).toBe(true);
});

test('a note cut short does not take the next one along', async () => {
  const note = signer.sign(batch);
  const found = await read(`${note.slice(0, 60)}\n${note}`);
  expect(found.map(({ checkpoint }) => checkpoint?.batch)).toEqual([undefined, 1]);
});

test('one changed letter anywhere, and it does not hold', async () => {
  const note = signer.sign(batch);
  for (let at = 0; at < note.trimEnd().length; at += 1) {
    const old = note[at] ?? '';
    if (old === '\n' || old === ' ') continue;
    const changed = note.slice(0, at) + (old === '2' ? '3' : '2') + note.slice(at + 1);
    const found = await read(changed);
    const held = found.some(
      ({ checkpoint }) => checkpoint?.hash.equals(batch.hash) && checkpoint.batch === 1,
    );
    // The last letters of base64 hold bits that count for nothing.
    if (held) expect(['=', note.at(-3), note.at(-4)]).toContain(old);
  }
});

test('another key does not vouch for it, and a damaged key is none', async () => {
  const other = keyOf(checkpointSigner(Buffer.alloc(32, 2)).publicKey);
  expect(await read(signer.sign(batch), other)).toEqual([{ line: 1, checkpoint: undefined }]);
  expect(readCheckpointKey(signer.publicKey.replace('+', '-'))).toBeUndefined();
  expect(readCheckpointKey(signer.publicKey.slice(0, -4))).toBeUndefined();
  expect(readCheckpointKey('')).toBeUndefined();
});

test('the key is named as the C2SP signed note says', () => {
  const [name = '', hash, encoded = ''] = signer.publicKey.split('+', 3);
  const bytes = Buffer.from(signer.publicKey.slice(name.length + 10), 'base64');
  expect(encoded.length).toBeGreaterThan(0);
  expect(createHash('sha256').update(`${name}\n`).update(bytes).digest('hex').slice(0, 8)).toBe(hash);
});
