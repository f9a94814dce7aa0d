import { z } from 'zod';
import {
  addresses,
  column,
  day,
  oneOf,
  optionalAddress,
  optionalText,
  orEmpty,
  text,
} from '../../platform/csv-column.ts';

const readPhone = (cell: string) => (/^\+?[0-9][0-9 -]{1,18}[0-9]$/.test(cell) ? cell : undefined);
const readMail = (cell: string) => (z.email().safeParse(cell).success ? cell : undefined);
const readSlug = (cell: string) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(cell) ? cell : undefined);

const phone = column(orEmpty(readPhone), 'is not a phone number');

/** A body that people can turn to. Null is not known to us, and the page says so. */
export const ContactPoint = z.object({
  /** Stable name in addresses and routes. */
  slug: column(readSlug, 'is not a name of small letters, digits and hyphens'),
  name: text,
  for_nl: text,
  for_en: text,
  /** In Dutch notation, `0900-8844`. */
  phone,
  phone_abroad: phone,
  email: column(orEmpty(readMail), 'is not an e-mail address'),
  url: optionalAddress,
  hours_nl: optionalText,
  hours_en: optionalText,
  /** Whether one can speak or write to it without giving a name; `advice`: for advice, not for a report. */
  anonymous: oneOf(['yes', 'advice', 'no', 'unknown']),
  /** Where the facts were read, one or more addresses. */
  source_url: addresses,
  /** How old the page looked: `dated` may have changed since, `old` probably has. */
  source_age: oneOf(['seen', 'dated', 'old']),
  seen_on: day,
  /** From this day on the facts must be looked up again. */
  recheck_by: day,
  confirmed: oneOf(['confirmed', 'not-confirmed']),
  note_nl: optionalText,
  note_en: optionalText,
});
export type ContactPoint = z.output<typeof ContactPoint>;

/** Whether the facts should have been looked up again. `today` is a day as 2026-11-22. */
export function isRecheckDue(point: ContactPoint, today: string): boolean {
  return today >= point.recheck_by;
}
