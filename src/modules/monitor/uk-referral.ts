import { z } from 'zod';
import { column, oneOf, text, wholeNumber } from '../../platform/csv-column.ts';

/** A quarter of a year, written `2022 Q2`. */
export const Quarter = z.string().regex(/^\d{4} Q[1-4]$/);
export type Quarter = z.output<typeof Quarter>;

const readQuarter = (cell: string) => (Quarter.safeParse(cell).success ? cell : undefined);

/** The age bands of the referral table. */
export const ukAges = ['Adult (18 or over)', 'Child (17 or under)', 'Not specified or unknown'] as const;

/** One cell of the United Kingdom's referral table: how many people have exactly these characteristics. */
export const UkReferral = z.object({
  quarter: column(readQuarter, 'is not a quarter like 2022 Q2'),
  first_responder_type: oneOf(['Government agency', 'Local Authority', 'NGO and third sector', 'Police']),
  first_responder: text,
  /** One form, or several joined, as `Sexual, Labour & Criminal`. */
  exploitation_type: text,
  age_at_exploitation: oneOf(ukAges),
  gender: oneOf(['Female', 'Male', 'Other', 'Not Recorded', 'Unknown']),
  /** One, or two after another; the same country is spelled in several ways, some with a space at the end. */
  nationality: column((cell) => cell.trim() || undefined, 'is empty'),
  people: wholeNumber.refine((people) => people > 0, 'is zero: empty cells are left out of this table'),
});
export type UkReferral = z.output<typeof UkReferral>;
