import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { type Law, LegalRule, laws } from './legal-basis.ts';

/** The day someone asks for: `today` where none is named, undefined where it is no day. */
export function readDay(asked: string | null | undefined, today: string): string | undefined {
  const day = asked?.trim() || today;
  return z.iso.date().safeParse(day).success ? day : undefined;
}

/** The rules of each law that has any, in the order of the page. */
export const rulesByLaw = (rules: readonly LegalRule[]): { law: Law; rules: LegalRule[] }[] =>
  laws
    .map((law) => ({ law, rules: rules.filter((rule) => rule.law === law) }))
    .filter((group) => group.rules.length > 0);

// As in the file they came from, so that what was downloaded can be imported again.
const columns = Object.keys(LegalRule.shape) as (keyof LegalRule)[];

/** Rules as a file of the form they are imported in. */
export function rulesCsv(rules: readonly LegalRule[]): string {
  const rows = rules.map((rule) => ({
    ...rule,
    tracks: rule.tracks.join('|'),
    givers: rule.givers.join('|'),
    receivers: rule.receivers.join('|'),
    purposes: rule.purposes.join('|'),
    obtained_for: rule.obtained_for.join('|'),
    categories: rule.categories.join('|'),
    conditions: rule.conditions.join('|'),
    source_url: rule.source_url.join(' '),
  }));
  return stringify(rows, { header: true, columns, record_delimiter: 'windows', escape_formulas: true });
}
