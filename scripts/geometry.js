// Turns the TopoJSON of municipalities and regions into the small set of SVG paths that the server draws maps with.
import { readFile, writeFile } from 'node:fs/promises';
import { geoMercator, geoPath } from 'd3-geo';
import { feature, merge, mesh, neighbors } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';

/**
 * @typedef {import('../src/ui/map/geometry.ts').Geometry} Geometry
 * @typedef {{ code: string, naam: string, pe: string }} Properties
 * @typedef {import('topojson-specification').GeometryObject} Area
 * @typedef {import('topojson-specification').GeometryCollection} Areas
 * @typedef {import('topojson-specification').Topology<{ [name: string]: Areas }>} Atlas
 * @typedef {[number, number]} Point
 */

/** Canvas width: one unit is about 260 m, finer than a pixel on any page. */
const width = 1000;

/** Corners of less than this area (square degrees, about 0.3 square km) are dropped, in both neighbours alike. */
const smallestCorner = 4e-5;

/** Islands and holes of less than this area (square canvas units) are not drawn. */
const smallestRing = 30;

/**
 * Reads both TopoJSON files and writes the paths as JSON.
 * @param {{ municipalities: string, regions: string }} inputs addresses of the TopoJSON files
 * @param {string} output address of the JSON file to write
 */
export async function writeGeometry(inputs, output) {
  const read = async (/** @type {string} */ path) =>
    /** @type {Atlas} */ (JSON.parse(await readFile(path, 'utf8')));
  const geometry = makeGeometry(await read(inputs.municipalities), await read(inputs.regions));
  await writeFile(output, JSON.stringify(geometry));
}

/**
 * Units are merged from their municipalities, so that both layers share every border to the point.
 * @param {Atlas} municipalityAtlas object `gemeenten`, each with the code of its unit in `pe`
 * @param {Atlas} regionAtlas object `politieeenheden`, for the names
 * @returns {Geometry}
 */
export function makeGeometry(municipalityAtlas, regionAtlas) {
  const { atlas, height } = onCanvas(simplify(presimplify(municipalityAtlas), smallestCorner));
  const municipalities = layer(atlas, 'gemeenten');
  const names = new Map(
    layer(regionAtlas, 'politieeenheden').geometries.map((area) => [
      propertiesOf(area).code,
      propertiesOf(area).naam,
    ]),
  );
  const tints = distinctTints(municipalities);
  /** @param {(a: string, b: string, same: boolean) => boolean} keep */
  const borders = (keep) =>
    linePath(
      /** @type {Point[][]} */ (
        mesh(atlas, municipalities, (a, b) => keep(propertiesOf(a).pe, propertiesOf(b).pe, a === b))
          .coordinates
      ),
    );
  return {
    width,
    height,
    units: [...names].map(([code, name]) => {
      const members = municipalities.geometries.filter((area) => propertiesOf(area).pe === code);
      const shape = polygonsOf(atlas, members);
      return { code, name, path: areaPath(shape), label: labelPoint(shape), tint: tints.get(code) ?? 1 };
    }),
    municipalities: municipalities.geometries.map((area) => {
      const { code, naam, pe } = propertiesOf(area);
      return { code, name: naam, unit: pe, path: areaPath(polygonsOf(atlas, [area])) };
    }),
    municipalBorders: borders((a, b, same) => a === b && !same),
    unitBorders: borders((a, b) => a !== b),
    outline: borders((_a, _b, same) => same),
  };
}

/**
 * Projects the arcs to whole numbers on the canvas; shared borders stay shared, because arcs are.
 * @param {Atlas} atlas without quantisation
 */
function onCanvas(atlas) {
  const country = feature(atlas, layer(atlas, 'gemeenten'));
  const projection = geoMercator().fitWidth(width - 4, country);
  const arcs = atlas.arcs.map((arc) =>
    withoutRepeats(
      arc.map((position) => {
        const [x, y] = projection([position[0] ?? 0, position[1] ?? 0]) ?? [0, 0];
        return /** @type {Point} */ ([Math.round(x) + 2, Math.round(y) + 2]);
      }),
    ),
  );
  const height = Math.max(...arcs.flat().map(([, y]) => y)) + 2;
  return { atlas: { ...atlas, arcs }, height };
}

/** @param {Point[]} points */
function withoutRepeats(points) {
  const kept = points.filter(([x, y], i) => i === 0 || x !== points[i - 1]?.[0] || y !== points[i - 1]?.[1]);
  // TopoJSON needs two positions per arc, also where an arc shrinks to one point.
  return kept.length === 1 && kept[0] ? [kept[0], kept[0]] : kept;
}

