import { expect, test } from 'vitest';
import { bundledFiles, bundledText, bundledValue } from '../../../tests/support/bundled-data.ts';
import { geo } from './geo.ts';

const { municipalities, safetyRegions, policeUnits } = bundledValue(geo);

test('342 municipalities, 25 safety regions, 10 police units', () => {
  expect(new Set(municipalities.map((each) => each.gemeentecode)).size).toBe(342);
  expect(new Set(safetyRegions.map((each) => each.code)).size).toBe(25);
  expect(new Set(policeUnits.map((each) => each.code)).size).toBe(10);
});

test('every region has municipalities, and the police units are made of whole safety regions', () => {
  expect(new Set(municipalities.map((each) => each.veiligheidsregio))).toEqual(
    new Set(safetyRegions.map((each) => each.code)),
  );
  const unitOf = policeUnits.flatMap((unit) =>
    unit.vrs.map((region): [string, string] => [region, unit.code]),
  );
  expect(unitOf).toHaveLength(25);
  expect(new Map(unitOf)).toEqual(new Map(safetyRegions.map((region) => [region.code, region.pe])));
});

test.each([
  ['a code that is none', 'GM0014', 'GM14', 'gemeentecode', 'is not a code like GM0363'],
  [
    'a municipality without borders',
    'GM0014',
    'GM9999',
    'gemeentecode',
    'has no borders in gemeenten-2023.topo.json',
  ],
  [
    'a safety region that is not drawn',
    'VR01;',
    'VR99;',
    'veiligheidsregio',
    'is not in regios-2023.topo.json',
  ],
  ['another police unit', 'PE01', 'PE02', 'politie_eenheid', 'is not the unit its safety region lies in'],
])('%s is refused by file, line and column', (_kind, found, broken, column, problem) => {
  const file = 'gemeente-regio-2023.csv';
  const changed = bundledText(geo, file).replace(found, broken);
  const result = geo.parse(bundledFiles(geo, { [file]: changed }));
  expect(result).toEqual({ ok: false, problems: [{ file, line: 2, column, problem }] });
});

test('a municipality twice is refused where it stands again', () => {
  const file = 'gemeente-regio-2023.csv';
  const changed = bundledText(geo, file).replace('GM0034;Almere', 'GM0014;Almere');
  expect(geo.parse(bundledFiles(geo, { [file]: changed }))).toEqual({
    ok: false,
    problems: [{ file, line: 3, column: 'gemeentecode', problem: 'is there twice' }],
  });
});
