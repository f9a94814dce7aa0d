import type { Access } from '../modules/access/index.ts';
import { matchingJobs } from '../modules/matching/index.ts';
import { monitorJobs } from '../modules/monitor/index.ts';

/** Every kind of job and who does it. */
export const jobHandlers = (access: Access, now: () => Date) => ({
  ...matchingJobs(access, { now }),
  ...monitorJobs(access, now),
});
