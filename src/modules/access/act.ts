import type { Actor } from './actor.ts';

/** Every act of the house and the kinds of actors that may do it. What is not here is not allowed. */
export const acts = {
  /** The start, the texts about this site, and which edition of what is published they rest on. */
  'site.read': ['public', 'operator'],
  'directory.read': ['public', 'operator'],
  'monitor.read': ['public', 'operator'],
  'published.import': ['operator'],
} as const satisfies Record<string, readonly Actor['kind'][]>;

export type Act = keyof typeof acts;
