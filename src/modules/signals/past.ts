import type { Purpose, Track } from '../access/index.ts';

/** Where the data of a signal come from, as far as the law asks: along every handing over that brought them here. */
export type Past = {
  /** The collaborations in which they were handed over. */
  obtainedIn: Track[];
  /** What they were recorded and handed over for. */
  obtainedFor: Purpose[];
  /** Someone they come from holds back that they go further. */
  blocked: boolean;
};

/** One owner on the way of the data, from whoever recorded them first. */
export type Holder = {
  organisation: string;
  /** What it recorded them for, or was given them for; null where that is not known. */
  recordedFor: Purpose | null;
  /** The collaboration in which it was given them; undefined outside any, and where it recorded them itself. */
  track: Track | undefined;
  /** It put on record that they may go no further. */
  blocks: boolean;
};

/**
 * The past of what the last of these holds. What was recorded for something not known counts as recorded for what it is
 * now handed over for. As `signals.past_of` in the database.
 */
export const pastOf = (way: readonly Holder[], now: Purpose): Past => ({
  obtainedIn: [...new Set(way.flatMap(({ track }) => track ?? []))],
  obtainedFor: [...new Set(way.map(({ recordedFor }) => recordedFor ?? now))],
  blocked: way.slice(0, -1).some(({ blocks }) => blocks),
});

/** One who gives and one who is given to. */
export type Pair = { from: string; to: string };

/**
 * The pairs that must each take part in the same collaboration for a handing over in this track to stay within it: with
 * whoever gives, and with everyone who gave in it before. Who takes part everywhere carries nothing from one into
 * another. As `signals.stays_within`.
 */
export const pairsWithin = (way: readonly Holder[], track: Track | undefined, to: string): Pair[] =>
  way.flatMap(({ organisation: from }, at) => {
    const next = way[at + 1];
    return next === undefined || (track !== undefined && next.track === track) ? [{ from, to }] : [];
  });
