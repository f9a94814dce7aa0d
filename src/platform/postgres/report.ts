import { OperatorFault } from '../fault.ts';

/**
 * The fault behind what PostgreSQL's programs wrote before they gave up.
 * Holds one line of theirs, the last that tells a cause.
 */
export function faultFrom(lines: readonly string[], folder: string, doing: string): OperatorFault {
  const full = lines.find((line) => /no space left on device|disk quota exceeded/i.test(line));
  if (full) {
    return new OperatorFault(
      'diskFull',
      `The disk of ${folder} is full: PostgreSQL could not ${doing}.`,
      'Make room there and start again; nothing was lost.',
    );
  }
  const cause =
    lines.findLast((line) => /\b(PANIC|FATAL|ERROR|error):/.test(line)) ?? lines.at(-1) ?? 'no message';
  return new OperatorFault(
    'databaseUnavailable',
    `PostgreSQL could not ${doing} in ${folder}: ${withoutPrefix(cause)}.`,
    'Mend that and start again, or set DATABASE_URL to a server of your own.',
  );
}

/** '2026-01-02 03:04:05.678 UTC [123] FATAL:  words' -> 'words' */
function withoutPrefix(line: string): string {
  return line.replace(/^.*?\b(PANIC|FATAL|ERROR|LOG|error):\s*/, '');
}
