type Year = { readonly year: number; readonly x: number };

/** Which years are written under the axis: on every page, only on a narrow one, or only where there is room. */
export type YearLabel = Year & { readonly shown: 'always' | 'narrow' | 'wide' };

/** At most six round years on a narrow page and twelve on a wide one; a single year is always written. */
export function yearLabels(years: readonly Year[]): YearLabel[] {
  const narrow = step(years.length, 6);
  const wide = step(years.length, 12);
  return years.flatMap((year): YearLabel[] => {
    const onNarrow = years.length === 1 || year.year % narrow === 0;
    const onWide = years.length === 1 || year.year % wide === 0;
    if (!onNarrow && !onWide) return [];
    return [{ ...year, shown: onNarrow && onWide ? 'always' : onNarrow ? 'narrow' : 'wide' }];
  });
}

function step(span: number, most: number): number {
  const rounds = [1, 2, 5, 10, 20, 25, 50, 100];
  return rounds.find((round) => span / round <= most) ?? Math.ceil(span / most);
}
