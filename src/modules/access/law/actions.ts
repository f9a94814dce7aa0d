import type { Ask } from '../page-route.ts';
import type { LegalRule } from './legal-basis.ts';
import { getLegalRules } from './store.ts';

/** Every rule, of all times, in the order of the page. */
export const readLegalRules = (ask: Ask<'law.read'>): Promise<LegalRule[]> => ask(getLegalRules);
