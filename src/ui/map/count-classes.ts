/** One of five classes of a choropleth: whole counts `from` up to and including `to`. */
export type CountClass = { readonly from: number; readonly to: number };

/** Five classes of equal, round width that hold every count from 0 to the highest. */
export function countClasses(counts: readonly number[]): CountClass[] {
  const width = roundUp((Math.max(0, ...counts) + 1) / 5);
  return [0, 1, 2, 3, 4].map((i) => ({ from: i * width, to: (i + 1) * width - 1 }));
}

/** Class 1..5 of a count. */
export function classOf(classes: readonly CountClass[], count: number): number {
  return classes.findIndex(({ to }) => count <= to) + 1;
}

/** The next round whole number, so that the highest count still falls in the last class. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const rounds = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].map((step) => step * power).filter(Number.isInteger);
  return rounds.find((round) => round >= value) ?? 10 * power;
}
