import { type Act, acts } from './act.ts';
import type { Actor } from './actor.ts';

/** Why not, as a value. `wayForward` says what the person can do instead. */
export type Refusal = { refused: 'not-for-this-actor'; act: Act; wayForward: string };

export type Decision = { permitted: true } | { permitted: false; refusal: Refusal };

/** May this actor do this act? An act without a rule for the actor is refused. */
export function decide(actor: Actor, act: Act): Decision {
  const allowed: readonly string[] = acts[act];
  if (allowed.includes(actor.kind)) return { permitted: true };
  return {
    permitted: false,
    refusal: { refused: 'not-for-this-actor', act, wayForward: 'Ask the operator of this installation.' },
  };
}
