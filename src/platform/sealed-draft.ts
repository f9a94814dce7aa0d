import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * Keeps what a person has filled in so far inside the page itself, readable by this server only: no cookie, nothing
 * in the address, nothing in the database. AES-256-GCM; what it is for is bound in, so one draft can't pass for another.
 */
export type DraftSealer = {
  seal: (draft: unknown, now: Date) => string;
  /** The draft, or undefined when it was changed, is too old, or was made for something else. */
  open: (sealed: string, now: Date) => unknown;
};

/** How long a page with a draft can stay open. */
const lifetime = 2 * 60 * 60 * 1000;
const ivLength = 12;
const tagLength = 16;

/** Drafts are made as long as the next multiple of this, in bytes: the length of a page must not tell the answers. */
const step = 512;

/** @param key 32 bytes; @param purpose names the form the drafts belong to */
export function draftSealer(key: Uint8Array, purpose: string): DraftSealer {
  const bound = Buffer.from(purpose);
  return {
    seal(draft, now) {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound);
      const text = cipher.update(padded(JSON.stringify({ draft, until: now.getTime() + lifetime })));
      return Buffer.concat([iv, text, cipher.final(), cipher.getAuthTag()]).toString('base64url');
    },
    open(sealed, now) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length <= ivLength + tagLength) return undefined;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength))
          .setAAD(bound)
          .setAuthTag(bytes.subarray(-tagLength));
        const text = decipher.update(bytes.subarray(ivLength, -tagLength));
        const { draft, until } = JSON.parse(Buffer.concat([text, decipher.final()]).toString()) as {
          draft: unknown;
          until: number;
        };
        return now.getTime() <= until ? draft : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

/** JSON with spaces behind it, which reading it skips. */
function padded(json: string): Buffer {
  const bytes = Buffer.from(json);
  return Buffer.concat([bytes, Buffer.alloc(Math.ceil(bytes.length / step) * step - bytes.length, ' ')]);
}
