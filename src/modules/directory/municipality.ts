import { z } from 'zod';
import { column, text } from '../../platform/csv-column.ts';

const code = (pattern: RegExp, example: string) =>
  column((cell) => (pattern.test(cell) ? cell : undefined), `is not a code like ${example}`);

/** A municipality as it was on 1 January 2023, with the regions it lies in: the columns of its file. */
export const Municipality = z.object({
  /** Statistics Netherlands' code, `GM0363`. */
  gemeentecode: code(/^GM\d{4}$/, 'GM0363'),
  gemeentenaam: text,
  veiligheidsregio: code(/^VR\d{2}$/, 'VR13'),
  /** Our own code: the police units have no official one. For display only. */
  politie_eenheid: code(/^PE\d{2}$/, 'PE05'),
});
export type Municipality = z.output<typeof Municipality>;

/** One of the 25 safety regions, inside one police unit. */
export const SafetyRegion = z.object({ code: z.string(), naam: z.string(), pe: z.string() });
export type SafetyRegion = z.output<typeof SafetyRegion>;

/** One of the ten regional police units; the ten RIECs follow them. */
export const PoliceUnit = z.object({
  code: z.string(),
  naam: z.string(),
  riec: z.string(),
  vrs: z.array(z.string()),
});
export type PoliceUnit = z.output<typeof PoliceUnit>;
