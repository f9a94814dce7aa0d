/** What the driver and its pool say without a code: no connection came free, or it broke. */
const words = /^(timeout exceeded when trying to connect|Connection terminated)/;

/** Codes of the network and of PostgreSQL: not reached, not let in, too many, shutting down. */
const codes = /^(ECONN|ENOENT|EPIPE|08|28|53|57P0)/;

/** The database is away or busy: the page says "try again", and the address is not to blame. */
export function isConnectionFault(error: Error): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? codes.test(code) : words.test(error.message);
}
