/** Chance that always falls the same way: what is invented with it is the same on every machine. */
export type Chance = {
  /** A whole number from 0 up to a limit. */
  below: (limit: number) => number;
  /** From one up to and with the other. */
  between: (least: number, most: number) => number;
  /** True in so many of a hundred. */
  in100: (times: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** Some of a list, in its order. */
  some: <T>(list: readonly T[], count: number) => T[];
  digits: (count: number) => string;
  /** In the form of a random uuid. */
  uuid: () => string;
};

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to invent with and for nothing else. */
export function seededChance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit);
  const pick = <T>(list: readonly T[]): T => {
    const at = below(list.length);
    if (at >= list.length) throw new Error('Nothing to pick from.');
    return list[at] as T;
  };
  const hex = (count: number): string => Array.from({ length: count }, () => below(16).toString(16)).join('');
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    in100: (times) => below(100) < times,
    pick,
    some: (list, count) => {
      const left = list.map((_, at) => at);
      while (left.length > count) left.splice(below(left.length), 1);
      return left.map((at) => list[at] as (typeof list)[number]);
    },
    digits: (count) => Array.from({ length: count }, () => below(10)).join(''),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`,
  };
}
