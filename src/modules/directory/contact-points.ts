import { fileSet } from '../../platform/file-set.ts';
import { ContactPoint } from './contact-point.ts';

const file = 'contact-points.csv';

/** Everything in `data/contact-points`: who to call, each fact with its source and a day to look again. */
export const contactPoints = fileSet<ContactPoint[]>('contact-points', [file], (reading) => {
  const rows = reading.csv(file, ContactPoint);
  const seen = new Set<string>();
  for (const { line, value } of rows) {
    if (seen.has(value.slug)) reading.refuse({ file, line, column: 'slug', problem: 'is there twice' });
    if (value.recheck_by <= value.seen_on)
      reading.refuse({ file, line, column: 'recheck_by', problem: 'is not after the day it was seen' });
    seen.add(value.slug);
  }
  return rows.map((row) => row.value);
});
