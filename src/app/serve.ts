import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { checkpointSigner, openPasswords, sealLog } from '../modules/access/index.ts';
import type { Config } from '../platform/config.ts';
import { addressReader } from '../platform/http/address.ts';
import { openAssets } from '../platform/http/assets.ts';
import { listen } from '../platform/http/listen.ts';
import { openLog } from '../platform/log.ts';
import type { Geometry } from '../ui/map/geometry.ts';
import { fillDemonstration } from './demonstration/fill.ts';
import { folders } from './folders.ts';
import { bundledAtStart, importPublished } from './import-published.ts';
import { settleInstallation } from './installation.ts';
import { jobHandlers } from './job-handlers.ts';
import { operatorOf } from './operator.ts';
import { openStorage } from './storage.ts';
import { readVersion } from './version.ts';
import { makeWeb } from './web.tsx';
import { startWorker } from './worker.ts';

/** How often the processing log is sealed, in milliseconds. */
const sealEveryMs = 60_000;

/** How often it is asked whether a new count is due, in milliseconds. */
const countEveryMs = 3_600_000;

/** Baken, serving. `stop` ends all of it; `lost` tells why when the database ends by itself. */
export type Serving = { stop: () => Promise<void>; lost: Promise<Error> };

/**
 * Opens everything, loads what is published and not loaded yet, serves, and says so in a few lines.
 * Asked to stop meanwhile, it closes what it opened and throws the signal's reason.
 */
export async function serve(
  config: Config & { demonstration: boolean },
  say: (line: string) => void,
  asked: AbortSignal,
): Promise<Serving> {
  const log = openLog(config.LOG_LEVEL, process.stderr.isTTY);
  const assets = openAssets(folders.build);
  const geometry = JSON.parse(readFileSync(join(folders.build, 'geometry.json'), 'utf8')) as Geometry;
  const storage = await openStorage(config, (line) => log.info({ database: line }));
  try {
    asked.throwIfAborted();
    const demonstration = await settleInstallation(
      storage.access,
      { demonstration: config.demonstration, keysAreNew: storage.keysAreNew },
      new Date(),
    );
    const imported = await importPublished(storage.access, bundledAtStart, () => new Date());
    asked.throwIfAborted();
    const loaded = imported.filter((set) => set.changed).map((set) => set.name);
    if (loaded.length > 0) say(`Loaded      published figures: ${loaded.join(', ')}`);
    if (demonstration) {
      const filled = await fillDemonstration(storage.access, storage.vault, new Date());
      if (!filled.granted) throw new Error(`The demonstration was refused: ${filled.refusal.refused}`);
      if (filled.value) say('Loaded      invented people, reports and signals');
      asked.throwIfAborted();
    }
    const signer = checkpointSigner(await storage.secret('log-signing'));
    const sealing = { signer, folder: config.BAKEN_DATA, now: () => new Date() };
    const web = makeWeb({
      access: storage.access,
      assets,
      geometry,
      draftKey: await storage.secret('draft'),
      vault: storage.vault,
      passwords: openPasswords(),
      addressOf: addressReader(config.BEHIND_PROXY === 'yes'),
      wait: (ms) => delay(ms),
      demonstration,
      logKey: signer.publicKey,
      ready: storage.ready,
      operator: operatorOf(config),
      version: readVersion(),
      now: () => new Date(),
      log,
    });
    const listening = await listen(web.fetch, config.PORT, config.HOST);
    const handlers = jobHandlers(storage.access, () => new Date());
    const worker = startWorker({
      nextJob: () =>
        storage.nextJob(handlers, (job, error) =>
          log.error({ job: job.kind, fault: error instanceof Error ? error.name : 'unknown' }),
        ),
      rounds: [
        {
          name: 'log.seal',
          everyMs: sealEveryMs,
          work: async () => void (await sealLog(storage.access, sealing)),
        },
        // A new month is a new edition, also when nobody registers anything.
        { name: 'victims.count', everyMs: countEveryMs, work: handlers['victims.count'] },
      ],
      log,
    });
    const shown = config.HOST === '127.0.0.1' ? 'localhost' : config.HOST;
    say(`Baken       http://${shown}:${listening.port}  (Dutch; English at /en)`);
    say(
      demonstration
        ? `Signing in  http://${shown}:${listening.port}/inloggen, one click: a demonstration, all people are invented`
        : `Signing in  http://${shown}:${listening.port}/inloggen; new people: npx baken invite, see npx baken --help`,
    );
    say(`Data        ${storage.place}`);
    say('Stop        Ctrl-C');
    return {
      lost: storage.lost,
      stop: async () => {
        await Promise.all([listening.stop(), worker.stop()]);
        await storage.close();
      },
    };
  } catch (error) {
    const fault = await storage.explain(error);
    await storage.close();
    throw fault;
  }
}
