import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { folders } from '../../src/app/folders.ts';
import { bundledAtStart, importPublished } from '../../src/app/import-published.ts';
import { jobHandlers } from '../../src/app/job-handlers.ts';
import { allRoutes, makeWeb, type WebParts } from '../../src/app/web.tsx';
import {
  type Access,
  checkpointSigner,
  doNextJob,
  type Member,
  openPasswords,
  sealLog,
} from '../../src/modules/access/index.ts';
import { openPool } from '../../src/platform/database.ts';
import { openAssets } from '../../src/platform/http/assets.ts';
import { openFileKeys } from '../../src/platform/vault/file-keys.ts';
import { openVault } from '../../src/platform/vault/vault.ts';
import type { Geometry } from '../../src/ui/map/geometry.ts';
import { type Casework, walkTheChain } from './casework.ts';
import { type Chain, type ChainPerson, fillChain } from './chain.ts';
import type { FullDatabase } from './database.ts';
import { openVisitor, type Visitor } from './visitor.ts';

export type Request = (path: string, init: RequestInit) => Promise<Response>;

/** A database in which one signal went through the whole chain, and the site over it with and without its own check. */
export type MatrixWorld = {
  chain: Chain;
  casework: Casework;
  members: ReadonlyMap<ChainPerson, Member>;
  /** Tokens that opened the work of the focal person's organisation once, and do no more. */
  endedSession: string;
  endedMembership: string;
  checked: Request;
  unchecked: Request;
  /** Every address of the site. */
  routes: ReturnType<typeof allRoutes>;
  /** Does every job that is due, as the worker beside the site would. */
  work: () => Promise<void>;
  /** The technical log of both, so far. */
  log: () => string;
  close: () => Promise<void>;
};

/** Everyone of the chain, as the table names them. */
export const personNames: Record<ChainPerson, string> = {
  focal: 'aandachtsfunctionaris, Voorbeeldstad',
  officer: 'functionaris gegevensbescherming, Voorbeeldstad',
  administrator: 'beheerder, Voorbeeldstad',
  otherFocal: 'aandachtsfunctionaris, Proefdam',
  otherOfficer: 'functionaris gegevensbescherming, Proefdam',
  otherAdministrator: 'beheerder, Proefdam',
  thirdFocal: 'aandachtsfunctionaris, Toetsbergen',
  detective: 'rechercheur, politie',
  inspector: 'inspecteur, Arbeidsinspectie',
  riecDirector: 'ketenregisseur, RIEC',
  chainDirector: 'ketenregisseur, ZVH',
  coordinator: 'zorgcoördinator, Zorgcoördinatie',
  registrar: 'registratiedesk, Landelijk meldpunt',
  nationalFocal: 'aandachtsfunctionaris, Landelijk meldpunt',
  analyst: 'analist, Bureau Rapporteur',
  manager: 'programmamanager, Ministerie',
};

const now = () => new Date('2026-11-22T10:00:00+01:00');

