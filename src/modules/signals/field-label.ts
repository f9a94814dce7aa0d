import type { Locale } from '../../platform/i18n/locale.ts';
import { namesIn, tracks } from '../access/index.ts';
import { fieldNames } from './field.ts';
import { forwardTexts } from './forward-messages.ts';
import { criteria } from './intake-test.ts';
import { type SignalText, signalTexts } from './messages.ts';
import { criterionTexts, fieldTexts } from './names.ts';
import { noticedRows, thoughtRow } from './signal-form.ts';

/** What the forms of a signal ask in each field that can be wrong. */
const asked: Record<string, SignalText> = {
  subject: 'subject',
  'form-unknown': 'forms',
  municipality: 'municipality',
  'thought-text': 'thoughtText',
  decision: 'decision',
  'decision-reason': 'reason',
  usefulness: 'usefulness',
  outcome: 'outcome',
  'feedback-words': 'feedbackWords',
  condition: 'condition',
  'condition-reason': 'conditionReason',
  withdrawn: 'withdrawn',
  'withdrawn-reason': 'reason',
  'close-reason': 'closeReason',
  'reopen-reason': 'reopenReason',
  struck: 'struck',
  'struck-reason': 'strikeReason',
  corrected: 'corrected',
  'corrected-text': 'correctedText',
  'corrected-reason': 'correctReason',
};

const partsOfLine = {
  text: 'lineText',
  kind: 'lineKind',
  day: 'lineDay',
  place: 'linePlace',
  source: 'lineSource',
} as const;

/** The question of a field, as its form asks it. Throws for a field that no form of a signal has. */
export function labelOf(field: string, locale: Locale): string {
  const t = signalTexts(locale);
  const known = asked[field];
  if (known) return t(known);
  const forwarding = { receiver: 'receiver', 'wish-reason': 'wishReason' } as const;
  if (field === 'receiver' || field === 'wish-reason') return forwardTexts(locale)(forwarding[field]);
  const name = fieldNames.find((each) => field === `field-${each}`);
  if (name) return namesIn(fieldTexts, locale)[name];
  return labelOfLine(field, locale) ?? labelOfCriterion(field, locale) ?? unknown(field);
}

function labelOfLine(field: string, locale: Locale): string | undefined {
  const t = signalTexts(locale);
  const rows = [
    ['line', t('lineNew')],
    ...noticedRows.map((row, at) => [row, t('lineTitle', { number: at + 1 })] as const),
    [thoughtRow, t('thoughtText')],
  ] as const;
  for (const [row, title] of rows) {
    for (const [part, text] of Object.entries(partsOfLine)) {
      if (field === `${row}-${part}`) return `${title}, ${t(text)}`;
    }
  }
  return undefined;
}

function labelOfCriterion(field: string, locale: Locale): string | undefined {
  const texts = namesIn(criterionTexts, locale);
  for (const criterion of tracks.flatMap((track) => criteria[track])) {
    if (field === `${criterion}-met`) return texts[criterion];
    if (field === `${criterion}-explanation`) {
      return signalTexts(locale)('explanation', { criterion: texts[criterion] });
    }
  }
  return undefined;
}

function unknown(field: string): never {
  throw new Error(`No form of a signal asks ${field}.`);
}
