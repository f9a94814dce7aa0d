import { importable } from '../../platform/importable.ts';
import { contactPoints } from './contact-points.ts';
import { geo } from './geo.ts';
import { replaceContactPoints, replaceGeo } from './store.ts';

export { readContactPoints, readPlaces } from './actions.ts';
export { type ContactPoint, isRecheckDue } from './contact-point.ts';
export type { Place } from './place.ts';
export { findPlace } from './place-list.ts';

/** What the directory takes in: contact points, and municipalities with their regions. */
export const directoryImports = [
  importable(contactPoints, (points) => points.length, replaceContactPoints),
  importable(geo, ({ municipalities }) => municipalities.length, replaceGeo),
];

export { directoryApi } from './api-routes.ts';
export { directoryRoutes } from './routes.tsx';
