export { type Form, formNames, forms } from '../signals/index.ts';
export { countRegistrations } from './count-store.ts';
export {
  type FilledRegistration,
  fillRegistrations,
  type InventedRegistration,
} from './demonstration-actions.ts';
export type { RegistrationCount, Scope } from './registration.ts';
export { victimRoutes } from './routes.tsx';
