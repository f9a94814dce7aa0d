import { type Logger, pino } from 'pino';

export type { Logger };

/**
 * The technical log: JSON lines on standard error, one per request under its log word. Addresses, form words,
 * cookies and people are never in it, so there is nothing to redact. On a terminal only warnings show.
 */
export function openLog(level: string | undefined, terminal: boolean): Logger {
  const destination = pino.destination({ fd: 2, sync: false });
  // A terminal that is gone or a full disk takes no more lines; left alone, pino would end the process and hang in it.
  destination.on('error', () => Object.assign(destination, { write: () => true, flushSync: () => {} }));
  return pino(
    { level: level ?? (terminal ? 'warn' : 'info'), base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination,
  );
}
