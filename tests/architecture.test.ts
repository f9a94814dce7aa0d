import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { arrowFaults, circlesIn, doors } from './support/arrows.ts';
import { importStatements } from './support/import-statements.ts';
import { root, sourceFiles } from './support/source-files.ts';

const faults = (path: string, source: string) =>
  arrowFaults([{ path, imports: importStatements(source, path) }]);

test('every import in src goes along the arrows', () => {
  const files = sourceFiles('src', /\.tsx?$/).map((path) => ({
    path,
    imports: importStatements(readFileSync(root + path, 'utf8'), path),
  }));
  expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(files.length / 2);
  expect(arrowFaults(files)).toEqual([]);
});

test('the doors between modules form no circle', () => {
  expect(circlesIn(doors)).toEqual([]);
  expect(circlesIn({ a: ['b'], b: ['c'], c: ['b'] })).toEqual(['b -> c -> b', 'c -> b -> c']);
});

test('every module has a door, a README and a row in the table of doors', () => {
  const modules = readdirSync(`${root}src/modules`);
  expect(modules.length).toBeGreaterThan(0);
  const lacks = modules.flatMap((name) =>
    ['index.ts', 'README.md']
      .filter((file) => !existsSync(`${root}src/modules/${name}/${file}`))
      .map((file) => `${name}/${file}`),
  );
  expect(lacks).toEqual([]);
  expect(modules.filter((name) => !doors[name])).toEqual([]);
});

describe('the check itself', () => {
  test.each([
    ['src/engines/matching/score.ts', "import { a } from '../../platform/log.ts'", 'not platform'],
    ['src/engines/matching/score.ts', "import { a } from '../../modules/intake/index.ts'", 'not modules'],
    ['src/engines/matching/score.ts', "import fs from 'node:fs'", 'pure file'],
    ['src/engines/matching/score.ts', "import fs from 'fs'", 'pure file'],
    ['src/engines/matching/score.ts', "import { sql } from 'kysely'", 'closed'],
    ['src/engines/matching/score.ts', "import { a } from './host/pool.ts'", 'host folder'],
    ['src/engines/matching/host/pool.ts', "import { a } from '../../../platform/log.ts'", 'not platform'],
    ['src/platform/log.ts', "import { a } from '../modules/access/index.ts'", 'not modules'],
    ['src/platform/log.ts', "import { a } from '../ui/table.tsx'", 'not ui'],
    ['src/ui/table.tsx', "import { a } from '../modules/access/index.ts'", 'not modules'],
    ['src/ui/table.tsx', "import pg from 'pg'", 'closed'],
    ['src/app/web.ts', "import { a } from '../engines/matching/score.ts'", 'not engines'],
    ['src/app/web.ts', "import { a } from '../modules/intake/actions.ts'", 'index.ts'],
    ['src/app/web.ts', "import { a } from '../browser/leave.ts'", 'not browser'],
    ['src/browser/leave.ts', "import { a } from 'hono'", 'no package'],
    ['src/modules/intake/actions.ts', "import { a } from '../monitor/index.ts'", 'may not enter'],
    ['src/modules/access/grant.ts', "import { a } from '../directory/index.ts'", 'may not enter'],
    ['src/modules/intake/actions.ts', "import { a } from '../directory/store.ts'", 'index.ts'],
    ['src/modules/newborn/actions.ts', "import { a } from '../access/index.ts'", 'no row'],
    ['src/modules/intake/actions.ts', "import { a } from '../../app/web.ts'", 'not app'],
    ['src/modules/intake/actions.ts', "import { a } from '../../platform/database.ts'", 'closed'],
    ['src/modules/intake/store.ts', "import { a } from '../../platform/database.ts'", 'closed'],
    ['src/modules/intake/store.ts', "import { Kysely } from 'kysely'", 'closed'],
    ['src/modules/intake/store.ts', "import * as all from 'kysely'", 'closed'],
    ['src/modules/intake/store.ts', "import { a } from './actions.ts'", 'store may not import actions'],
    ['src/modules/intake/routes.tsx', "import type { A } from './store.ts'", 'routes may not import store'],
    ['src/modules/intake/pages/start.tsx', "import { a } from '../store.ts'", 'pages may not import store'],
    ['src/modules/intake/actions.ts', "import { a } from './routes.tsx'", 'actions may not import routes'],
    [
      'src/modules/access/law/actions.ts',
      "import { a } from './routes.tsx'",
      'actions may not import routes',
    ],
    ['src/modules/access/law/pages/law.tsx', "import { a } from '../store.ts'", 'pages may not import store'],
    ['src/modules/intake/workflow.ts', "import { a } from './store.ts'", 'pure may not import store'],
    ['src/modules/intake/workflow.ts', "import { Hono } from 'hono'", 'pure file'],
    ['src/modules/intake/report.ts', "import { z } from '@hono/zod-openapi'", 'pure file'],
    ['src/modules/intake/report.ts', "import { a } from './report.fixtures.ts'", 'no test file'],
    [
      'src/modules/intake/report.ts',
      "import { a } from '../../../tests/support/postgres.ts'",
      'no test file',
    ],
    ['src/modules/intake/report.ts', "import a from '../../../data/a.json'", 'only from src'],
  ])('refuses in %s: %s', (path, source, rule) => {
    const found = faults(path, source);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(rule);
    expect(found[0]).toContain(`${path} imports `);
    expect(found[0]).toContain('ARCHITECTURE.md');
  });

  test.each([
    "import type { A } from '../monitor/index.ts'",
    "import { type A } from '../monitor/index.ts'",
    "import '../monitor/index.ts'",
    "export { a } from '../monitor/index.ts'",
    "export * from '../monitor/index.ts'",
    "export type * from '../monitor/index.ts'",
    "const a = await import('../monitor/index.ts')",
    'const a = import(`../monitor/index.ts`)',
    "type A = import('../monitor/index.ts').A",
    "import a = require('../monitor/index.ts')",
    "const a = require('../monitor/index.ts')",
    'const a = import(`../monitor/${name}.ts`)',
  ])('sees %s', (source) => {
    expect(faults('src/modules/intake/actions.ts', source)).toHaveLength(1);
  });

  test.each([
    ['src/modules/intake/store.ts', "import { type Kysely, sql } from 'kysely'"],
    ['src/modules/intake/store.ts', "import type { Database } from '../../platform/database.ts'"],
    ['src/modules/access/grant.ts', "import { a } from '../../platform/database.ts'"],
    ['src/modules/intake/routes.tsx', "import { a } from './actions.ts'"],
    ['src/modules/intake/actions.ts', "import { a } from '../directory/index.ts'"],
    ['src/modules/intake/actions.test.ts', "import { a } from '../../../tests/support/postgres.ts'"],
    ['src/modules/intake/index.ts', "export { a } from './actions.ts'"],
    ['src/modules/intake/report.ts', "import { z } from 'zod'"],
    ['src/engines/matching/host/pool.ts', "import { Worker } from 'node:worker_threads'"],
    ['src/engines/matching/score.ts', "import { a } from '../numeric/random.ts'"],
  ])('allows in %s: %s', (path, source) => {
    expect(faults(path, source)).toEqual([]);
  });

  test('does not pass on nothing', () => {
    expect(() => arrowFaults([])).toThrow('look at nothing');
    expect(() => sourceFiles('src', /\.never$/)).toThrow('look at nothing');
  });
});
