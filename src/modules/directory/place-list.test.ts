import { expect, test } from 'vitest';
import type { Place } from './place.ts';
import { type PlaceQuery, pageOf, placesThatFit } from './place-list.ts';

const place = (name: string, code: string, unit = 'PE01'): Place => ({
  name,
  code,
  safetyRegion: 'region',
  policeUnitCode: unit,
  policeUnit: unit,
  riec: 'centre',
});
const places = [
  place('Zwolle', 'GM0193'),
  place("'s-Gravenhage", 'GM0518', 'PE06'),
  place('Súdwest-Fryslân', 'GM1900'),
  place('Aalten', 'GM0197', 'PE02'),
  place('Schiedam', 'GM0606', 'PE07'),
];
const usual: PlaceQuery = { page: 1, sort: { column: 'name', descending: false }, filters: {} };
const names = (query: Partial<PlaceQuery>) =>
  placesThatFit(places, { ...usual, ...query }).map((each) => each.name);

test('in the order of a Dutch list: the apostrophe does not count', () => {
  expect(names({})).toEqual(['Aalten', 'Schiedam', "'s-Gravenhage", 'Súdwest-Fryslân', 'Zwolle']);
});

test('and the other way round', () => {
  expect(names({ sort: { column: 'name', descending: true } })).toEqual(names({}).toReversed());
});

test('equals stand in the order of their names', () => {
  expect(names({ sort: { column: 'riec', descending: false } })).toEqual(names({}));
  expect(names({ sort: { column: 'code', descending: false } })[0]).toBe('Zwolle');
});

test('a part of a name finds it, whatever its accents and capitals', () => {
  expect(names({ filters: { name: 'sudwest' } })).toEqual(['Súdwest-Fryslân']);
  expect(names({ filters: { name: 'SÚDWEST' } })).toEqual(['Súdwest-Fryslân']);
  expect(names({ filters: { name: 'gravenhage' } })).toEqual(["'s-Gravenhage"]);
  expect(names({ filters: { name: '.*' } })).toEqual([]);
});

test('of one police unit only', () => {
  expect(names({ filters: { unit: 'PE06' } })).toEqual(["'s-Gravenhage"]);
  expect(names({ filters: { unit: 'PE06', name: 'aalten' } })).toEqual([]);
});

test('pages of fifty, and none beyond the last', () => {
  const many = Array.from({ length: 120 }, (_, at) => place(`P${at}`, `GM${at}`));
  const sizes = [1, 2, 3, 4].map((page) => pageOf(many, { ...usual, page }).length);
  expect(sizes).toEqual([50, 50, 20, 0]);
});
