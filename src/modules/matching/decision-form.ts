import { z } from 'zod';
import { FormVersion, type FormWords } from '../../platform/http/form.ts';
import { saysNothing } from '../signals/index.ts';
import { longestReason, type NewDecision, type NewWithdrawal, verdicts } from './decision.ts';

/** What is wrong with a field of a form about a proposal; its sentence is in messages.ts. */
export type FormFault = {
  field: 'besluit' | 'reden' | 'terugdraaien-reden' | 'intrekken' | 'intrekken-reden';
  fault: 'choose' | 'basis' | 'reason' | 'too-long';
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
  const { reason, faults } = readReason(words, undoing ? 'terugdraaien-reden' : 'reden');
  if (!kind) faults.unshift({ field: 'besluit', fault: 'choose' });
  if (!kind || faults.length > 0) return { decision: undefined, faults };
  const { 'besluit-id': nonce, versie: version } = hidden.data;
  return { decision: { nonce, kind, reason, version }, faults: [] };
}

const HiddenWithdrawal = z.object({ 'intrekking-id': z.uuid().toLowerCase() });

type SaidWithdrawal = Omit<NewWithdrawal, 'id'> & { nonce: string };

/** Reads the form to withdraw a basis; undefined where its hidden fields were tampered with. */
export function readWithdrawal(
  words: FormWords,
): { withdrawal: SaidWithdrawal; faults: [] } | { withdrawal: undefined; faults: FormFault[] } | undefined {
  const hidden = HiddenWithdrawal.safeParse(words);
  if (!hidden.success) return undefined;
  const basis = z.uuid().safeParse(words['intrekken']).data;
  const { reason, faults } = readReason(words, 'intrekken-reden');
  if (!basis) faults.unshift({ field: 'intrekken', fault: 'basis' });
  if (!basis || faults.length > 0) return { withdrawal: undefined, faults };
  return { withdrawal: { nonce: hidden.data['intrekking-id'], basis, reason }, faults: [] };
}

function readReason(words: FormWords, field: FormFault['field']): { reason: string; faults: FormFault[] } {
  const reason = plain(words[field] ?? '');
  const fault = saysNothing(reason) ? 'reason' : reason.length > longestReason ? 'too-long' : undefined;
  return { reason, faults: fault ? [{ field, fault }] : [] };
}

/** Line breaks stay; other control characters are no words. */
const plain = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, '')
    .trim();
