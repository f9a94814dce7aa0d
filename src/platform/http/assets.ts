import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

/** The built stylesheets, scripts, fonts and pictures: same origin, immutable, compressed beforehand. */
export type Assets = { address: (name: string) => string; serve: MiddlewareHandler };

/** @param folder the build folder, with assets.json and public/ */
export function openAssets(folder: string): Assets {
  const manifest = JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8')) as Record<string, string>;
  return {
    address: (name) => {
      const address = manifest[name];
      if (address === undefined) throw new Error(`No asset is called ${name}.`);
      return address;
    },
    serve: serveStatic({
      root: join(folder, 'public'),
      rewriteRequestPath: (path) => path.replace(/^\/assets/, ''),
      precompressed: true,
      onFound: (_path, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  };
}
