/** The map of the country as the build makes it (scripts/geometry.js): whole-number SVG paths on one canvas. */
export type Geometry = {
  /** Width and height of the canvas that all paths share; the view box of the drawing. */
  readonly width: number;
  readonly height: number;
  readonly units: readonly UnitShape[];
  readonly municipalities: readonly MunicipalityShape[];
  /** Borders between municipalities of one unit, between units, and with sea and neighbouring countries. */
  readonly municipalBorders: string;
  readonly unitBorders: string;
  readonly outline: string;
};

/** A region of whole municipalities, such as a police unit. */
export type UnitShape = {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  /** Where its number stands: the centre of its largest polygon. */
  readonly label: readonly [x: number, y: number];
  /** Colour 1..5, never the same as that of a neighbour. */
  readonly tint: number;
};

export type MunicipalityShape = {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly path: string;
};
