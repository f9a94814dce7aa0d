import type { Vault } from './vault.ts';

/**
 * The id (a uuid) of a record that a form makes, from the nonce that was drawn into the form and whatever else it is
 * about. The same form sent twice gives the same id, and nobody can choose one: a posted id never becomes the id of a
 * record, nor of its key.
 * @param kind 'signals.signal': two kinds never share an id
 */
export function recordId(vault: Pick<Vault, 'token'>, kind: string, from: readonly string[]): string {
  const bytes = vault.token(`${kind}.id`, JSON.stringify(from)).subarray(0, 16);
  const hex = bytes.toString('hex');
  // Version 8: a uuid by a rule of one's own.
  const variant = '89ab'[(bytes[8] ?? 0) % 4] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
