import { entryLength, idIn } from './key-entry.ts';

/** The entries of a key file in memory, wrapped as they are there: some 150 bytes a record. */
export type KeyTable = {
  /** How long the file is, in bytes, destroyed entries included. */
  readonly length: () => number;
  readonly entries: () => Iterable<Buffer>;
  readonly find: (id: Buffer) => Buffer | undefined;
  /** Where in the file the entry of an id lies, in bytes. */
  readonly placeOf: (id: Buffer) => number | undefined;
  /** Takes the next place; a destroyed entry takes one too. False when the id has a place already. */
  readonly add: (entry: Buffer | 'destroyed') => boolean;
  readonly remove: (id: Buffer) => void;
};

export function keyTable(): KeyTable {
  // Ids as text of one byte a character: a Map compares buffers by identity.
  const places = new Map<string, number>();
  let bytes = Buffer.alloc(0);
  let length = 0;

  const entryAt = (place: number): Buffer => bytes.subarray(place, place + entryLength);
  const placeOf = (id: Buffer): number | undefined => places.get(id.toString('latin1'));
  const grow = (): void => {
    const roomier = Buffer.alloc(Math.ceil((length * 1.25) / entryLength + 64) * entryLength);
    bytes.copy(roomier);
    bytes = roomier;
  };
  return {
    length: () => length,
    *entries() {
      for (const place of places.values()) yield entryAt(place);
    },
    placeOf,
    find(id) {
      const place = placeOf(id);
      return place === undefined ? undefined : entryAt(place);
    },
    add(entry) {
      if (length === bytes.length) grow();
      const known = places.size;
      if (entry !== 'destroyed') {
        entry.copy(bytes, length);
        places.set(idIn(entry).toString('latin1'), length);
      }
      length += entryLength;
      return entry === 'destroyed' || places.size > known;
    },
    remove(id) {
      const place = placeOf(id);
      if (place === undefined) return;
      entryAt(place).fill(0);
      places.delete(id.toString('latin1'));
    },
  };
}
