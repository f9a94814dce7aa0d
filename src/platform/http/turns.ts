/** No turn came in time. An expected no: the answer is "try again", and nothing is wrong. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

/** Does the work when its turn comes; throws Busy when none comes in time. */
type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** @param places how many may work at once; @param patienceMs how long one waits for a place, 0 to refuse at once */
export function takeTurns(places: number, patienceMs: number): Turns {
  let working = 0;
  const waiting = new Set<() => void>();

  const comeIn = (): Promise<void> => {
    if (working < places) {
      working += 1;
      return Promise.resolve();
    }
    if (patienceMs === 0) return Promise.reject(new Busy());
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.delete(enter);
        reject(new Busy());
      }, patienceMs);
      waiting.add(enter);
    });
  };
  // A place that comes free goes to the longest waiting, and is never empty in between.
  const leave = (): void => {
    const [next] = waiting;
    if (!next) {
      working -= 1;
      return;
    }
    waiting.delete(next);
    next();
  };

  return async (work) => {
    await comeIn();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
