import type { Ground, IdentityPart, Registration, Scope, State } from './registration.ts';

/** Everything that can happen to a registration. */
export const registrationEventKinds = ['registered', 'consent-withdrawn'] as const;
/** What happened, and what consent was given or withdrawn for. */
export type RegistrationEvent = {
  kind: (typeof registrationEventKinds)[number];
  scopes: readonly Scope[];
};

/** What a registration rests on, and which parts that lead to the person were given. Neither ever changes. */
export type Begin = { ground: Ground; parts: readonly IdentityPart[] };

/** Where it stands: for what consent holds, and which parts may still be kept. */
export type Standing = { state: State; scopes: Scope[]; parts: IdentityPart[] };

/** Whether a part may be kept: the person by duty or consent to registration, how to reach them for shelter only. */
export function isCovered(part: IdentityPart, ground: Ground, scopes: readonly Scope[]): boolean {
  if (part === 'contact') return scopes.includes('shelter');
  return ground === 'duty' || scopes.includes('registration');
}

/** The standing after everything that happened, in order. */
export function standingAfter(begin: Begin, events: readonly RegistrationEvent[]): Standing {
  const start: Standing = { state: 'registered', scopes: [], parts: [] };
  return events.reduce((standing, event) => step(begin, standing, event), start);
}

function step({ ground, parts }: Begin, standing: Standing, event: RegistrationEvent): Standing {
  if (event.kind === 'registered') {
    const scopes = [...event.scopes];
    return { state: 'registered', scopes, parts: parts.filter((part) => isCovered(part, ground, scopes)) };
  }
  const left = standing.scopes.filter((scope) => !event.scopes.includes(scope));
  // Where consent is the ground, nothing that leads to the person outlives it.
  const ends = standing.state === 'withdrawn' || (ground === 'consent' && !left.includes('registration'));
  if (ends) return { state: 'withdrawn', scopes: [], parts: [] };
  return {
    state: 'registered',
    scopes: left,
    parts: standing.parts.filter((part) => isCovered(part, ground, left)),
  };
}

/** What happens, where it then stands, and what of the person is gone. */
export type Withdrawal = { event: RegistrationEvent; next: Standing; destroyed: IdentityPart[] };

/** What withdrawing does; undefined where consent holds for none of these scopes. */
export function withdrawConsent(
  begin: Begin,
  standing: Standing,
  scopes: readonly Scope[],
): Withdrawal | undefined {
  const held = standing.scopes.filter((scope) => scopes.includes(scope));
  if (held.length === 0) return undefined;
  const event: RegistrationEvent = { kind: 'consent-withdrawn', scopes: held };
  const next = step(begin, standing, event);
  return { event, next, destroyed: standing.parts.filter((part) => !next.parts.includes(part)) };
}

/** The same for a registration as it is kept, with its history. */
export const withdrawalFrom = (
  { ground, identityParts }: Pick<Registration, 'ground' | 'identityParts'>,
  history: readonly RegistrationEvent[],
  scopes: readonly Scope[],
): Withdrawal | undefined => {
  const begin = { ground, parts: identityParts };
  return withdrawConsent(begin, standingAfter(begin, history), scopes);
};
