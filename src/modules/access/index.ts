export type { Act } from './act.ts';
export { type Actor, operatorActor, publicActor } from './actor.ts';
export { apiRoute } from './api-route.ts';
export type { Refusal } from './decision.ts';
export { type Access, type Granted, type GrantedDb, openAccess } from './grant.ts';
export { findImports, getPublishedVersion, type ImportRun, recordImport } from './import-log.ts';
export { type Ask, type PageContext, pageRoute, Refused } from './page-route.ts';
