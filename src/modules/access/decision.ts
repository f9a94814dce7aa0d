import { type Act, ruleOf } from './act.ts';
import type { Actor } from './actor.ts';
import type { WayForward } from './law/gate.ts';
import type { Track } from './law/legal-basis.ts';

/** Why not, as a value. Its sentence and the way forward are in refusal-messages.ts. */
export type Refusal = {
  refused:
    | 'not-for-this-actor'
    | 'not-for-this-role'
    | 'not-for-this-purpose'
    | 'outside-mandate'
    | 'session-ended'
    | 'no-legal-basis'
    | 'no-consent'
    | 'not-found'
    | 'changed-meanwhile'
    | 'sent-before'
    | 'not-in-this-state';
  act: Act;
  /** The article that the refusal rests on, where there is one. */
  article?: string;
  /** The rule that comes nearest, and what must be recorded before it permits. */
  rule?: string;
  missing?: readonly string[];
  /** What the gate says can be done, and the tracks of that rule. */
  wayForward?: WayForward;
  tracks?: readonly Track[];
  /** The track that was chosen, where the two are not in the same collaboration. */
  notSharedTrack?: Track;
};

/**
 * Whether someone was first, oneself with the same form too: what was asked can't be done as it was, and may after another
 * look.
 */
export const wasFirst = ({ refused }: Pick<Refusal, 'refused'>): boolean =>
  refused === 'changed-meanwhile' || refused === 'sent-before' || refused === 'not-in-this-state';

export type Decision = { permitted: true } | { permitted: false; refusal: Refusal };

/** May this actor do this act? An act without a rule for the actor is refused. */
export function decide(actor: Actor, act: Act): Decision {
  const rule = ruleOf(act);
  const no = (refused: Refusal['refused']): Decision => ({ permitted: false, refusal: { refused, act } });
  if (!rule.actors.includes(actor.kind)) return no('not-for-this-actor');
  if (actor.kind !== 'member') return { permitted: true };
  if (rule.roles && !rule.roles.includes(actor.role)) return no('not-for-this-role');
  // Whoever lost a mandate must still reach the page where another purpose can be chosen.
  if (act !== 'account.manage' && !actor.purposes.includes(actor.purpose)) return no('outside-mandate');
  if (rule.purposes && !rule.purposes.includes(actor.purpose)) return no('not-for-this-purpose');
  return { permitted: true };
}
