import { importable } from '../../platform/importable.ts';
import { nlPublished } from './nl-published.ts';
import { replaceNlPublished } from './store.ts';
import { ukNrm } from './uk-nrm.ts';
import { replaceUkNrm } from './uk-store.ts';

/** What the monitor takes in: the published Dutch figures, and the referrals of the United Kingdom. */
export const monitorImports = [
  importable(nlPublished, ({ figures }) => figures.length, replaceNlPublished),
  importable(ukNrm, ({ referrals }) => referrals.length, replaceUkNrm),
];

export { monitorApi } from './api-routes.ts';
export { goalFigures } from './baken-actions.ts';
export { monitorJobs } from './jobs.ts';
export { monitorRoutes } from './routes.tsx';
