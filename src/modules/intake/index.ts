export { intakeRoutes } from './routes.tsx';
