import type { LineLayout, SeriesLayout } from './line-layout.ts';
import { wrapWords } from './wrap-words.ts';

/** The direct label of a series, in the margin to the right of its last point. `y` is its first baseline. */
export type EndLabel = {
  readonly series: SeriesLayout;
  readonly lines: readonly string[];
  readonly y: number;
};

/** Height of a line of a label, in pixels. */
export const lineHeight = 17;
const charactersPerLine = 18;
const space = 6;

/** Puts each label beside the last point, moved down and then up as little as keeps them apart. */
export function placeEndLabels(layout: LineLayout, number: (value: number) => string): EndLabel[] {
  const labels = layout.series
    .map((series) => {
      const lines = [
        ...wrapWords(series.name, charactersPerLine),
        `${series.last.year}: ${number(series.last.value)}`,
      ];
      const height = lines.length * lineHeight;
      return { series, lines, height, top: series.last.y - height / 2 };
    })
    .sort((a, b) => a.top - b.top);

  let free = 0;
  for (const label of labels) {
    label.top = Math.max(label.top, free);
    free = label.top + label.height + space;
  }
  let floor = layout.height;
  for (const label of labels.toReversed()) {
    label.top = Math.min(label.top, floor - label.height);
    floor = label.top - space;
  }
  return labels.map(({ series, lines, top }) => ({ series, lines, y: Math.round(top + lineHeight * 0.75) }));
}
