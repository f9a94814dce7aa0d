import type { Vault } from '../../platform/vault/vault.ts';

/** What every action needs beside the database: where keys are kept, and the clock. */
export type Tools = { vault: Vault; now: () => Date };
