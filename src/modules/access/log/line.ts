import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Act } from '../act.ts';
import type { Actor } from '../actor.ts';
import type { Purpose, Role } from '../mandate.ts';
import { namesIn, purposeNames, roleNames } from '../messages.ts';
import { logTexts } from './messages.ts';
import { actNames, outcomeNames, reasonNames } from './names.ts';
import type { Outcome } from './query.ts';

/** An entry as the protection officer of an organisation reads it. */
export type LogLine = {
  id: number;
  at: Date;
  outcome: Outcome;
  actor: Actor['kind'];
  /** The name of a colleague; null for people of other organisations, and where no person acted. */
  person: string | null;
  organisation: string | null;
  role: Role | null;
  purpose: Purpose | null;
  act: string;
  subject: string | null;
  basis: string | null;
  /** The article of the rule that the basis names; null where that rule is not loaded. */
  article: string | null;
  /** The kind of refusal, with `: ` and the article behind it where there is one; or the name of a fault. */
  reason: string | null;
};

/** The columns of an entry in words, for the page and for the file; an empty text where there is nothing. */
export function lineInWords(line: LogLine, locale: Locale) {
  const names = <Word extends string>(
    table: Record<'nl' | 'en', Record<Word, string>>,
    word: string | null,
  ) => (word === null ? '' : ((namesIn(table, locale) as Record<string, string>)[word] ?? word));
  return {
    who: whoOf(line, locale),
    role: names(roleNames, line.role),
    purpose: names(purposeNames, line.purpose),
    // Entries outlive the acts they name.
    act: names<Act>(actNames, line.act),
    outcome: names(outcomeNames, line.outcome),
    reason: line.outcome === 'rolled-back' ? logTexts(locale)('fault') : reasonInWords(line.reason, locale),
  };
}

/** 'geen grondslag: WGS 1.7': the kind in words, and the article that it rests on. */
function reasonInWords(reason: string | null, locale: Locale): string {
  const [kind = '', ...article] = (reason ?? '').split(': ');
  const names: Record<string, string> = namesIn(reasonNames, locale);
  return [names[kind] ?? kind, ...article].join(': ');
}

function whoOf({ actor, person, organisation }: LogLine, locale: Locale): string {
  const t = logTexts(locale);
  if (actor !== 'member') return t(actor);
  return person ?? t('elsewhere', { organisation: organisation ?? '' });
}

/** The columns of the file, in its order. */
export const csvColumns = [
  'id',
  'at',
  'actor',
  'who',
  'organisation',
  'role',
  'role_name',
  'purpose',
  'purpose_name',
  'act',
  'act_name',
  'subject',
  'basis',
  'article',
  'outcome',
  'outcome_name',
  'reason',
  'reason_name',
] as const;

/** An entry as a row of the file: the moment in UTC, ids in full, codes with their Dutch names beside them. */
export const csvRow = (line: LogLine): Record<(typeof csvColumns)[number], string | number> => {
  const words = lineInWords(line, 'nl');
  return {
    id: line.id,
    at: line.at.toISOString(),
    actor: line.actor,
    who: words.who,
    organisation: line.organisation ?? '',
    role: line.role ?? '',
    role_name: words.role,
    purpose: line.purpose ?? '',
    purpose_name: words.purpose,
    act: line.act,
    act_name: words.act,
    subject: line.subject ?? '',
    basis: line.basis ?? '',
    article: line.article ?? '',
    outcome: line.outcome,
    outcome_name: words.outcome,
    reason: line.reason ?? '',
    reason_name: words.reason,
  };
};
