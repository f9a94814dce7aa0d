export type { DecisionKind } from './decision.ts';
export {
  fillProposals,
  type InventedOutcome,
  type InventedProposal,
  proposeAmong,
} from './demonstration-actions.ts';
export { matchingJobs } from './jobs.ts';
export { matchingPanel } from './panel-routes.tsx';
export { matchingRoutes } from './routes.tsx';
export { countOpenProposals } from './store.ts';
