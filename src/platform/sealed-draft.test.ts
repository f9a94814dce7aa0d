import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftSealer } from './sealed-draft.ts';

const key = Buffer.alloc(32, 1);
const sealer = draftSealer(key, 'form');
const now = new Date('2026-11-22T10:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const twoHours = 2 * 60 * 60 * 1000;

test('whatever was sealed opens as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (draft) => {
      const plain: unknown = JSON.parse(JSON.stringify(draft));
      expect(sealer.open(sealer.seal(draft, now), now)).toEqual(plain);
    }),
  );
});

test('it fits in an address or a form, hides its words, and is never twice the same', () => {
  const sealed = sealer.seal({ name: 'Anna' }, now);
  expect(sealed).toMatch(/^[\w-]+$/);
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('Anna');
  expect(sealer.seal({ name: 'Anna' }, now)).not.toBe(sealed);
});

test('its length does not tell what is in it', () => {
  const lengths = ['', 'short', 'é'.repeat(150)].map((words) => sealer.seal(words, now).length);
  expect(new Set(lengths).size).toBe(1);
  for (const words of ['x'.repeat(500), 'é'.repeat(500), 'x'.repeat(5_000)]) {
    expect((Buffer.from(sealer.seal(words, now), 'base64url').length - 12 - 16) % 512).toBe(0);
  }
});

test('it holds two hours', () => {
  const sealed = sealer.seal('words', now);
  expect(sealer.open(sealed, later(twoHours))).toBe('words');
  expect(sealer.open(sealed, later(twoHours + 1))).toBeUndefined();
});

test('any one changed bit makes it worthless', () => {
  const bytes = Buffer.from(sealer.seal('words', now), 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(sealer.open(changed.toString('base64url'), now)).toBeUndefined();
  }
});

test.each(['', 'x', 'not sealed at all', '\u0000', '=='.repeat(50), 'A'.repeat(10_000)])(
  'case %#: what was never sealed does not open',
  (text) => {
    expect(sealer.open(text, now)).toBeUndefined();
  },
);

test('a draft of another form or another installation does not open', () => {
  const sealed = sealer.seal('words', now);
  expect(draftSealer(key, 'other form').open(sealed, now)).toBeUndefined();
  expect(draftSealer(Buffer.alloc(32, 2), 'form').open(sealed, now)).toBeUndefined();
});

test('the tag can be cut no shorter', () => {
  const bytes = Buffer.from(sealer.seal('words', now), 'base64url');
  for (let length = 0; length < bytes.length; length += 1) {
    expect(sealer.open(bytes.subarray(0, length).toString('base64url'), now)).toBeUndefined();
  }
});
