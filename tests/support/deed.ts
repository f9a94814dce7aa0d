import type { ChainPerson } from './chain.ts';
import { visitorOf } from './deed-records.ts';
import type { MatrixActor } from './matrix-actors.ts';
import type { MatrixWorld } from './matrix-world.ts';
import { type Answer, drawnForm } from './visitor.ts';
import type { Written } from './witness.ts';

/** A form as it was drawn for someone who may do it, filled in; anybody may send it. */
export type Deed = {
  path: string;
  words: Record<string, string>;
  /** What someone has of their own to fill in instead. */
  own?: (actor: MatrixActor) => Record<string, string>;
  /** For whom it was drawn; undefined is the public. */
  by: ChainPerson | undefined;
  /** Whether it happened: by the rows that were written, or by what the answer shows where it writes none. */
  happened: (done: { written: readonly Written[]; answer: Answer; actor: MatrixActor }) => boolean;
};

/** Deeds on one record, by the end of their address. */
export type DeedKind = { title: string; about: string; deeds: Record<string, Deed> };

/** Whether a row with these values was written. */
export const wrote =
  (table: string, values: Record<string, unknown> = {}): Deed['happened'] =>
  ({ written }) =>
    written.some(
      (each) =>
        each.table === table && Object.entries(values).every(([name, value]) => each.row[name] === value),
    );

/** Draws the form on a page that goes to an address ending in `to`, for someone who may do it, and fills it in. */
export async function drawDeed(
  world: MatrixWorld,
  by: ChainPerson,
  [page, to]: readonly [page: string, to: string],
  words: Record<string, string>,
  happened: Deed['happened'],
): Promise<Deed> {
  const form = drawnForm(await visitorOf(world, by).get(page), to);
  return { path: form.path, words: { ...form.words, ...words }, by, happened };
}
