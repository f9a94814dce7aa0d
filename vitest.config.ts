import { defineConfig } from 'vitest/config';

const database = ['{src,tests}/**/*.db.test.{ts,tsx}'];
const journeys = ['tests/journeys/**/*.journey.ts'];
const long = ['tests/long/**/*.long.ts'];
/** Starts one PostgreSQL of each supported version for the whole project. */
const globalSetup = ['tests/support/postgres.ts'];

/** The short suite; with `--mode long` the load, kill and million-row tests instead. */
export default defineConfig(({ mode }) => ({
  test: {
    // Two: every worker may run a PostgreSQL or a Chromium beside it.
    maxWorkers: 2,
    setupFiles: ['tests/support/stray-console.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects:
      mode === 'long'
        ? [project('long', { include: long, globalSetup, testTimeout: 15 * 60_000, hookTimeout: 5 * 60_000 })]
        : [
            project('unit', {
              include: ['{src,tests}/**/*.test.{ts,tsx}'],
              exclude: [...database, '**/node_modules/**'],
            }),
            project('database', { include: database, globalSetup, testTimeout: 60_000 }),
            project('journeys', { include: journeys, globalSetup, testTimeout: 60_000 }),
          ],
  },
}));

interface Tests {
  include: string[];
  exclude?: string[];
  globalSetup?: string[];
  testTimeout?: number;
  hookTimeout?: number;
}

function project(name: string, tests: Tests) {
  return { extends: true as const, test: { name, ...tests } };
}
