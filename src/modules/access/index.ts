import { importable } from '../../platform/importable.ts';
import { legalBases } from './law/import.ts';
import { replaceLegalRules } from './law/store.ts';

export type { Act } from './act.ts';
export {
  type Actor,
  type Member,
  operatorActor,
  publicActor,
  workerActor,
} from './actor.ts';
export { apiRoute } from './api-route.ts';
export { type Refusal, wasFirst } from './decision.ts';
export { type Access, type Granted, type GrantedDb, openAccess, refuse } from './grant.ts';
export { findImports, getPublishedVersion, type ImportOrigin, recordImport } from './import-log.ts';
export { findDemonstration, startInstallation } from './installation.ts';
export { addJob, doNextJob, type Job, type JobHandlers } from './job.ts';
export { lawApi } from './law/api-routes.ts';
export { type DataCategory, dataCategories } from './law/data-category.ts';
export {
  type DisclosureRefusal,
  type DisclosureRequest,
  type RemovedField,
  weighDisclosure,
} from './law/gate.ts';
export { weighRegistration } from './law/gate-registration.ts';
export {
  type Condition,
  conditions,
  type LegalRule,
  rulesOn,
  type Track,
  tracks,
} from './law/legal-basis.ts';
export { conditionNames, ruleText, trackNames } from './law/names.ts';
export { lawRoutes } from './law/routes.tsx';
export { getLegalRules } from './law/store.ts';
export { type CheckpointSource, type LogCheck, verifyLog } from './log/actions.ts';
export { logApi } from './log/api-routes.ts';
export {
  type CheckpointKey,
  checkpointFiles,
  checkpointSigner,
  readCheckpointKey,
} from './log/checkpoint.ts';
export { fillLog, type InventedEntry } from './log/demonstration-store.ts';
export { sealLog } from './log/jobs.ts';
export { ownRecord, ownRecords } from './log/owner-store.ts';
export { logRoutes } from './log/routes.tsx';
export { findingLine } from './log/verify.ts';
export type { OrganisationKind, Purpose, Role } from './mandate.ts';
export { FormNotYours, memberRoute, sessionCookie, type Visit } from './member-route.ts';
export { formNotYours, kindNames, namesIn, purposeNames, signInAgain } from './messages.ts';
export { type Ask, type Attempt, askUnder, type PageContext, pageRoute, Refused } from './page-route.ts';
export { FormToken } from './pages/form-token.tsx';
export { RefusalAlert } from './pages/refusal-alert.tsx';
export { addToChain, invite, letGo } from './people/actions.ts';
export { peopleRoutes } from './people/routes.tsx';
export { narrowScope, type ScopeRequest, widenScope } from './people/scope-actions.ts';
export {
  addMembership,
  addOrganisation,
  addPerson,
  hasOrganisations,
} from './people/store.ts';
export { articleSentence, refusalSentences } from './refusal-messages.ts';
export { accountRoutes } from './sign-in/account-routes.tsx';
export { networkOf } from './sign-in/limits.ts';
export { openPasswords, type Passwords } from './sign-in/password.ts';
export { signInRoutes } from './sign-in/routes.tsx';

/** The law as data. */
export const lawImports = [importable(legalBases, (rules) => rules.length, replaceLegalRules)];
