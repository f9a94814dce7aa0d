import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../platform/i18n/language.ts';
import { BarChart } from './bar-chart.tsx';
import type { ChartData } from './chart-data.ts';
import { ChartFigure } from './chart-figure.tsx';
import { bars, parts, yearly } from './chart-samples.fixtures.ts';
import { drawn } from './drawing.fixtures.ts';
import { LineChart } from './line-chart.tsx';
import { StackedBarChart } from './stacked-bar-chart.tsx';

const language = languageOf('nl');
const common = { id: 'c', title: 'Titel', description: 'Wat er te zien is.', language };
const golden = (name: string) => `../../../tests/golden/charts/${name}.golden.html`;

function figure(data: ChartData, locale: 'nl' | 'en' = 'nl'): string {
  return drawn(
    <ChartFigure
      id="c"
      heading="Titel"
      level={2}
      description="Wat er te zien is."
      notes={['Een noot.']}
      source="Bron: verzonnen"
      csvHref="/c.csv"
      language={languageOf(locale)}
      data={data}
    />,
  );
}

describe('golden drawings', () => {
  test('lines', async () => {
    await expect(drawn(<LineChart {...common} data={yearly} />)).toMatchFileSnapshot(golden('lines'));
  });

  test('bars', async () => {
    await expect(drawn(<BarChart {...common} data={bars} />)).toMatchFileSnapshot(golden('bars'));
  });

  test('parts', async () => {
    await expect(drawn(<StackedBarChart {...common} data={parts} />)).toMatchFileSnapshot(golden('parts'));
  });

  test('a whole figure, in English', async () => {
    await expect(figure(yearly, 'en')).toMatchFileSnapshot(golden('figure'));
  });
});

describe.each<[string, ChartData, ChartData]>([
  ['lines', yearly, { ...yearly, series: [] }],
  ['bars', bars, { ...bars, bars: [] }],
  ['parts', parts, { ...parts, rows: [] }],
])('figure with %s', (_, data, empty) => {
  test('carries no style or script of its own, which the page would refuse', () => {
    expect(figure(data)).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=/);
  });

  test('names its drawing and refers to nothing that is not there', () => {
    const html = figure(data);
    expect(html).toContain('role="img"');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...html.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"|url\(#([^)]+)\)/g)];
    expect(references.length).toBeGreaterThan(1);
    for (const [, label, fill] of references) expect(ids).toContain(label ?? fill);
  });

  test('says calmly that there are no figures, without an empty table', () => {
    const html = figure(empty);
    expect(html).toContain('Hierover zijn geen cijfers bij ons bekend.');
    expect(html).not.toMatch(/<svg|<table/);
  });
});

test('text from data never becomes markup', () => {
  const hostile = '<img src=x>"&\'';
  const point = { year: 2020, value: 1, firm: true, certainty: hostile, note: hostile, source: hostile };
  const all: ChartData[] = [
    {
      kind: 'yearly',
      measure: hostile,
      series: [
        { name: hostile, points: [point] },
        { name: hostile, points: [point] },
      ],
      breaks: [
        { day: '2020-01-01', text: hostile, sources: [{ name: hostile, url: 'https://example.org' }] },
      ],
    },
    {
      kind: 'bars',
      category: hostile,
      measure: hostile,
      bars: [{ label: hostile, value: 1, note: hostile }],
    },
    {
      kind: 'parts',
      category: hostile,
      whole: hostile,
      parts: [{ name: hostile }],
      rows: [{ label: hostile, values: [1] }],
    },
  ];
  for (const data of all) {
    const html = figure(data);
    expect(html).toContain('&lt;img src=x&gt;&quot;&amp;');
    expect(html).not.toContain('<img');
  }
});

const values = fc.array(fc.option(fc.oneof(fc.nat(3000), fc.constant(0), fc.maxSafeNat())), { minLength: 1 });

test('bars stay inside the plot for any counts, and an unknown count is said in words', () => {
  fc.assert(
    fc.property(values, (counts) => {
      const html = drawn(
        <BarChart {...common} data={{ ...bars, bars: counts.map((value) => ({ label: 'a', value })) }} />,
      );
      expect(html).not.toMatch(/NaN|Infinity/);
      for (const [, width] of html.matchAll(/width="([\d.e-]+)%"/g)) {
        expect(Number(width)).toBeLessThanOrEqual(100);
      }
      expect(html.match(/niet bekend/g) ?? []).toHaveLength(counts.filter((value) => value === null).length);
    }),
  );
});

test('the parts of a row fill the bar and never more, whatever the counts', () => {
  const whole = { ...parts, parts: Array.from({ length: 6 }, (_, i) => ({ name: `${i}` })) };
  const row = fc.array(fc.option(fc.nat()), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(row, (counts) => {
      const data = { ...whole, rows: [{ label: 'a', values: counts }] };
      const html = drawn(<StackedBarChart {...common} data={data} />);
      expect(html).not.toMatch(/NaN|Infinity/);
      const widths = [...html.matchAll(/width="([\d.e-]+)%"/g)].map(([, width]) => Number(width)).slice(1);
      if (counts.some((count) => count !== null && count > 0)) {
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 0);
      } else {
        expect(html).toMatch(counts.every((count) => count === null) ? /niet bekend/ : />0</);
      }
    }),
  );
});

test('firm points are filled, others hollow, and an earlier edition is a small grey one', () => {
  const html = drawn(<LineChart {...common} data={yearly} />);
  const soft = yearly.series.flatMap(({ points }) => points).filter(({ firm }) => !firm);
  // One more of each in the key.
  expect(html.match(/chart-point-soft/g)).toHaveLength(soft.length + 1);
  expect(html.match(/chart-earlier/g)).toHaveLength(2);
});
