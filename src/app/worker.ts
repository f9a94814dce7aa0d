import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../platform/log.ts';

/** Work that comes round again: how often at most, in milliseconds, and what. */
export type Round = { name: string; everyMs: number; work: () => Promise<void> };

/** What the worker does: jobs one by one, and rounds. */
export type WorkerParts = {
  /** Does the next job that is due; false when none is. Failures of a job are its own to note. */
  nextJob: () => Promise<boolean>;
  rounds: readonly Round[];
  log: Logger;
};

/** How long an idle worker waits before it looks again, in milliseconds. */
const pauseMs = 500;

/** Works through jobs and rounds until stopped; `stop` waits for what is under way. */
export function startWorker({ nextJob, rounds, log }: WorkerParts): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const due = new Map(rounds.map((round) => [round, 0]));

  async function once(): Promise<boolean> {
    const now = performance.now();
    for (const [round, at] of due) {
      if (at > now) continue;
      due.set(round, now + round.everyMs);
      await round.work().catch((error: unknown) => note(round.name, error));
    }
    return nextJob();
  }

  function note(name: string, error: unknown): void {
    // The message of a fault may quote a value, so the log gets its kind and place only.
    const fault = error instanceof Error ? error : new Error('unknown');
    log.error({ round: name, fault: fault.name, at: fault.stack?.split('\n')[1]?.trim() });
  }

  const running = (async () => {
    while (!stopping.signal.aborted) {
      const worked = await once().catch((error: unknown) => {
        note('jobs', error);
        return false;
      });
      if (!worked) await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
