export type { Act } from './act.ts';
export { operatorActor, publicActor } from './actor.ts';
export { apiRoute } from './api-route.ts';
export { type Access, type GrantedDb, openAccess } from './grant.ts';
export { findImports, getPublishedVersion, type ImportOrigin, recordImport } from './import-log.ts';
export { type Ask, type PageContext, pageRoute, Refused } from './page-route.ts';
