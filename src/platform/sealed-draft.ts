import { openJson, sealJson } from './vault/seal.ts';

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

/** Drafts are made as long as the next multiple of this, in bytes: the length of a page must not tell the answers. */
const step = 512;

/** @param key 32 bytes; @param purpose names the form the drafts belong to */
export function draftSealer(key: Uint8Array, purpose: string): DraftSealer {
  return {
    seal(draft, now) {
      return sealJson(key, { draft, until: now.getTime() + lifetime }, purpose, step).toString('base64url');
    },
    open(sealed, now) {
      try {
        const { draft, until } = openJson(key, Buffer.from(sealed, 'base64url'), purpose) as {
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
