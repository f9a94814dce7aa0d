/** Whoever reads the public pages. */
export const publicActor = { kind: 'public' } as const;

/** The person at the machine, by the command line. */
export const operatorActor = { kind: 'operator' } as const;

export type Actor = typeof publicActor | typeof operatorActor;
