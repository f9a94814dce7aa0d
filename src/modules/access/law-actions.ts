import { getLegalRules } from './law-store.ts';
import type { LegalRule } from './legal-basis.ts';
import type { Ask } from './page-route.ts';

/** Every rule, of all times, in the order of the page. */
export const readLegalRules = (ask: Ask<'law.read'>): Promise<LegalRule[]> => ask(getLegalRules);
