import { importable } from '../../platform/importable.ts';
import { plan } from './plan.ts';
import { replacePlan } from './store.ts';

/** What the programme takes in: the action plan with its projects. */
export const programmeImports = [
  importable(plan, ({ parts, projects }) => parts.length + projects.length, replacePlan),
];

export { programmeApi } from './api-routes.ts';
export { programmeRoutes } from './routes.tsx';
