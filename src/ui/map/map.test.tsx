import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../platform/i18n/language.ts';
import { drawn } from '../charts/drawing.fixtures.ts';
import { classOf, countClasses } from './count-classes.ts';
import { MapFigure } from './map-figure.tsx';
import { smallCountry } from './map-samples.fixtures.ts';
import { type MapProps, MunicipalityMap } from './municipality-map.tsx';

const common = {
  id: 'm',
  title: 'De drie eenheden',
  description: 'Noord ligt links.',
  geometry: smallCountry,
  language: languageOf('nl'),
};
const counts = {
  measure: 'Aantal',
  values: new Map([
    ['U1', 93],
    ['U2', 0],
    ['U3', null],
  ]),
};
const golden = (name: string) => `../../../tests/golden/charts/${name}.golden.html`;
const map = (props: Partial<MapProps> = {}) => drawn(<MunicipalityMap {...common} {...props} />);

describe('MunicipalityMap', () => {
  test('golden: units', async () => {
    await expect(map()).toMatchFileSnapshot(golden('map-units'));
  });

  test('golden: counts in classes', async () => {
    await expect(map({ counts })).toMatchFileSnapshot(golden('map-counts'));
  });

  test('mutes the other units when one is brought forward', () => {
    expect(map({ highlight: 'U2' }).match(/class="map-muted"/g)).toHaveLength(2);
    expect(map().match(/class="map-muted"/g)).toBeNull();
  });

  test('brings forward a municipality within its unit', () => {
    const html = map({ highlight: 'G2' });
    expect(html).toContain('class="map-place" d="m0 15l20 0 0 15-20 0z"');
    expect(html.match(/class="map-muted"/g)).toHaveLength(2);
  });

  test('hatches a unit without a known count, given as null or not at all', () => {
    const html = map({ counts: { measure: 'Aantal', values: new Map([['U1', null]]) } });
    expect(html.match(/class="map-unknown"/g)).toHaveLength(3);
  });
});

test('the figure names every number on the map, with its count', async () => {
  const html = drawn(
    <MapFigure
      id="f"
      heading="Eenheden"
      level={2}
      description="Noord ligt links."
      notes={[]}
      source="Bron: verzonnen"
      csvHref="/f.csv"
      language={languageOf('nl')}
      geometry={smallCountry}
      data={{ category: 'Eenheid', number: 'Nr.', counts }}
    />,
  );
  expect(html).not.toMatch(/\sstyle=|<style|<script/);
  await expect(html).toMatchFileSnapshot(golden('map-figure'));
});

describe('countClasses', () => {
  test('are five, round, and hold every count', () => {
    expect(countClasses([3, 188])).toEqual([
      { from: 0, to: 39 },
      { from: 40, to: 79 },
      { from: 80, to: 119 },
      { from: 120, to: 159 },
      { from: 160, to: 199 },
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat()), (values) => {
        const classes = countClasses(values);
        for (const value of values) {
          const { from, to } = classes[classOf(classes, value) - 1] ?? { from: Number.NaN, to: Number.NaN };
          expect(from <= value && value <= to).toBe(true);
        }
      }),
    );
  });

  test('are single counts when there is nothing to count', () => {
    expect(countClasses([]).map(({ from, to }) => to - from)).toEqual([0, 0, 0, 0, 0]);
  });
});