/**
 * @param {Atlas} atlas
 * @param {string} name
 * @returns {Areas}
 */
function layer(atlas, name) {
  const found = atlas.objects[name];
  if (!found) throw new Error(`The TopoJSON has no object '${name}'`);
  return found;
}

/** @param {Area} area */
function propertiesOf(area) {
  if (!area.properties) throw new Error('An area of the TopoJSON has no properties');
  return /** @type {Properties} */ (area.properties);
}

/**
 * The polygons of one area, or of several with their inner borders taken away.
 * @param {Atlas} atlas
 * @param {Area[]} areas
 */
function polygonsOf(atlas, areas) {
  // The types of merge ask for bare polygons; the geometries of both layers are nothing else.
  const polygons = /** @type {import('topojson-specification').Polygon[]} */ (/** @type {unknown} */ (areas));
  return /** @type {Point[][][]} */ (merge(atlas, polygons).coordinates);
}

/**
 * Filled path of an area without what is too small to see, except when nothing would be left.
 * @param {Point[][][]} polygons
 */
function areaPath(polygons) {
  const rings = polygons.flat();
  const visible = rings.filter(isVisible);
  return relativePath(
    (visible.length > 0 ? visible : rings).map((ring) => withoutRepeats(ring.slice(0, -1))),
    'z',
  );
}

/**
 * Stroked path of borders.
 * @param {Point[][]} lines
 */
function linePath(lines) {
  const visible = lines.filter((points) => !isClosed(points) || isVisible(points));
  return relativePath(visible.map(withoutRepeats), '');
}

/** @param {Point[]} points */
function isClosed(points) {
  const [first, last] = [points[0], points.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/**
 * Whether a ring shows at this scale; the source also holds slivers between municipalities that do not quite meet.
 * @param {Point[]} ring
 */
function isVisible(ring) {
  return geoPath().area({ type: 'Polygon', coordinates: [ring] }) >= smallestRing;
}

/**
 * Relative commands without needless spaces: 'm12 7l3-4 1 0z'.
 * @param {Point[][]} lines
 * @param {'z' | ''} close
 */
function relativePath(lines, close) {
  let path = '';
  let [x, y] = [0, 0];
  for (const line of lines) {
    let [startX, startY] = [x, y];
    line.forEach(([nextX, nextY], i) => {
      const [dx, dy] = [nextX - x, nextY - y];
      path += i === 0 ? 'm' : i === 1 ? 'l' : dx < 0 ? '' : ' ';
      path += `${dx}${dy < 0 ? '' : ' '}${dy}`;
      [x, y] = [nextX, nextY];
      if (i === 0) [startX, startY] = [x, y];
    });
    path += close;
    if (close) [x, y] = [startX, startY];
  }
  return path;
}

/**
 * Gives neighbouring units different tints, the unit with most neighbours first.
 * @param {Areas} municipalities
 */
function distinctTints(municipalities) {
  const units = municipalities.geometries.map((area) => propertiesOf(area).pe);
  /** @type {Map<string, Set<string>>} */
  const beside = new Map(units.map((unit) => [unit, new Set()]));
  neighbors(municipalities.geometries).forEach((near, i) => {
    const unit = units[i] ?? '';
    for (const j of near) if (units[j] !== unit) beside.get(unit)?.add(units[j] ?? '');
  });
  /** @type {Map<string, number>} */
  const tints = new Map();
  for (const [unit, others] of [...beside].sort(
    (a, b) => b[1].size - a[1].size || a[0].localeCompare(b[0]),
  )) {
    const taken = new Set([...others].map((other) => tints.get(other)));
    let tint = 1;
    while (taken.has(tint)) tint += 1;
    tints.set(unit, tint);
  }
  return tints;
}

/**
 * Where the number of a unit stands: the centre of its largest polygon.
 * @param {Point[][][]} polygons
 * @returns {[number, number]}
 */
function labelPoint(polygons) {
  const plane = geoPath();
  const [largest] = polygons
    .map((coordinates) => /** @type {const} */ ({ type: 'Polygon', coordinates }))
    .sort((a, b) => plane.area(b) - plane.area(a));
  if (!largest) throw new Error('A unit of the TopoJSON has no area');
  const [x, y] = plane.centroid(largest);
  return [Math.round(x), Math.round(y)];
}
