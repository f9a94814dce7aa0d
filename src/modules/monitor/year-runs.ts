/** The years without a figure, from the first known year up to and including `last`; none where nothing is known. */
export function yearsMissing(known: readonly number[], last: number): number[] {
  if (known.length === 0) return [];
  const first = Math.min(...known);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  return years.filter((year) => !known.includes(year));
}

/** Years in rising order, in short: [2008, 2014, 2015, 2016, 2023, 2024] is '2008, 2014-2016, 2023, 2024'. */
export function yearRuns(years: readonly number[]): string {
  const runs: number[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run?.at(-1) === year - 1) run.push(year);
    else runs.push([year]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(', '))).join(', ');
}
