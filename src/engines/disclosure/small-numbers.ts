/**
 * Protection of small numbers by rounding to classes of five: deterministic rounding to a base (Willenborg and De Waal,
 * Elements of Statistical Disclosure Control, 2001), with the class of the total widened where the parts would give a
 * count away.
 *
 * Every part is published as the class it falls in: 0-4, 5-9, 10-14 ... The total gets a class too. Parts and total
 * together must not say more: five parts of four each with a total in 20-24 would all be known, since five times at
 * most four is at most 20. So the last class that the parts leave open for the total is joined to the one below it when
 * it would hold a single number. Where that happens follows from the published parts alone, so knowing this method
 * tells nothing extra.
 *
 * Assumptions: one total per breakdown, and no sum over breakdowns is published beside them; the parts cover the total
 * (someone may be in several parts). Then for every part each value it could still have fits all that is published, and
 * there are at least two. Not covered: two publications of the same count at different moments. A count seen passing
 * from one class into the next is known at that moment.
 *
 * A missing value does not exist here: what is not known is a part of its own ("form unknown").
 *
 * Example: parts 12, 3, 0 and total 14 -> parts 10-14, 0-4, 0-4 and total 10-14.
 */
import type { Deidentified } from './identification.ts';

/** A count of people and its parts. Whole numbers; the largest part <= total <= the sum of the parts. */
export type Breakdown = { readonly total: number; readonly parts: readonly number[] };

/** What may be said of a count: it lies between these, both included. `atLeast` 0 is a small number, or none. */
export type CountRange = { readonly atLeast: number; readonly atMost: number };

export type ProtectedBreakdown = { readonly total: CountRange; readonly parts: readonly CountRange[] };

/** Width of a class; a count below it is small. */
const width = 5;

/** The breakdown as it may be published. Throws RangeError for counts that are no breakdown. */
export function protectBreakdown(counts: Deidentified<Breakdown>): ProtectedBreakdown {
  const { total, parts } = counts;
  const sum = parts.reduce((all, part) => all + part, 0);
  if (![total, ...parts].every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new RangeError('A count is a whole number from 0.');
  }
  if (total > sum || total < Math.max(0, ...parts)) {
    throw new RangeError('The parts do not cover the total.');
  }
  const shown = parts.map(classOf);
  const most = shown.reduce((all, part) => all + part.atMost, 0);
  return { total: classOfTotal(total, most), parts: shown };
}

function classOf(count: number): CountRange {
  const atLeast = Math.floor(count / width) * width;
  return { atLeast, atMost: atLeast + width - 1 };
}

/** @param most what the published parts add up to at most */
function classOfTotal(total: number, most: number): CountRange {
  const alone = most % width === 0 && total >= most - width;
  return alone && most > 0 ? { atLeast: most - width, atMost: most } : classOf(total);
}
