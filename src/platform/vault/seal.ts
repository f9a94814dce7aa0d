import { decrypt, encrypt } from './aes-gcm.ts';

/** Seals the values of one record. `bound` names table and column, so that no value passes for another. */
export type RecordKey = {
  /** @param value anything JSON can say */
  seal(value: unknown, bound: string): Buffer;
  /** Throws when the value was changed, comes from another record or column, or was never sealed. */
  open(sealed: Uint8Array, bound: string): unknown;
};

/** Records are padded to a multiple of this, in bytes: the length must not tell what is in it. */
const step = 256;

/** @param id the record's; a value of another record does not open; @param key 32 bytes */
export function recordKey(id: string, key: Uint8Array): RecordKey {
  return {
    seal: (value, bound) => sealJson(key, value, `${bound}\0${id}`, step),
    open(sealed, bound) {
      try {
        return openJson(key, sealed, `${bound}\0${id}`);
      } catch (error) {
        throw new Error(`A sealed value of ${bound} does not open: it was changed or moved.`, {
          cause: error,
        });
      }
    },
  };
}

/**
 * A value as encrypted JSON, padded to a multiple of `step` bytes, and 28 bytes besides.
 * Throws TypeError for what JSON cannot say.
 */
export function sealJson(key: Uint8Array, value: unknown, bound: string, step: number): Buffer {
  return encrypt(key, padded(value, step), Buffer.from(bound));
}

/** What `sealJson` sealed; throws when it was changed, or the key or `bound` is another. */
export function openJson(key: Uint8Array, sealed: Uint8Array, bound: string): unknown {
  return JSON.parse(decrypt(key, sealed, Buffer.from(bound)).toString());
}

/** JSON with spaces behind it, which reading it skips. */
function padded(value: unknown, step: number): Buffer {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError('This value cannot be sealed: JSON has no word for it.');
  const bytes = Buffer.from(json);
  return Buffer.concat([bytes, Buffer.alloc(Math.ceil(bytes.length / step) * step - bytes.length, ' ')]);
}
