import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { YearlyData, YearPoint } from './chart-data.ts';
import { yearly } from './chart-samples.fixtures.ts';
import { placeEndLabels } from './end-labels.ts';
import { layoutLines } from './line-layout.ts';

const count = fc.oneof(fc.nat(3000), fc.constant(0), fc.maxSafeNat());
const point = fc.record({
  year: fc.integer({ min: 1900, max: 2100 }),
  value: count,
  firm: fc.boolean(),
  certainty: fc.constant('x'),
  earlier: fc.array(fc.record({ value: count, certainty: fc.constant('x') }), { maxLength: 2 }),
});
const anyYearly: fc.Arbitrary<YearlyData> = fc.record({
  kind: fc.constant('yearly'),
  measure: fc.constant('Aantal'),
  series: fc.array(
    fc.record({
      name: fc.string(),
      points: fc.uniqueArray(point, { selector: ({ year }) => year, minLength: 1 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  breaks: fc.array(
    fc.record({
      day: fc.integer({ min: 1890, max: 2110 }).map((year) => `${year}-07-01`),
      text: fc.string(),
      sources: fc.constant([]),
    }),
  ),
});

const at = (year: number, value: number): YearPoint => ({ year, value, firm: true, certainty: 'x' });
const seriesOf = (...points: YearPoint[]): YearlyData => ({
  kind: 'yearly',
  measure: 'n',
  series: [{ name: 'a', points }],
  breaks: [],
});

function layoutOf(data: YearlyData) {
  const layout = layoutLines(data);
  if (!layout) throw new Error('nothing to lay out');
  return layout;
}

describe('layoutLines', () => {
  test('keeps every point, tick and mark inside the plot, whatever the counts', () => {
    fc.assert(
      fc.property(anyYearly, (data) => {
        const { series, years, yTicks, breaks, top, bottom } = layoutOf(data);
        const points = series.flatMap((one) => [...one.points, ...one.earlier]);
        // Written so that a coordinate that is no number counts as outside.
        expect([...points, ...years, ...breaks].filter(({ x }) => !(x > 0 && x < 100))).toEqual([]);
        expect([...points, ...yTicks].filter(({ y }) => !(y >= top && y <= bottom))).toEqual([]);
        expect(breaks.filter(({ markY }) => !(markY < top))).toEqual([]);
        expect(JSON.stringify(series)).not.toMatch(/NaN|null/);
      }),
    );
  });

  test('starts at zero and draws a higher count higher', () => {
    const { series, yTicks, bottom } = layoutOf(seriesOf(at(2020, 10), at(2021, 30)));
    expect(yTicks[0]).toEqual({ value: 0, y: bottom });
    const [low, high] = series[0]?.points ?? [];
    expect(bottom - (high?.y ?? 0)).toBeCloseTo(3 * (bottom - (low?.y ?? 0)), 1);
  });

  test('breaks the line at a missing year, also when points come unsorted', () => {
    const { series } = layoutOf(seriesOf(at(2014, 3), at(2010, 1), at(2011, 2), at(2013, 3)));
    expect(series[0]?.path.match(/M/g)).toHaveLength(2);
    expect(layoutOf(seriesOf(at(2010, 1), at(2011, 2))).series[0]?.path.match(/M/g)).toHaveLength(1);
  });

  test('lays out a single count of zero', () => {
    const { series, yTicks } = layoutOf(seriesOf(at(2020, 0)));
    expect(series[0]?.points[0]).toMatchObject({ x: 50, value: 0 });
    expect(yTicks.map(({ value }) => value)).toEqual([0, 1]);
  });

  test('has nothing to lay out without figures, and leaves out a series without any', () => {
    expect(layoutLines(seriesOf())).toBeNull();
    const data = seriesOf(at(2020, 1));
    expect(layoutOf({ ...data, series: [...data.series, { name: 'b', points: [] }] }).series).toHaveLength(1);
  });

  test('puts marks of breaks that lie close together in two rows', () => {
    const breaks = [2015, 2016, 2012].map((year) => ({ day: `${year}-01-01`, text: `${year}`, sources: [] }));
    const placed = layoutOf({ ...yearly, breaks }).breaks;
    expect(placed.map(({ text }) => text)).toEqual(['2012', '2015', '2016']);
    expect(new Set(placed.map(({ markY }) => markY)).size).toBe(1);
    const long = seriesOf(at(1990, 1), at(2024, 1));
    const [first, second] = layoutOf({ ...long, breaks: breaks.slice(0, 2) }).breaks;
    expect(second?.markY).toBeGreaterThan(first?.markY ?? 0);
  });
});

describe('placeEndLabels', () => {
  test('keeps the labels of up to six series apart and within the drawing', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 5 }), (lasts) => {
        const layout = layoutOf({
          ...yearly,
          series: lasts.map((value, i) => ({ name: `Reeks ${i}`, points: [at(2020, value)] })),
        });
        const placed = placeEndLabels(layout, String);
        placed.forEach(({ y, lines }, i) => {
          const next = placed[i + 1];
          if (next) expect(next.y - y).toBeGreaterThanOrEqual(17 * lines.length);
          expect(y).toBeGreaterThan(0);
          expect(y + 17 * (lines.length - 1)).toBeLessThanOrEqual(layout.height);
        });
      }),
    );
  });
});
