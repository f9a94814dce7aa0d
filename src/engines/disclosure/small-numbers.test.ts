import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deidentified } from './identification.ts';
import {
  type Breakdown,
  type CountRange,
  type ProtectedBreakdown,
  protectBreakdown,
} from './small-numbers.ts';

/** Invented counts lead to nobody. */
const counts = (breakdown: Breakdown) => breakdown as Deidentified<Breakdown>;
const protect = (total: number, parts: number[]) => protectBreakdown(counts({ total, parts }));
const isSmall = ({ atLeast }: CountRange) => atLeast === 0;
const sumOf = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** Rounding each number by itself, as is often done. */
const careless = (total: number, parts: number[]): ProtectedBreakdown => {
  const round = (n: number) => ({ atLeast: n - (n % 5), atMost: n - (n % 5) + 4 });
  return { total: round(total), parts: parts.map(round) };
};

/** Every list of `length` numbers from 0 up to and including `most`. */
function* lists(length: number, most: number): Generator<number[]> {
  if (length === 0) yield [];
  else for (const rest of lists(length - 1, most)) for (let n = 0; n <= most; n += 1) yield [...rest, n];
}

/**
 * The attacker who knows the method and tries every table: for each publication, the values a small part can have.
 * Returns the publications in which one is known.
 */
function knownByTrying(
  protection: (total: number, parts: number[]) => ProtectedBreakdown,
  { length, most, overlap }: { length: number; most: number; overlap: boolean },
): string[] {
  const seen = new Map<string, { shown: ProtectedBreakdown; values: Set<number>[] }>();
  for (const parts of lists(length, most)) {
    const sum = sumOf(parts);
    for (let total = overlap ? Math.max(...parts) : sum; total <= sum; total += 1) {
      const shown = protection(total, parts);
      const key = JSON.stringify(shown);
      const entry = seen.get(key) ?? { shown, values: parts.map(() => new Set<number>()) };
      seen.set(key, entry);
      for (const [at, part] of parts.entries()) entry.values[at]?.add(part);
    }
  }
  expect(seen.size).toBeGreaterThan(1);
  return [...seen]
    .filter(([, { shown, values }]) =>
      shown.parts.some((part, at) => isSmall(part) && (values[at]?.size ?? 0) < 2),
    )
    .map(([key]) => key);
}

describe('an attacker who knows the method and tries every table', () => {
  test.each([
    { length: 1, most: 14, overlap: true },
    { length: 2, most: 14, overlap: true },
    { length: 3, most: 9, overlap: true },
    { length: 3, most: 9, overlap: false },
    { length: 5, most: 4, overlap: true },
    { length: 5, most: 4, overlap: false },
  ])('has two values or more for every small part: %o', (tables) => {
    expect(knownByTrying(protect, tables)).toEqual([]);
  });

  test('is stopped by the class of the total: with each number rounded by itself some are known', () => {
    expect(knownByTrying(careless, { length: 5, most: 4, overlap: true })).toHaveLength(1);
    expect(careless(20, [4, 4, 4, 4, 4]).total).toEqual({ atLeast: 20, atMost: 24 });
    expect(protect(20, [4, 4, 4, 4, 4]).total).toEqual({ atLeast: 15, atMost: 20 });
  });
});

/** What an attacker can reckon of each part by taking the others as large or small as they can be. */
function reckoned({ total, parts }: ProtectedBreakdown): CountRange[] {
  const [least, most] = [sumOf(parts.map((p) => p.atLeast)), sumOf(parts.map((p) => p.atMost))];
  return parts.map((part) => ({
    atLeast: Math.max(part.atLeast, total.atLeast - (most - part.atMost)),
    atMost: Math.min(part.atMost, total.atMost - (least - part.atLeast)),
  }));
}

const partition = fc.array(fc.oneof(fc.nat(4), fc.constant(4), fc.nat(40)), { minLength: 1, maxLength: 20 });

test('an attacker who knows that the parts add up to the total reckons no small part', () => {
  fc.assert(
    fc.property(partition, (parts) => {
      const shown = protect(sumOf(parts), parts);
      for (const [at, range] of reckoned(shown).entries()) {
        expect(range.atMost - range.atLeast).toBeGreaterThanOrEqual(1);
        expect(parts[at]).toBeGreaterThanOrEqual(range.atLeast);
        expect(parts[at]).toBeLessThanOrEqual(range.atMost);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('every number lies in the range that is published for it, and no range is wider than six', () => {
  fc.assert(
    fc.property(partition, fc.nat(), (parts, chance) => {
      const [most, sum] = [Math.max(...parts), sumOf(parts)];
      const total = most + (chance % (sum - most + 1));
      const shown = protect(total, parts);
      const pairs = [
        [total, shown.total] as const,
        ...parts.map((part, at) => [part, shown.parts[at]] as const),
      ];
      for (const [count, range] of pairs) {
        expect(range && count >= range.atLeast && count <= range.atMost).toBe(true);
        expect(range && range.atMost - range.atLeast).toBeLessThanOrEqual(5);
      }
    }),
  );
});

test('the example of the header; nobody at all is a small number too', () => {
  expect(protect(14, [12, 3, 0])).toEqual({
    total: { atLeast: 10, atMost: 14 },
    parts: [
      { atLeast: 10, atMost: 14 },
      { atLeast: 0, atMost: 4 },
      { atLeast: 0, atMost: 4 },
    ],
  });
  expect(protect(0, [0, 0])).toEqual(protect(4, [4, 4]));
  expect(protect(0, [])).toEqual({ total: { atLeast: 0, atMost: 4 }, parts: [] });
});

test.each([
  [-1, [1]],
  [1.5, [2]],
  [3, [1, 1]],
  [1, [2, 0]],
  [Number.NaN, [1]],
])('refuses %d of %o: no breakdown', (total, parts) => {
  expect(() => protect(total, parts)).toThrow(RangeError);
});
