import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeGeometry } from '../scripts/geometry.js';
import { languageOf } from '../src/platform/i18n/language.ts';
import { drawn } from '../src/ui/charts/drawing.fixtures.ts';
import type { Geometry } from '../src/ui/map/geometry.ts';
import { MunicipalityMap } from '../src/ui/map/municipality-map.tsx';

let geometry: Geometry;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baken-geometry-'));
  const output = join(folder, 'geometry.json');
  await writeGeometry(
    { municipalities: 'data/geo/gemeenten-2023.topo.json', regions: 'data/geo/regios-2023.topo.json' },
    output,
  );
  geometry = JSON.parse(await readFile(output, 'utf8')) as Geometry;
});

afterAll(() => rm(folder, { recursive: true }));

describe('the map of the country', () => {
  test('has all 342 municipalities in 10 units', () => {
    expect(geometry.municipalities).toHaveLength(342);
    const units = new Set(geometry.units.map(({ code }) => code));
    expect(units.size).toBe(10);
    for (const { unit } of geometry.municipalities) expect(units).toContain(unit);
  });

  test('stays small enough to send', () => {
    const bytes = geometry.municipalities.reduce((sum, { path }) => sum + path.length, 0);
    expect(bytes).toBeLessThan(40_000);
    expect(drawn(country()).length).toBeLessThan(40_000);
  });

  test('keeps every path closed, whole-numbered and on the canvas', () => {
    for (const { path } of [...geometry.units, ...geometry.municipalities]) {
      expect(path).toMatch(/^(m-?\d+[ -]\d+l[\d -]+z)+$/);
      const outside = cornersOf(path).filter(
        ([x, y]) => x < 0 || x > geometry.width || y < 0 || y > geometry.height,
      );
      expect(outside).toEqual([]);
    }
  });

  test('covers with each unit what its municipalities cover', () => {
    for (const unit of geometry.units) {
      const members = geometry.municipalities.filter((municipality) => municipality.unit === unit.code);
      const sum = members.reduce((total, { path }) => total + areaOf(path), 0);
      expect(sum).toBeGreaterThan(1000);
      expect(Math.abs(areaOf(unit.path) / sum - 1)).toBeLessThan(0.01);
    }
  });

  test('gives neighbours different tints, of the five there are', () => {
    const corners = geometry.units.map(({ path }) => new Set(cornersOf(path).map(String)));
    let neighbours = 0;
    geometry.units.forEach((one, i) => {
      expect(one.tint).toBeLessThanOrEqual(5);
      geometry.units.slice(i + 1).forEach((other, j) => {
        const shared = [...(corners[i] ?? [])].filter((corner) => corners[i + 1 + j]?.has(corner));
        if (shared.length < 2) return;
        neighbours += 1;
        expect(one.tint, `${one.name} and ${other.name}`).not.toBe(other.tint);
      });
    });
    expect(neighbours).toBeGreaterThan(12);
  });

  test('puts each number inside its unit', () => {
    for (const { label, path, name } of geometry.units) expect(isInside(path, label), name).toBe(true);
  });

  test('golden drawing', async () => {
    await expect(drawn(country())).toMatchFileSnapshot('golden/charts/country.golden.html');
  });
});

function country() {
  return (
    <MunicipalityMap
      id="land"
      title="De politie-eenheden"
      description="Tien eenheden, genummerd van noord naar zuid."
      geometry={geometry}
      language={languageOf('nl')}
    />
  );
}

type Point = readonly [number, number];

/** The rings of a path of relative whole numbers. */
function ringsOf(path: string): Point[][] {
  let [x, y] = [0, 0];
  return path.split('z').flatMap((ring) => {
    const numbers = ring.match(/-?\d+/g)?.map(Number) ?? [];
    if (numbers.length === 0) return [];
    const points: Point[] = [];
    for (let i = 0; i < numbers.length; i += 2) {
      [x, y] = [x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)];
      points.push([x, y]);
    }
    [x, y] = points[0] ?? [x, y];
    return [points];
  });
}

const cornersOf = (path: string): Point[] => ringsOf(path).flat();

const edgesOf = (ring: Point[]) =>
  ring.map((start, i) => ({ start, end: ring[(i + 1) % ring.length] ?? start }));

/** Holes run the other way round and so count as less. */
function areaOf(path: string): number {
  const edges = ringsOf(path).flatMap(edgesOf);
  return Math.abs(edges.reduce((sum, { start, end }) => sum + start[0] * end[1] - end[0] * start[1], 0)) / 2;
}

function isInside(path: string, [x, y]: Point): boolean {
  const crossed = ringsOf(path)
    .flatMap(edgesOf)
    .filter(
      ({ start: [x1, y1], end: [x2, y2] }) =>
        y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1),
    );
  return crossed.length % 2 === 1;
}
