export type { Act } from './act.ts';
export { type Actor, operatorActor, publicActor } from './actor.ts';
export type { Refusal } from './decision.ts';
export { type Access, type Granted, type GrantedDb, openAccess } from './grant.ts';
export { findImports, type ImportRun, recordImport } from './import-log.ts';
export { type Ask, type PageContext, pageRoute, Refused } from './page-route.ts';
