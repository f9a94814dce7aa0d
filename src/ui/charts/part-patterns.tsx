import type { Part } from './chart-data.ts';

/** Strokes over the tint of each part, so that parts differ in print and without colour. */
const strokes = ['', 'M2 2h1M6 6h1', 'M0 2h8M0 6h8', 'M4 2v4M2 4h4', 'M2 0v8M6 0v8', 'M0 8l8-8'];
const unknownStrokes = 'M-2 2l4-4M0 8l8-8M6 10l4-4';

/** The name of the look of a part: 'part-1' to 'part-6', or 'part-unknown'. */
export function partLook(parts: readonly Part[], index: number): string {
  if (parts[index]?.unknown) return 'part-unknown';
  const before = parts.slice(0, index).filter((part) => !part.unknown).length;
  return `part-${(before % strokes.length) + 1}`;
}

/** The fills of a chart, once per chart; `partFill` refers to them. */
export function PartPatterns({ id, looks }: { id: string; looks: readonly string[] }) {
  return (
    <svg class="chart-defs" width="0" height="0" aria-hidden="true">
      <defs>
        {[...new Set(looks)].map((look) => (
          <pattern id={`${id}-${look}`} class={look} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect class="part-ground" width="8" height="8" />
            <path class="part-strokes" d={strokes[Number(look.slice(5)) - 1] ?? unknownStrokes} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** The fill of a part: its pattern on this page. */
export function partFill(id: string, look: string): string {
  return `url(#${id}-${look})`;
}
