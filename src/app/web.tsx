import type { Hono } from 'hono';
import {
  type Access,
  type Act,
  accountRoutes,
  FormNotYours,
  formNotYours,
  lawRoutes,
  logRoutes,
  type PageContext,
  type Passwords,
  peopleRoutes,
  Refused,
  refusalSentences,
  signInAgain,
  signInRoutes,
} from '../modules/access/index.ts';
import { directoryRoutes } from '../modules/directory/index.ts';
import { intakeRoutes, reportRoutes } from '../modules/intake/index.ts';
import { matchingPanel, matchingRoutes } from '../modules/matching/index.ts';
import { goalFigures, monitorRoutes } from '../modules/monitor/index.ts';
import { programmeRoutes } from '../modules/programme/index.ts';
import { signalRoutes } from '../modules/signals/index.ts';
import { victimRoutes } from '../modules/victims/index.ts';
import type { Assets } from '../platform/http/assets.ts';
import type { Route } from '../platform/http/route.ts';
import { makeSite, type SiteEnv } from '../platform/http/site.ts';
import type { Logger } from '../platform/log.ts';
import type { Vault } from '../platform/vault/vault.ts';
import type { Geometry } from '../ui/map/geometry.ts';
import { apiRoutes } from './api.ts';
import { contentVersion } from './content-version.ts';
import { frame } from './frame.tsx';
import type { Operator } from './operator.ts';
import { ErrorPage, errorTitle } from './pages/error.tsx';
import { footer, menu, workMenu } from './site-map.ts';
import { siteRoutes } from './site-routes.tsx';
import { workRoutes } from './work-routes.tsx';

/** What the web application is put together from. */
export type WebParts = {
  access: Access;
  assets: Assets;
  /** The drawn borders of municipalities and police units. */
  geometry: Geometry;
  /** 32 bytes that seal half-filled forms inside their pages. */
  draftKey: Uint8Array;
  vault: Vault;
  passwords: Passwords;
  /** The network address that a request comes from. */
  addressOf: (c: PageContext) => string;
  /** Resolves after so many milliseconds. */
  wait: (ms: number) => Promise<void>;
  operator: Operator;
  /** With what outsiders verify checkpoints of the processing log. */
  logKey: string;
  /** Everything in it is invented, and one may sign in as anyone. */
  demonstration: boolean;
  /** The version of Baken, as in package.json. */
  version: string;
  ready: () => Promise<boolean>;
  now: () => Date;
  log: Logger;
};

/** Every address of the site with what it permits and its log word. */
export function allRoutes(parts: Omit<WebParts, 'assets' | 'ready' | 'log'>): Route<Act, SiteEnv>[] {
  const { access, addressOf, draftKey, geometry, now, vault, wait, demonstration } = parts;
  return [
    ...siteRoutes(parts),
    ...workRoutes(access),
    ...signInRoutes(access, {
      ...parts,
      demonstration: () => Promise.resolve(demonstration),
      secure: !demonstration,
      address: addressOf,
    }),
    ...accountRoutes(access, parts),
    ...peopleRoutes(access, { vault, now }),
    ...lawRoutes(access, now),
    ...logRoutes(access, parts.logKey),
    ...intakeRoutes(access, draftKey, now),
    ...reportRoutes(access, { vault, draftKey, now, wait, addressOf }),
    ...signalRoutes(access, { vault, now, panels: matchingPanel(access) }),
    ...matchingRoutes(access, { vault, now }),
    ...victimRoutes(access, { vault, now }),
    ...directoryRoutes(access, geometry),
    ...monitorRoutes(access),
    ...programmeRoutes(access, (language) => goalFigures(access, language)),
    ...apiRoutes(access, parts.operator, now),
  ];
}

/** The whole web application: give it a request, get an answer. */
export function makeWeb(parts: WebParts): Hono<SiteEnv> {
  return makeSite<Act>({
    routes: allRoutes(parts),
    assets: parts.assets.serve,
    frame: frame({
      menu,
      work: workMenu,
      footer,
      asset: parts.assets.address,
      demonstration: parts.demonstration,
    }),
    errorPage: (c, status, why, next) => {
      c.status(status);
      c.header('Cache-Control', 'no-store');
      const language = c.get('language');
      return c.render(<ErrorPage language={language} status={status} why={why} next={next} />, {
        title: errorTitle(language, status),
        languages: ['nl', 'en', 'ar', 'zh'],
        // An error may come up where someone was sheltered.
        sheltered: true,
      });
    },
    refusalIn: (error, c) => {
      const { locale } = c.get('language');
      if (error instanceof FormNotYours) return { status: 403, why: [formNotYours(locale)] };
      if (!(error instanceof Refused)) return undefined;
      const { refusal } = error;
      return {
        status: refusal.refused === 'not-found' ? 404 : 403,
        why: refusalSentences(refusal, locale),
        ...(refusal.refused === 'session-ended' && {
          next: { path: '/inloggen', text: signInAgain(locale) },
        }),
      };
    },
    ready: parts.ready,
    contentVersion: contentVersion(parts.access, parts.now),
    log: parts.log,
  });
}
