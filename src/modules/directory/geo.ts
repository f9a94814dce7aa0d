import { z } from 'zod';
import { type FileReading, fileSet } from '../../platform/file-set.ts';
import { Municipality, PoliceUnit, SafetyRegion } from './municipality.ts';

/** Everything in `data/geo` but the drawn borders themselves. */
export type Geo = {
  municipalities: Municipality[];
  safetyRegions: SafetyRegion[];
  policeUnits: PoliceUnit[];
};

const tableFile = 'gemeente-regio-2023.csv';
const regionsFile = 'regios-2023.topo.json';
const bordersFile = 'gemeenten-2023.topo.json';

const layer = <Properties extends z.ZodType>(properties: Properties) =>
  z.object({ geometries: z.array(z.object({ properties })) });

const Regions = z.object({
  objects: z.object({ veiligheidsregios: layer(SafetyRegion), politieeenheden: layer(PoliceUnit) }),
});
const Borders = z.object({
  objects: z.object({ gemeenten: layer(z.object({ code: z.string(), naam: z.string() })) }),
});

/** The municipalities and regions, each with borders that are drawn. */
export const geo = fileSet<Geo>('geo', [tableFile, regionsFile, bordersFile], (reading) => {
  const rows = reading.csv(tableFile, Municipality, ';');
  const layers = reading.json(regionsFile, Regions)?.objects;
  const drawn = reading.json(bordersFile, Borders)?.objects.gemeenten.geometries;
  const safetyRegions = layers?.veiligheidsregios.geometries.map((each) => each.properties) ?? [];
  const policeUnits = layers?.politieeenheden.geometries.map((each) => each.properties) ?? [];
  if (layers && drawn)
    checkTogether(reading, rows, safetyRegions, new Set(drawn.map((each) => each.properties.code)));
  return { municipalities: rows.map((row) => row.value), safetyRegions, policeUnits };
});

/** Refuses a municipality without borders, or in a region that is not drawn or lies in another police unit. */
function checkTogether(
  reading: FileReading,
  rows: { line: number; value: Municipality }[],
  regions: SafetyRegion[],
  drawn: Set<string>,
) {
  const unitOf = new Map(regions.map((region) => [region.code, region.pe]));
  const seen = new Set<string>();
  for (const { line, value } of rows) {
    const refuse = (column: string, problem: string) =>
      reading.refuse({ file: tableFile, line, column, problem });
    const unit = unitOf.get(value.veiligheidsregio);
    if (seen.has(value.gemeentecode)) refuse('gemeentecode', 'is there twice');
    seen.add(value.gemeentecode);
    if (!drawn.has(value.gemeentecode)) refuse('gemeentecode', `has no borders in ${bordersFile}`);
    if (!unit) refuse('veiligheidsregio', `is not in ${regionsFile}`);
    else if (unit !== value.politie_eenheid)
      refuse('politie_eenheid', 'is not the unit its safety region lies in');
  }
}
