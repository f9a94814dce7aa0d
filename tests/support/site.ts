import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { folders } from '../../src/app/folders.ts';
import { bundledAtStart, importPublished } from '../../src/app/import-published.ts';
import { makeWeb } from '../../src/app/web.tsx';
import { openAccess, openPasswords } from '../../src/modules/access/index.ts';
import { openPool } from '../../src/platform/database.ts';
import { addressReader } from '../../src/platform/http/address.ts';
import { openAssets } from '../../src/platform/http/assets.ts';
import { listen } from '../../src/platform/http/listen.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { type Logins, prepareLogins } from '../../src/platform/postgres/roles.ts';
import { openFileKeys } from '../../src/platform/vault/file-keys.ts';
import { openVault } from '../../src/platform/vault/vault.ts';
import type { Geometry } from '../../src/ui/map/geometry.ts';
import { createEmptyDatabase, type FullDatabase, onPostgres } from './database.ts';

/** The whole web application with everything published in it. Needs a build, for the assets. */
export type TestSite = {
  /** `http://127.0.0.1:PORT`; the site really listens there. */
  origin: string;
  /** Answers without a network. The path starts with a slash. */
  request: (path: string, init?: RequestInit) => Promise<Response>;
  /** The technical log so far: JSON lines. */
  log: () => string;
  /** What the site takes for now, in milliseconds; 10:00 on 22 November 2026 until a test sets it. */
  clock: { now: number };
  close: () => Promise<void>;
};

/** How the site signs in, and whether it first loads what is published. */
export type SiteData = { logins: Logins; load: boolean };

const start = Date.parse('2026-11-22T10:00:00+01:00');

/** Opens the site over a migrated database; close it before the database is dropped. */
export async function openTestSite({ logins, load }: SiteData): Promise<TestSite> {
  const pool = (login: Logins['web']) =>
    openPool<object>(login, { name: 'test site', statementLimitMs: 60_000, log: () => {} });
  const web = pool(logins.web);
  const signIn = pool(logins.signIn);
  const operator = pool(logins.operator);
  const worker = pool(logins.worker);
  const access = openAccess({ web, signIn, worker, operator });
  const keyFolder = mkdtempSync(join(tmpdir(), 'baken-test-keys-'));
  const keys = await openFileKeys(keyFolder);
  const vault = openVault(keys);
  const clock = { now: start };
  const now = () => new Date(clock.now);
  if (load) await importPublished(access, bundledAtStart, now);
  const lines: string[] = [];
  const app = makeWeb({
    access,
    assets: openAssets(folders.build),
    geometry: JSON.parse(readFileSync(join(folders.build, 'geometry.json'), 'utf8')) as Geometry,
    draftKey: Buffer.alloc(32, 'key of the tests'),
    vault,
    // Hashing as strong as in earnest would only make the tests slow.
    passwords: openPasswords({ memoryCost: 64, timeCost: 1 }),
    addressOf: addressReader(false),
    wait: () => Promise.resolve(),
    demonstration: true,
    logKey: 'key of the tests',
    ready: () => Promise.resolve(true),
    operator: { name: 'Voorbeeldstad (verzonnen)', contact: 'mailto:beheer@voorbeeldstad.example' },
    version: '0.0.0',
    now,
    log: pino({ level: 'debug', base: null }, { write: (line: string) => void lines.push(line) }),
  });
  const listening = await listen((request) => app.fetch(request), 0, '127.0.0.1');
  const origin = `http://127.0.0.1:${listening.port}`;
  return {
    origin,
    request: async (path, init) => app.request(`${origin}${path}`, init),
    log: () => lines.join(''),
    clock,
    close: async () => {
      await listening.stop();
      await Promise.all([web.destroy(), signIn.destroy(), worker.destroy(), operator.destroy()]);
      await keys.close();
      rmSync(keyFolder, { recursive: true });
    },
  };
}

/** Declares a suite over a site of its own on every supported PostgreSQL. Use `site` inside tests and hooks only. */
export function onTestSites(name: string, suite: (site: () => TestSite) => void): void {
  onPostgres(name, (database) =>
    shareSite(() => openTestSite({ logins: database().logins, load: true }), suite),
  );
}

/** The version that Baken brings: what differs between versions is tested without a browser. */
const ownMajor = 18;

/** The same on that version only, for journeys in a browser. */
export function onTestSite(name: string, suite: (site: () => TestSite) => void): void {
  onOwnSite(name, ({ logins }) => openTestSite({ logins, load: true }), suite);
}

/** The same, opened in a way of its own over a migrated database that nothing else uses. */
export function onOwnSite<Site extends TestSite>(
  name: string,
  open: (database: FullDatabase) => Promise<Site>,
  suite: (site: () => Site) => void,
): void {
  const there = inject('postgresServers').some(({ major }) => major === ownMajor);
  describe.skipIf(!there)(name, () => shareSite(() => openOverDatabase(open), suite));
}

function shareSite<Site extends TestSite>(
  open: () => Promise<Site>,
  suite: (site: () => Site) => void,
): void {
  let site: Site | undefined;
  beforeAll(async () => {
    site = await open();
  });
  afterAll(() => site?.close());
  suite(() => {
    if (!site) throw new Error('the site is there inside tests and hooks only');
    return site;
  });
}

async function openOverDatabase<Site extends TestSite>(
  open: (database: FullDatabase) => Promise<Site>,
): Promise<Site> {
  const { database, drop } = await createEmptyDatabase(ownMajor);
  await migrate(database.owner, folders.migrations, () => {});
  const secret = (login: string) => Promise.resolve(`secret of ${login}`);
  const site = await open({ ...database, logins: await prepareLogins(database.owner, { secret }) });
  return {
    ...site,
    close: async () => {
      await site.close();
      await drop();
    },
  };
}
