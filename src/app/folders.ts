import { fileURLToPath } from 'node:url';

const below = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Where things lie in the repository; src/app and dist/app are equally deep. */
export const folders = {
  build: below('dist'),
  migrations: below('migrations'),
  texts: below('texts'),
  publishedData: below('data'),
};
