import type { Hono } from 'hono';
import { type Access, type Act, Refused } from '../modules/access/index.ts';
import { directoryRoutes } from '../modules/directory/index.ts';
import { intakeRoutes } from '../modules/intake/index.ts';
import { monitorRoutes } from '../modules/monitor/index.ts';
import type { Assets } from '../platform/http/assets.ts';
import type { Route } from '../platform/http/route.ts';
import { makeSite, type SiteEnv } from '../platform/http/site.ts';
import type { Logger } from '../platform/log.ts';
import type { Geometry } from '../ui/map/geometry.ts';
import { apiRoutes } from './api.ts';
import { contentVersion } from './content-version.ts';
import { frame } from './frame.tsx';
import type { Operator } from './operator.ts';
import { ErrorPage, errorTitle } from './pages/error.tsx';
import { footer, menu } from './site-map.ts';
import { siteRoutes } from './site-routes.tsx';

/** What the web application is put together from. */
export type WebParts = {
  access: Access;
  assets: Assets;
  /** The drawn borders of municipalities and police units. */
  geometry: Geometry;
  /** 32 bytes that seal half-filled forms inside their pages. */
  draftKey: Uint8Array;
  operator: Operator;
  /** The version of Baken, as in package.json. */
  version: string;
  ready: () => Promise<boolean>;
  now: () => Date;
  log: Logger;
};

/** Every address of the site with what it permits and its log word. */
export function allRoutes(
  parts: Pick<WebParts, 'access' | 'draftKey' | 'geometry' | 'now' | 'operator' | 'version'>,
): Route<Act, SiteEnv>[] {
  const { access, draftKey, geometry, now } = parts;
  return [
    ...siteRoutes(parts),
    ...intakeRoutes(access, draftKey, now),
    ...directoryRoutes(access, geometry),
    ...monitorRoutes(access),
    ...apiRoutes(access, parts.operator),
  ];
}

/** The whole web application: give it a request, get an answer. */
export function makeWeb(parts: WebParts): Hono<SiteEnv> {
  return makeSite<Act>({
    routes: allRoutes(parts),
    assets: parts.assets.serve,
    frame: frame({ menu, footer, asset: parts.assets.address, demonstration: true }),
    errorPage: (c, status) => {
      c.status(status);
      c.header('Cache-Control', 'no-store');
      const language = c.get('language');
      return c.render(<ErrorPage language={language} status={status} />, {
        title: errorTitle(language, status),
        languages: ['nl', 'en', 'ar', 'zh'],
        // An error may come up where someone was sheltered.
        sheltered: true,
      });
    },
    isRefusal: (error) => error instanceof Refused,
    ready: parts.ready,
    contentVersion: contentVersion(parts.access, parts.now),
    log: parts.log,
  });
}
