import type { Ask } from '../access/index.ts';
import type { Plan } from './plan.ts';
import { findPlan } from './store.ts';

/** The whole plan: some thirty rows. */
export const readPlan = (ask: Ask<'programme.read'>): Promise<Plan> => ask(findPlan);
