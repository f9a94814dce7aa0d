import { builtinModules } from 'node:module';
import path from 'node:path';
import type { ImportStatement } from './import-statements.ts';

/** Where a rule is explained; every finding ends with it. */
const readMore = 'see ARCHITECTURE.md, "Arrows"';

/** What each part of `src/` may import, beside itself. */
const layers: Record<string, readonly string[]> = {
  app: ['modules', 'ui', 'platform'],
  modules: ['engines', 'ui', 'platform'],
  ui: ['platform'],
  platform: [],
  engines: [],
  browser: [],
};

/** Which module may enter which other, through its `index.ts`. Every module may enter access. */
export const doors: Record<string, readonly string[]> = {
  access: [],
  directory: ['access'],
  intake: ['access', 'directory'],
  signals: ['access', 'directory', 'intake'],
  matching: ['access', 'signals'],
  victims: ['access', 'signals'],
  monitor: ['access', 'victims'],
  programme: ['access', 'monitor'],
};

/** The files of a module that are not pure, and what of their own module they may not reach back to. */
const innerRules: Record<string, readonly string[]> = {
  pure: ['store', 'actions', 'jobs', 'routes', 'pages', 'index'],
  store: ['actions', 'jobs', 'routes', 'pages', 'index'],
  actions: ['jobs', 'routes', 'pages', 'index'],
  jobs: ['routes', 'pages', 'index'],
  pages: ['store', 'actions', 'jobs', 'routes', 'index'],
  routes: ['store', 'jobs', 'index'],
  index: [],
};

const rawDatabase = /^(pg|kysely)(\/|$)|^src\/platform\/(database\.ts$|postgres\/)/;
const impurePackage = /^(node:|pg|kysely|hono|@hono\/|pino)/;

export interface SourceFile {
  /** From the repository root: `src/modules/intake/store.ts`. */
  path: string;
  imports: ImportStatement[];
}

interface Edge {
  file: string;
  /** A path from the repository root, or a package name. */
  to: string;
  values: string[];
}

/** Every import that goes against the house's arrows, one line each: rule, file, import, where to read. */
export function arrowFaults(files: readonly SourceFile[]): string[] {
  if (files.length === 0) throw new Error('No source file given: the check would look at nothing.');
  return files.flatMap(({ path: file, imports }) =>
    imports.flatMap(({ from, values }) => {
      const to = from?.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from;
      const rule = to === undefined ? computedFault(file) : firstFault({ file, to, values });
      return rule ? [`${rule}: ${file} imports ${from ?? 'a computed address'} (${readMore})`] : [];
    }),
  );
}

/** The circles in a table of doors, each as `a -> b -> a`. */
export function circlesIn(table: Record<string, readonly string[]>): string[] {
  const walk = (trail: string[]): string[] =>
    (table[trail.at(-1) ?? ''] ?? []).flatMap((next) => {
      if (next === trail[0]) return [[...trail, next].join(' -> ')];
      return trail.includes(next) ? [] : walk([...trail, next]);
    });
  return Object.keys(table).flatMap((name) => walk([name]));
}

function firstFault(edge: Edge): string | undefined {
  if (isTest(edge.file)) return layerFault(edge);
  return (
    testFault(edge) ??
    layerFault(edge) ??
    doorFault(edge) ??
    databaseFault(edge) ??
    pureFault(edge) ??
    innerFault(edge)
  );
}

function computedFault(file: string): string | undefined {
  if (isTest(file) || ['platform', 'app'].includes(part(file))) return undefined;
  return 'only platform and app may compute what they import';
}

function testFault({ to }: Edge): string | undefined {
  return isTest(to) || to.startsWith('tests/') ? 'the product imports no test file' : undefined;
}

function layerFault({ file, to }: Edge): string | undefined {
  if (isPackage(to))
    return part(file) === 'browser' && !isTest(file) ? 'browser scripts import no package' : undefined;
  if (isTest(file) && to.startsWith('tests/')) return undefined;
  if (!to.startsWith('src/')) return 'src imports only from src';
  const [from, into] = [part(file), part(to)];
  if (from === into || layers[from]?.includes(into)) return undefined;
  return `${from} may import ${[from, ...(layers[from] ?? [])].join(', ')}, not ${into}`;
}

function doorFault({ file, to }: Edge): string | undefined {
  if (part(to) !== 'modules' || moduleOf(file) === moduleOf(to)) return undefined;
  const from = moduleOf(file);
  if (from && !doors[from]) return `module ${from} has no row in the table of doors`;
  if (from && !doors[from]?.includes(moduleOf(to)))
    return `module ${from} may not enter module ${moduleOf(to)}`;
  return to.endsWith(`/${moduleOf(to)}/index.ts`)
    ? undefined
    : 'a module is entered only through its index.ts';
}

function databaseFault({ file, to, values }: Edge): string | undefined {
  if (!rawDatabase.test(to) || ['platform', 'app'].includes(part(file)) || moduleOf(file) === 'access')
    return undefined;
  const open = roleOf(file) === 'store' && values.every((name) => to === 'kysely' && name === 'sql');
  return open ? undefined : 'the raw database is closed: a store gets its database from access';
}

function pureFault({ file, to }: Edge): string | undefined {
  const engine = part(file) === 'engines' && !file.includes('/host/');
  if (engine && to.includes('/host/')) return 'an engine outside its host folder is pure';
  const pure = engine || (roleOf(file) === 'pure' && moduleOf(file) !== 'access');
  return pure && (impurePackage.test(to) || builtinModules.includes(to))
    ? 'a pure file imports no database, http or node:*'
    : undefined;
}

function innerFault({ file, to }: Edge): string | undefined {
  if (!moduleOf(file) || moduleOf(file) !== moduleOf(to)) return undefined;
  const [from, into] = [roleOf(file), roleOf(to)];
  return from !== into && innerRules[from]?.includes(into)
    ? `in a module, ${from} may not import ${into}`
    : undefined;
}

const isTest = (file: string): boolean => /\.(test|fixtures)\.tsx?$/.test(file);
const isPackage = (to: string): boolean =>
  !to.includes('/') || !/^(\.\.|src|tests|data|scripts|bin|migrations)\//.test(to);
const part = (file: string): string => file.split('/')[1] ?? '';

function moduleOf(file: string): string {
  return /^src\/modules\/([^/]+)\//.exec(file)?.[1] ?? '';
}

/** The part a file plays in its module, by its name; the empty string outside modules. */
function roleOf(file: string): string {
  const inner = /^src\/modules\/[^/]+\/(.+)$/.exec(file)?.[1];
  if (!inner) return '';
  if (/(^|\/)pages\//.test(inner)) return 'pages';
  return (
    /^(?:.+[-/])?(store|actions|jobs|routes)\.tsx?$/.exec(inner)?.[1] ??
    (inner === 'index.ts' ? 'index' : 'pure')
  );
}
