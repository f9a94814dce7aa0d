import { randomUUID } from 'node:crypto';
import { jobHandlers } from '../../src/app/job-handlers.ts';
import { doNextJob } from '../../src/modules/access/index.ts';
import { openPool } from '../../src/platform/database.ts';
import { type Chain, type ChainOrganisation, fillChain } from './chain.ts';
import type { FullDatabase } from './database.ts';
import { onOwnSite, openTestSite, type TestSite } from './site.ts';

/** A site with the invented chain of chain.ts in it, as a demonstration: one signs in with a button. */
export type ChainSite = TestSite & {
  /** Does every job that is due, as the worker beside the site would. */
  work: () => Promise<void>;
  /** The id of an organisation of chain.ts. */
  organisation: Chain['organisation'];
};

/** Protection officers beside those of chain.ts, by the name they sign in with. */
export const officers = {
  zorg: 'Verzonnen officer van zorg',
  politie: 'Verzonnen officer van politie',
} as const satisfies Partial<Record<ChainOrganisation, string>>;

/** Declares a suite over such a site, on the PostgreSQL that Baken brings. */
export function onChainSite(name: string, suite: (site: () => ChainSite) => void): void {
  onOwnSite(name, openChainSite, suite);
}

async function openChainSite(database: FullDatabase): Promise<ChainSite> {
  const site = await openTestSite({ logins: database.logins, load: true });
  // The database has a clock of its own: what it writes down itself must not be hours away from the rest.
  site.clock.now = Date.now();
  const chain = await fillChain(database);
  await chain.asSuperuser("insert into access.installation values (true, true, '2026-11-22T10:00:00+01:00')");
  for (const [organisation, person] of Object.entries(officers)) {
    await addOfficer(chain, organisation as keyof typeof officers, person);
  }
  const worker = openPool<object>(database.logins.worker, {
    name: 'test worker',
    statementLimitMs: 60_000,
    log: () => {},
  });
  const handlers = jobHandlers(chain.access, () => new Date(site.clock.now));
  const failed = (_: object, error: unknown) => {
    throw error;
  };
  return {
    ...site,
    organisation: chain.organisation,
    work: async () => {
      while (await doNextJob(worker, handlers, failed));
    },
    close: async () => {
      await worker.destroy();
      await chain.close();
      await site.close();
    },
  };
}

async function addOfficer(chain: Chain, organisation: ChainOrganisation, name: string): Promise<void> {
  const person = randomUUID();
  await chain.asSuperuser('insert into access.person values ($1, $2, $3, true)', [
    person,
    name,
    `${organisation}-officer@voorbeeld.example`,
  ]);
  await chain.asSuperuser("insert into access.membership values ($1, $2, $3, $4, '2020-01-01')", [
    randomUUID(),
    person,
    chain.organisation(organisation),
    'protection-officer',
  ]);
}
