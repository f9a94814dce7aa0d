import { z } from 'zod';
import { column, wholeNumber } from '../../platform/csv-column.ts';

/** Lists of registered victims: I inspectorate, K border police, O shelters, P police, R regional coordinators, Z others; IO is I and O joined. */
export const CaptureList = z.enum(['I', 'K', 'O', 'P', 'R', 'Z', 'IO']);
export type CaptureList = z.output<typeof CaptureList>;

/** How many victims are on exactly these lists and on no other. */
export type CaptureHistory = { line: number; lists: CaptureList[]; victims: number };

/** The files of capture histories and the lists that are their columns. */
export const captureFiles = {
  'six-lists': ['I', 'K', 'O', 'P', 'R', 'Z'],
  'five-lists': ['IO', 'K', 'P', 'R', 'Z'],
} as const satisfies Record<string, CaptureList[]>;
export type CaptureFile = keyof typeof captureFiles;

const onList = column((cell) => ({ '0': false, '1': true })[cell], 'is not 0 or 1');

/** The columns of a file with these lists: 0 or 1 for each, then the number of victims. */
export function captureColumns(lists: readonly CaptureList[]) {
  const marks = Object.fromEntries(lists.map((list) => [list, onList])) as Record<CaptureList, typeof onList>;
  return z
    .object({ victims: wholeNumber })
    .extend(marks)
    .refine((row) => lists.some((list) => row[list]), { error: 'is on no list at all' });
}

/** Reads one row: which lists are marked, and for how many victims. */
export function captureHistory(
  line: number,
  row: z.output<ReturnType<typeof captureColumns>>,
  lists: readonly CaptureList[],
): CaptureHistory {
  return { line, lists: lists.filter((list) => row[list]), victims: row.victims };
}

/** How far lists overlap: victims on at least one, on more than one, and on each list, the longest first. */
export type Overlap = {
  victims: number;
  onMore: number;
  perList: { list: CaptureList; victims: number }[];
};

/** Counts the overlap. A victim on two lists counts once in `victims`, and on both in `perList`. */
export function overlapOf(histories: readonly CaptureHistory[]): Overlap {
  const sum = (of: readonly CaptureHistory[]) => of.reduce((total, each) => total + each.victims, 0);
  const lists = CaptureList.options.filter((list) => histories.some((each) => each.lists.includes(list)));
  return {
    victims: sum(histories),
    onMore: sum(histories.filter((each) => each.lists.length > 1)),
    perList: lists
      .map((list) => ({ list, victims: sum(histories.filter((each) => each.lists.includes(list))) }))
      .toSorted((a, b) => b.victims - a.victims),
  };
}
