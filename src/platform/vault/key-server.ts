/**
 * What keeps the keys of records, outside the database: a file here (`file-keys.ts`), or a key server elsewhere.
 * Ids are uuids in lower case; keys are 32 bytes.
 */
export type KeyServer = {
  /** The key of each id, made where there is none and kept for good before this resolves. */
  create(ids: readonly string[]): Promise<Map<string, Uint8Array>>;
  /** The key of each id that has one. */
  find(ids: readonly string[]): Promise<Map<string, Uint8Array>>;
  /** Gone for good when this resolves. Ids without a key are skipped. */
  destroy(ids: readonly string[]): Promise<void>;
  /** Wraps every key anew under a new master key; the keys themselves and the tokens stay the same. */
  rotate(): Promise<void>;
  /** 32 bytes that are always the same for this purpose and text, and that nobody can make without this server. */
  token(purpose: string, text: string): Buffer;
  /** Lets go of what it holds once the work under way is done. */
  close(): Promise<void>;
};
