import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordKey } from './seal.ts';

const id = '00000000-0000-4000-8000-000000000001';
const bytes = Buffer.alloc(32, 1);
const key = recordKey(id, bytes);
const bound = 'shop.order.content';

test('whatever was sealed opens as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, bound) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      expect(key.open(key.seal(value, bound), bound)).toEqual(plain);
    }),
  );
});

test('it opens for no other column, record or key', () => {
  const sealed = key.seal('words', bound);
  fc.assert(
    fc.property(fc.string(), fc.uuid(), (other, otherId) => {
      fc.pre(other !== bound && otherId !== id);
      expect(() => key.open(sealed, other)).toThrow('does not open');
      expect(() => recordKey(otherId, bytes).open(sealed, bound)).toThrow('does not open');
    }),
  );
  expect(() => recordKey(id, Buffer.alloc(32, 2)).open(sealed, bound)).toThrow('does not open');
});

test('any one changed bit makes it worthless, and so does any cut', () => {
  const sealed = key.seal('words', bound);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => key.open(changed, bound)).toThrow('does not open');
    expect(() => key.open(sealed.subarray(0, at), bound)).toThrow('does not open');
  }
});

test('its length does not tell what is in it', () => {
  expect(new Set(['', 'short', 'é'.repeat(127)].map((words) => key.seal(words, bound).length))).toEqual(
    new Set([256 + 28]),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 2_000 }), (words) => {
      expect((key.seal(words, bound).length - 28) % 256).toBe(0);
    }),
  );
});

test('it hides its words and is never twice the same', () => {
  const sealed = key.seal({ name: 'Anna' }, bound);
  expect(sealed.toString('latin1')).not.toContain('Anna');
  expect(key.seal({ name: 'Anna' }, bound)).not.toEqual(sealed);
});

test.each([undefined, () => 1])('case %#: what JSON cannot say is refused', (value) => {
  expect(() => key.seal(value, bound)).toThrow(TypeError);
});

test('a refusal to open does not tell the words or the id', () => {
  const problem = (() => {
    try {
      key.open(key.seal('words', 'a'), bound);
    } catch (error) {
      return String(error);
    }
  })();
  expect(problem).toContain(bound);
  expect(problem).not.toMatch(/words|0000/);
});
