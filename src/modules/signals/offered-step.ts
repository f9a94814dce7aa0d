import type { FormWords } from '../../platform/http/form.ts';
import { recordableConditions } from './intake-test.ts';
import type { SignalText } from './messages.ts';
import { correctableFields, type Signal } from './signal.ts';
import { type EventKind, mayHappen } from './workflow.ts';

/** The forms on the page of a signal, by the address each goes to: what they can bring about, and where people write. */
const forms = {
  oppakken: { kinds: ['taken-up', 'not-taken-up'], written: { 'decision-reason': 'reason' } },
  terugkoppelen: { kinds: ['fed-back'], written: { 'feedback-words': 'feedbackWords' } },
  waarneming: {
    kinds: ['observed'],
    written: { 'line-text': 'lineText', 'line-place': 'linePlace', 'line-source': 'lineSource' },
  },
  doorstrepen: { kinds: ['line-struck'], written: { 'struck-reason': 'strikeReason' } },
  verbeteren: {
    kinds: ['corrected'],
    written: { 'corrected-text': 'correctedText', 'corrected-reason': 'correctReason' },
  },
  voorwaarde: { kinds: ['condition-met'], written: { 'condition-reason': 'conditionReason' } },
  'voorwaarde-intrekken': { kinds: ['condition-withdrawn'], written: { 'withdrawn-reason': 'reason' } },
  sluiten: { kinds: ['closed'], written: { 'close-reason': 'closeReason' } },
  heropenen: { kinds: ['reopened'], written: { 'reopen-reason': 'reopenReason' } },
} as const satisfies Record<
  string,
  { kinds: readonly EventKind[]; written: Partial<Record<string, SignalText>> }
>;

export type StepVerb = keyof typeof forms;

/** The conditions that can be withdrawn: recorded as met by themselves, not by an intake test. */
export const withdrawableOf = ({ standing }: Signal) =>
  recordableConditions.filter((condition) => standing.met.includes(condition));

/** Whether there is anything that a step could be about. */
const aboutSomething: Partial<Record<StepVerb, (signal: Signal) => boolean>> = {
  doorstrepen: ({ content }) => content?.lines.some(({ struck }) => !struck) ?? false,
  verbeteren: (signal) => correctableFields(signal).length > 0,
  'voorwaarde-intrekken': (signal) => withdrawableOf(signal).length > 0,
};

/** Whether the form of a step is on the page of this signal now. */
export const isOffered = (signal: Signal, verb: StepVerb): boolean =>
  signal.content !== undefined &&
  forms[verb].kinds.some((kind) => mayHappen(signal.standing, kind)) &&
  (aboutSomething[verb]?.(signal) ?? true);

/** What a person wrote for a step whose form is no longer on the page: what each field is called, and the words. */
export function strandedIn(signal: Signal, words: FormWords): { label: SignalText; words: string }[] {
  const verb = (Object.keys(forms) as StepVerb[]).find((each) => each === words['step']);
  if (verb === undefined || isOffered(signal, verb)) return [];
  return Object.entries(forms[verb].written).flatMap(([field, label]) => {
    const said = words[field]?.trim();
    return said ? [{ label, words: said }] : [];
  });
}
