import type { Access } from '../access/index.ts';
import { forwardRoutes } from './forward-routes.tsx';
import { listRoutes } from './list-routes.tsx';
import { recordRoutes } from './record-routes.tsx';
import { type SignalParts, signalPageRoutes } from './signal-routes.tsx';
import { stepRoutes } from './step-routes.tsx';
import { testRoutes } from './test-routes.tsx';

/** The signal table: every page and step of it. */
export const signalRoutes = (access: Access, parts: SignalParts) => [
  ...listRoutes(access, parts),
  ...recordRoutes(access, parts),
  ...signalPageRoutes(access, parts),
  ...stepRoutes(access, parts),
  ...testRoutes(access, parts),
  ...forwardRoutes(access, parts),
];