export async function openMatrixWorld(database: FullDatabase): Promise<MatrixWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'baken-matrix-'));
  const keys = await openFileKeys(join(folder, 'keys'));
  const worker = openPool<object>(database.logins.worker, {
    name: 'worker',
    statementLimitMs: 30_000,
    log: () => {},
  });
  const chain = await fillChain(database);
  const close = async () => {
    await worker.destroy();
    await chain.close();
    await keys.close();
    rmSync(folder, { recursive: true });
  };
  try {
    return { ...(await fillWorld()), close };
  } catch (error) {
    await close();
    throw error;
  }

  async function fillWorld(): Promise<Omit<MatrixWorld, 'close'>> {
    await importPublished(chain.access, bundledAtStart, now);
    const lines: string[] = [];
    const vault = openVault(keys);
    const partsOver = (access: Access): WebParts => ({
      access,
      assets: openAssets(folders.build),
      geometry: JSON.parse(readFileSync(join(folders.build, 'geometry.json'), 'utf8')) as Geometry,
      draftKey: Buffer.alloc(32, 'key of the tests'),
      vault,
      passwords: openPasswords({ memoryCost: 64, timeCost: 1 }),
      // Each from an address of its own: the limit on wrong receipts has tests of its own.
      addressOf: () => randomUUID(),
      wait: () => Promise.resolve(),
      demonstration: false,
      logKey: 'key of the tests',
      ready: () => Promise.resolve(true),
      operator: { name: 'Voorbeeldstad (verzonnen)', contact: 'mailto:beheer@voorbeeldstad.example' },
      version: '0.0.0',
      now,
      log: pino({ level: 'debug', base: null }, { write: (line: string) => void lines.push(line) }),
    });
    const siteOver = (access: Access): Request => {
      const app = makeWeb(partsOver(access));
      return async (path, init) => app.request(`http://127.0.0.1${path}`, init);
    };
    const checked = siteOver(chain.access);

    const members = new Map<ChainPerson, Member>();
    for (const name of Object.keys(personNames) as ChainPerson[]) members.set(name, await chain.signIn(name));
    const visitorOf = (name: ChainPerson): Visitor => openVisitor(checked, members.get(name)?.session);
    const doJobs = async () => {
      const failed = (_: unknown, error: unknown) => {
        throw error;
      };
      while (await doNextJob(worker, jobHandlers(chain.access, now), failed));
    };
    const casework = await walkTheChain(
      {
        reporter: openVisitor(checked),
        focal: visitorOf('focal'),
        otherFocal: visitorOf('otherFocal'),
        detective: visitorOf('detective'),
        coordinator: visitorOf('coordinator'),
      },
      chain.organisation('politie'),
      doJobs,
    );
    await doJobs();
    await sealLog(chain.access, {
      signer: checkpointSigner(Buffer.alloc(32, 'seed of the tests')),
      folder,
      now,
    });
    await plantTheRest(chain, casework);

    return {
      chain,
      casework,
      members,
      endedSession: await endSession(chain),
      endedMembership: await endMembership(chain),
      checked,
      unchecked: siteOver(chain.unchecked),
      routes: allRoutes(partsOver(chain.access)),
      work: doJobs,
      log: () => lines.join(''),
    };
  }
}

/** Rows that the walk leaves none of: in an empty table nobody could see too much. */
async function plantTheRest(chain: Chain, { signal }: Casework): Promise<void> {
  const organisation = chain.organisation('voorbeeldstad');
  await chain.asSuperuser("insert into matching.too_common values ($1, 'name', $2, now())", [
    signal,
    organisation,
  ]);
  await chain.asSuperuser('insert into matching.deferred values ($1, $2)', [signal, organisation]);
  await chain.asSuperuser(
    'insert into matching.addition select id, $1, now() from matching.proposal limit 1',
    [organisation],
  );
  await chain.asSuperuser('insert into access.invitation values ($1, $2, now())', [
    chain.person('administrator'),
    Buffer.alloc(32),
  ]);
}

/** A second session of the focal person, ended. */
async function endSession(chain: Chain): Promise<string> {
  const { session } = await chain.signIn('focal');
  await chain.asSuperuser(
    "update access.session set ended_at = now() where token_hash = sha256(convert_to($1, 'UTF8'))",
    [session],
  );
  return session;
}

/** Someone who worked beside the focal person until yesterday, with a session that was never ended. */
async function endMembership(chain: Chain): Promise<string> {
  const [person, membership] = [randomUUID(), randomUUID()];
  const token = randomBytes(32).toString('base64url');
  await chain.asSuperuser(
    "insert into access.person values ($1, 'Verzonnen vertrokkene', 'vertrokken', true)",
    [person],
  );
  await chain.asSuperuser(
    `insert into access.membership values ($1, $2, $3, 'focal-person', '2020-01-01', current_date - 1)`,
    [membership, person, chain.organisation('voorbeeldstad')],
  );
  await chain.asSuperuser(
    `insert into access.session (token_hash, person, membership, purpose)
      values (sha256(convert_to($1, 'UTF8')), $2, $3, 'joint-approach')`,
    [token, person, membership],
  );
  return token;
}
