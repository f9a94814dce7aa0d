/** The ten regional police units, by the codes of the directory; Dutch names, in every language. */
const unitNames: Readonly<Record<string, string>> = {
  PE01: 'Noord-Nederland',
  PE02: 'Oost-Nederland',
  PE03: 'Midden-Nederland',
  PE04: 'Noord-Holland',
  PE05: 'Amsterdam',
  PE06: 'Den Haag',
  PE07: 'Rotterdam',
  PE08: 'Zeeland-West-Brabant',
  PE09: 'Oost-Brabant',
  PE10: 'Limburg',
};

/** The units an organisation notifies from: its own, or every one where it works for no unit (codes). */
export function regionsFor(regions: readonly string[]): string[] {
  const own = regions.filter((code) => code in unitNames);
  return own.length > 0 ? own : Object.keys(unitNames);
}

/** The name of a unit; the code itself where it is not known. */
export const regionName = (code: string): string => unitNames[code] ?? code;
