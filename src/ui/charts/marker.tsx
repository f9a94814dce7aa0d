import {
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';

const shapes = [symbolCircle, symbolSquare, symbolDiamond, symbolTriangle, symbolStar, symbolWye].map(
  (shape) => symbol(shape, 62).digits(1)() ?? '',
);

/** How many series a chart can tell apart by shape, dash and colour. */
export const seriesKinds = shapes.length;

type MarkerProps = {
  /** Per cents or pixels across, pixels down. */
  readonly x: string | number;
  readonly y: number;
  /** Index of the series: each has its own shape. */
  readonly kind: number;
  readonly firm: boolean;
};

/** A point: filled when firm, hollow when not. */
export function Marker({ x, y, kind, firm }: MarkerProps) {
  return (
    <svg x={x} y={y} overflow="visible">
      <path
        class={firm ? 'chart-point' : 'chart-point chart-point-soft'}
        d={shapes[kind % seriesKinds] ?? ''}
      />
    </svg>
  );
}
