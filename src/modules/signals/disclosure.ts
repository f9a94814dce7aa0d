import {
  type DisclosureRefusal,
  type DisclosureRequest,
  type LegalRule,
  type RemovedField,
  weighDisclosure,
} from '../access/index.ts';
import { cut, partsOf, type Sendable, unitOf } from './part.ts';
import { mayHappen, type Standing } from './workflow.ts';

/** To whom a signal is to be handed over and what for, and where it comes from. */
export type Handover = Omit<DisclosureRequest, 'fields' | 'met' | 'asking'> & {
  /** Someone it comes from holds back that it goes further. */
  blocked: boolean;
};

/** What becomes of one field, line, or place or source of a line. */
export type Outcome = {
  /** 'field.phone', 'line.2', 'line.2.source', 'form.labour', 'urgency.danger' or 'municipality'. */
  unit: string;
  goes: boolean;
  /** Why it stays; empty where it goes. */
  because: RemovedField[];
};

export type Weighed =
  | {
      permitted: true;
      basis: LegalRule;
      outcomes: Outcome[];
      /** The units that go. */
      sent: string[];
      /** The same piece by piece, as it is recorded and as the database weighs it once more. */
      parts: string[];
      cut: ReturnType<typeof cut>;
    }
  | { permitted: false; refusal: DisclosureRefusal | { refused: 'not-in-this-state' } };

/**
 * May this signal be handed over, and what of it? A block by a source counts as on record with each copy. Permitted, it
 * gives what is left and the rule it rests on. The kind of subject always goes: it says which sheet the fields are on.
 */
export function weighForward(
  rules: readonly LegalRule[],
  standing: Standing,
  sendable: Sendable,
  { blocked, ...handover }: Handover,
): Weighed {
  if (!mayHappen(standing, 'forwarded')) {
    return { permitted: false, refusal: { refused: 'not-in-this-state' } };
  }
  const parts = partsOf(sendable);
  const met = blocked ? [...standing.met, 'blocked-by-source' as const] : standing.met;
  const decision = weighDisclosure(rules, { ...handover, fields: parts, met });
  if (!decision.permitted) return decision;
  const names = parts.map(({ name }) => name);
  const outcomes = [...new Set(names.map(unitOf))].map((unit): Outcome => {
    // A place or source stays with its line.
    const line = /^line\.\d+/.exec(unit)?.[0];
    const because = decision.removed.filter((part) => [unit, line].includes(unitOf(part.name)));
    return { unit, goes: because.length === 0, because };
  });
  const sent = outcomes.filter(({ goes }) => goes).map(({ unit }) => unit);
  if (sent.length === 0) return { permitted: false, refusal: nothingLeft(decision.basis) };
  return {
    permitted: true,
    basis: decision.basis,
    outcomes,
    sent,
    parts: names.filter((name) => sent.includes(unitOf(name))),
    cut: cut(sendable, new Set(decision.fields)),
  };
}

/** Each line holds something that must stay, and there is nothing else. */
const nothingLeft = ({ id, article }: LegalRule): DisclosureRefusal => ({
  refused: 'no-legal-basis',
  article,
  rule: id,
  missing: [],
  wayForward: 'ask-less',
});
