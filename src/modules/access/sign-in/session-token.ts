import { createHash, randomBytes } from 'node:crypto';

/** A new token for a session: 256 bits, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token: whoever reads it there can't sign in with it. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
