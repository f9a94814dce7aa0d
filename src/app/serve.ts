import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../platform/config.ts';
import { openAssets } from '../platform/http/assets.ts';
import { listen } from '../platform/http/listen.ts';
import { openLog } from '../platform/log.ts';
import type { Geometry } from '../ui/map/geometry.ts';
import { folders } from './folders.ts';
import { bundledAtStart, importPublished } from './import-published.ts';
import { operatorOf } from './operator.ts';
import { openStorage } from './storage.ts';
import { readVersion } from './version.ts';
import { makeWeb } from './web.tsx';

/** Baken, serving. `stop` ends all of it; `lost` tells why when the database ends by itself. */
export type Serving = { stop: () => Promise<void>; lost: Promise<Error> };

/**
 * Opens everything, loads what is published and not loaded yet, serves, and says so in a few lines.
 * Asked to stop meanwhile, it closes what it opened and throws the signal's reason.
 */
export async function serve(
  config: Config,
  say: (line: string) => void,
  asked: AbortSignal,
): Promise<Serving> {
  const log = openLog(config.LOG_LEVEL, process.stderr.isTTY);
  const assets = openAssets(folders.build);
  const geometry = JSON.parse(readFileSync(join(folders.build, 'geometry.json'), 'utf8')) as Geometry;
  const storage = await openStorage(config, (line) => log.info({ database: line }));
  try {
    asked.throwIfAborted();
    const imported = await importPublished(storage.access, bundledAtStart, () => new Date());
    asked.throwIfAborted();
    const loaded = imported.filter((set) => set.changed).map((set) => set.name);
    if (loaded.length > 0) say(`Loaded      published figures: ${loaded.join(', ')}`);
    const web = makeWeb({
      access: storage.access,
      assets,
      geometry,
      draftKey: await storage.secret('draft'),
      ready: storage.ready,
      operator: operatorOf(config),
      version: readVersion(),
      now: () => new Date(),
      log,
    });
    const listening = await listen(web.fetch, config.PORT, config.HOST);
    const shown = config.HOST === '127.0.0.1' ? 'localhost' : config.HOST;
    say(`Baken       http://${shown}:${listening.port}  (Dutch; English at /en)`);
    say('Signing in  not needed: every page is public in this version');
    say(`Data        ${storage.place}`);
    say('Stop        Ctrl-C');
    return {
      lost: storage.lost,
      stop: async () => {
        await listening.stop();
        await storage.close();
      },
    };
  } catch (error) {
    const fault = await storage.explain(error);
    await storage.close();
    throw fault;
  }
}
