import { fileSet } from '../../../platform/file-set.ts';
import { LegalRule } from './legal-basis.ts';

const file = 'legal-bases.csv';

/** Everything in `data/law`: the rules that say what may be shared, each with its place, its days and its source. */
export const legalBases = fileSet<LegalRule[]>('law', [file], (reading) => {
  const rows = reading.csv(file, LegalRule);
  const seen = new Set<string>();
  for (const { line, value } of rows) {
    const refuse = (column: keyof LegalRule, problem: string) =>
      reading.refuse({ file, line, column, problem });
    if (seen.has(value.id)) refuse('id', 'is there twice');
    seen.add(value.id);
    if (value.in_force_to !== null && value.in_force_to < value.in_force_from)
      refuse('in_force_to', 'is before the day it came into force');
    if (value.reach === 'beyond' && value.kind !== 'ban' && value.kind !== 'condition')
      refuse('reach', 'is "beyond", and only a ban or a condition can follow what was obtained');
    for (const column of neededBy[value.kind])
      if (value[column].length === 0) refuse(column, `is empty, and a ${value.kind} needs it`);
  }
  return rows.map((row) => row.value);
});

const parties = ['tracks', 'givers', 'receivers', 'purposes', 'obtained_for'] as const;

/** An empty list would make a rule that never holds: a ban that bans nothing, unseen. */
const neededBy = {
  disclosure: [...parties, 'categories'],
  inquiry: [...parties, 'categories'],
  ban: [...parties, 'categories'],
  condition: [...parties, 'conditions'],
  duty: ['givers'],
  scope: [],
} as const satisfies Record<LegalRule['kind'], readonly (keyof LegalRule)[]>;
