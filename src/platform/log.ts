import { type Logger, pino } from 'pino';

export type { Logger };

/**
 * The technical log: JSON lines on standard error, one per request under its log word. Addresses, form words,
 * cookies and people are never in it, so there is nothing to redact. On a terminal only warnings show.
 */
export function openLog(level: string | undefined, terminal: boolean): Logger {
  return pino(
    { level: level ?? (terminal ? 'warn' : 'info'), base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: false }),
  );
}
