import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

type Key = KeyObject | Uint8Array;

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/**
 * Encrypts with AES-256-GCM and a random iv: 12 bytes iv, the bytes, 16 bytes tag.
 * @param key 32 bytes; @param bound what opening must name again
 */
export function encrypt(key: Key, bytes: Uint8Array, bound: Uint8Array): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagLength }).setAAD(bound);
  return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** The bytes that were encrypted. Throws when anything was changed or cut off, or the key or `bound` is another. */
export function decrypt(key: Key, encrypted: Uint8Array, bound: Uint8Array): Buffer {
  if (encrypted.length < ivLength + tagLength) throw new Error('Too short to have been encrypted here.');
  const decipher = createDecipheriv(algorithm, key, encrypted.subarray(0, ivLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(bound).setAuthTag(encrypted.subarray(-tagLength));
  return Buffer.concat([decipher.update(encrypted.subarray(ivLength, -tagLength)), decipher.final()]);
}
