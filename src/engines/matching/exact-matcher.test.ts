import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactMatcher, without } from './exact-matcher.ts';
import { type Token, type TokenKind, type TokenSet, tokenKinds } from './matcher.ts';

const compare = (a: TokenSet, b: TokenSet) => exactMatcher.compare(a, b);

/** Few different tokens, so that sets often agree. */
const anyToken: fc.Arbitrary<Token> = fc.record({
  kind: fc.constantFrom(...tokenKinds),
  token: fc.constantFrom('a', 'b', 'c'),
});
const anySet = fc.array(anyToken, { maxLength: 8 });
const of = (...kinds: TokenKind[]): Token[] => kinds.map((kind) => ({ kind, token: 'same' }));

test.each([
  ['phone', 'strong-identifier'],
  ['email', 'strong-identifier'],
  ['plate', 'strong-identifier'],
  ['address', 'strong-identifier'],
  ['account', 'strong-identifier'],
  ['iban', 'strong-identifier'],
  ['company', 'strong-identifier'],
  ['name-birth-year', 'name-and-birth-year'],
  ['name', null],
] as const)('%s alone: %s', (kind, rule) => {
  expect(compare(of(kind), of(kind))).toEqual({ proposed: rule !== null, reasons: [{ kind, rule }] });
});

test('every reason is told, also those that would not have been enough', () => {
  expect(compare(of('name', 'phone'), of('phone', 'name', 'iban'))).toEqual({
    proposed: true,
    reasons: [
      { kind: 'phone', rule: 'strong-identifier' },
      { kind: 'name', rule: null },
    ],
  });
});

test('the same letters as another kind, or other letters of the same kind, agree in nothing', () => {
  expect(compare([{ kind: 'phone', token: 'a' }], [{ kind: 'iban', token: 'a' }]).reasons).toEqual([]);
  expect(compare([{ kind: 'phone', token: 'a' }], [{ kind: 'phone', token: 'b' }]).reasons).toEqual([]);
});

describe('for any two sets', () => {
  test('the order of the two and of their tokens does not matter', () => {
    fc.assert(
      fc.property(anySet, anySet, (a, b) => {
        expect(compare(b, a)).toEqual(compare(a, b));
        expect(compare(a.toReversed(), [...b, ...b])).toEqual(compare(a, b));
      }),
    );
  });

  test('one more token in both never takes away a proposal or a reason', () => {
    fc.assert(
      fc.property(anySet, anySet, anyToken, (a, b, more) => {
        const [before, after] = [compare(a, b), compare([...a, more], [...b, more])];
        expect(after.reasons).toEqual(expect.arrayContaining(before.reasons));
        expect(after.reasons.map(({ kind }) => kind)).toContain(more.kind);
        if (before.proposed) expect(after.proposed).toBe(true);
      }),
    );
  });

  test('what only one of them has is no reason for or against', () => {
    fc.assert(
      fc.property(anySet, anySet, fc.constantFrom(...tokenKinds), (a, b, kind) => {
        expect(compare([...a, { kind, token: 'only here' }], b)).toEqual(compare(a, b));
      }),
    );
  });

  test('there is a proposal only where a kind agrees that makes one, and a kind agrees only with a token in both', () => {
    fc.assert(
      fc.property(anySet, anySet, (a, b) => {
        const { proposed, reasons } = compare(a, b);
        expect(proposed).toBe(reasons.some(({ kind }) => exactMatcher.ruleOf(kind) !== null));
        for (const { kind } of reasons) {
          const ofKind = (set: Token[]) => set.filter((each) => each.kind === kind).map(({ token }) => token);
          expect(ofKind(a).some((token) => ofKind(b).includes(token))).toBe(true);
        }
      }),
    );
  });

  test('tokens that are left out are no reason any more, the others stay', () => {
    fc.assert(
      fc.property(anySet, anySet, anyToken, (a, b, common) => {
        const others = a.filter(({ kind, token }) => kind !== common.kind || token !== common.token);
        expect(compare(without([...a, common], [common]), [...b, common])).toEqual(compare(others, b));
      }),
    );
  });
});
