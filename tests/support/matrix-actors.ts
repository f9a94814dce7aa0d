import type { ChainPerson } from './chain.ts';
import { type MatrixWorld, personNames } from './matrix-world.ts';

/** Who tries the doors: with a session or without, and perhaps with a receipt. */
export type MatrixActor = { name: string; who: ChainPerson | undefined; session?: string; receipt?: string };

export function matrixActors({
  members,
  casework,
  endedSession,
  endedMembership,
}: MatrixWorld): MatrixActor[] {
  const outside = (name: string, rest: Partial<MatrixActor> = {}): MatrixActor => ({
    name,
    who: undefined,
    ...rest,
  });
  return [
    outside('publiek'),
    outside('publiek met de ontvangstcode', { receipt: casework.receipt }),
    outside('publiek met een andere ontvangstcode', { receipt: casework.otherReceipt }),
    ...[...members].map(([who, { session }]) => ({ name: personNames[who], who, session })),
    outside('beëindigde sessie, Voorbeeldstad', { session: endedSession }),
    outside('beëindigd lidmaatschap, Voorbeeldstad', { session: endedMembership }),
  ];
}
