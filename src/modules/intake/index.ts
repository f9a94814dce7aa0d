import type { Access } from '../access/index.ts';
import { reportFormRoutes } from './report-routes.tsx';
import { type ReturnParts, returnRoutes } from './return-routes.tsx';
import { teamRoutes } from './team-routes.tsx';

export {
  fillReports,
  type InventedReport,
  type InventedReportEvent,
} from './demonstration-actions.ts';
export { formNames } from './form-names.ts';
export { ReportHistory, ReportTalk } from './pages/report.tsx';
export { plainWords, saysNothing } from './plain-words.ts';
export { type Form, forms, type ReportContent } from './report.ts';
export { intakeRoutes } from './routes.tsx';
export { markAccepted, type Report, readBesideForm } from './team-actions.ts';
export { type DeclineReason, mayFollow } from './workflow.ts';

/** Reporting, the way back to one's report, and the pages of the team that reads it. */
export const reportRoutes = (access: Access, parts: ReturnParts) => [
  ...reportFormRoutes(access, parts),
  ...returnRoutes(access, parts),
  ...teamRoutes(access, parts),
];

export { countWaitingReports } from './report-list-store.ts';
