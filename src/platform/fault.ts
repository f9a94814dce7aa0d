/**
 * Exit codes, after the BSD convention of sysexits.h, so that a service manager can tell the cases apart.
 */
export const exitCodes = {
  usage: 64,
  brokenInput: 65,
  databaseUnavailable: 69,
  portTaken: 71,
  noAccess: 73,
  diskFull: 74,
  alreadyRunning: 75,
  wrongVersion: 78,
} as const;

export type FaultKind = keyof typeof exitCodes;

/**
 * Something the person who runs Baken can mend. Printed as one line: what is wrong, then what to do.
 * Never carries personal data or a secret: it ends up on terminals and in logs.
 */
export class OperatorFault extends Error {
  override readonly name = 'OperatorFault';
  readonly kind: FaultKind;
  readonly remedy: string;

  constructor(kind: FaultKind, problem: string, remedy: string, options?: ErrorOptions) {
    super(problem, options);
    this.kind = kind;
    this.remedy = remedy;
  }

  get exitCode(): number {
    return exitCodes[this.kind];
  }
}
