import { z } from 'zod';
import { FormVersion, type FormWords } from '../../platform/http/form.ts';
import { longestReason, type NewDecision, verdicts } from './decision.ts';

/** What is wrong with a field of a form about a proposal; its sentence is in messages.ts. */
export type FormFault = {
  field: 'besluit' | 'reden' | 'terugdraaien-reden';
  fault: 'choose' | 'reason' | 'too-long';
};

const Hidden = z.object({ 'besluit-id': z.uuid().toLowerCase(), versie: FormVersion });

/** A decision as a form says it; `nonce` was made when the form was drawn. */
type SaidDecision = Omit<NewDecision, 'id'> & { nonce: string };

/** A form as it came in; undefined where its hidden fields were tampered with. */
type ReadForm = { decision: SaidDecision; faults: [] } | { decision: undefined; faults: FormFault[] };

/** Reads the form for a decision, or for taking one back (`undoing`). */
export function readDecision(words: FormWords, undoing: boolean): ReadForm | undefined {
  const hidden = Hidden.safeParse(words);
  if (!hidden.success) return undefined;
  const kind = undoing ? 'undone' : verdicts.find((verdict) => verdict === words['besluit']);
  const field = undoing ? 'terugdraaien-reden' : 'reden';
  const reason = plain(words[field] ?? '');
  const faults: FormFault[] = [
    ...(kind ? [] : [{ field: 'besluit', fault: 'choose' } as const]),
    ...(reason === '' ? [{ field, fault: 'reason' } as const] : []),
    ...(reason.length > longestReason ? [{ field, fault: 'too-long' } as const] : []),
  ];
  if (!kind || faults.length > 0) return { decision: undefined, faults };
  const { 'besluit-id': nonce, versie: version } = hidden.data;
  return { decision: { nonce, kind, reason, version }, faults: [] };
}

/** Line breaks stay; other control characters are no words. */
const plain = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, '')
    .trim();
