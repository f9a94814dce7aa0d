import type { Geometry } from './geometry.ts';

/** An invented country of three units and four municipalities. */
export const smallCountry: Geometry = {
  width: 40,
  height: 30,
  units: [
    { code: 'U1', name: 'Noord', path: 'm0 0l20 0 0 30-20 0z', label: [10, 15], tint: 1 },
    { code: 'U2', name: 'Oost', path: 'm20 0l20 0 0 15-20 0z', label: [30, 8], tint: 2 },
    { code: 'U3', name: 'Zuid', path: 'm20 15l20 0 0 15-20 0z', label: [30, 23], tint: 3 },
  ],
  municipalities: [
    { code: 'G1', name: 'Aa', unit: 'U1', path: 'm0 0l20 0 0 15-20 0z' },
    { code: 'G2', name: 'Bee', unit: 'U1', path: 'm0 15l20 0 0 15-20 0z' },
    { code: 'G3', name: 'Cee', unit: 'U2', path: 'm20 0l20 0 0 15-20 0z' },
    { code: 'G4', name: 'Dee', unit: 'U3', path: 'm20 15l20 0 0 15-20 0z' },
  ],
  municipalBorders: 'm0 15l20 0',
  unitBorders: 'm20 0l0 30m0-15l20 0',
  outline: 'm0 0l40 0 0 30-40 0 0-30',
};
