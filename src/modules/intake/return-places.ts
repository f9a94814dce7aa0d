import { Busy } from '../../platform/http/turns.ts';

/** Does the work when this network still has a place; throws Busy at once when it has none. */
type NetworkPlaces = <T>(network: string, work: () => Promise<T>) => Promise<T>;

/** Places of each network's own: however many one takes, another finds its own free. @param most of one network */
export function placesPerNetwork(most: number): NetworkPlaces {
  const working = new Map<string, number>();
  return async (network, work) => {
    const before = working.get(network) ?? 0;
    if (before >= most) throw new Busy();
    working.set(network, before + 1);
    try {
      return await work();
    } finally {
      const left = (working.get(network) ?? 0) - 1;
      if (left > 0) working.set(network, left);
      else working.delete(network);
    }
  };
}

/**
 * Holds an answer back. A flood of them must not fill the site, so it does nothing while others are held already.
 * @param most answers held back at once
 */
export function holdBack(most: number, wait: (ms: number) => Promise<void>): (ms: number) => Promise<void> {
  let held = 0;
  return async (ms) => {
    if (held >= most) return;
    held += 1;
    try {
      await wait(ms);
    } finally {
      held -= 1;
    }
  };
}
