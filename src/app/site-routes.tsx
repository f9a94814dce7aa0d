import { type Access, pageRoute } from '../modules/access/index.ts';
import { contentLanguage } from '../ui/page-frame.tsx';
import { apiTexts } from './api-messages.ts';
import { type Operator, operatorWords, securityTxt } from './operator.ts';
import { ApiPage } from './pages/api.tsx';
import { HomePage } from './pages/home.tsx';
import { ProsePage } from './pages/prose.tsx';
import { readProse } from './prose.ts';
import { siteTexts } from './site-messages.ts';

/** What the pages about this site need to know. */
export type SiteParts = { access: Access; operator: Operator; version: string; now: () => Date };

const permits = 'site.read';

/** The texts about this site: their path, and the name of their file. */
const proses = [
  { path: '/over', name: 'about' },
  { path: '/privacy', name: 'privacy' },
  { path: '/toegankelijkheid', name: 'accessibility' },
];

/** The pages that belong to no room. */
export function siteRoutes({ access, operator, version, now }: SiteParts) {
  return [
    pageRoute(access, {
      method: 'get',
      path: '/',
      permits,
      log: 'site.home',
      shared: true,
      answer: (c) => {
        const language = c.get('language');
        return c.render(<HomePage language={language} />, {
          title: siteTexts(language.locale)('homeTitle'),
          path: '/',
          languages: ['nl', 'en', 'ar', 'zh'],
          sheltered: true,
        });
      },
    }),
    ...proses.map(({ path, name }) => {
      const prose = readProse(name, operatorWords(operator, version));
      return pageRoute(access, {
        method: 'get',
        path,
        permits,
        log: `site.${name}`,
        shared: true,
        answer: (c) => {
          const { locale } = contentLanguage({}, c.get('language'));
          const text = prose[locale === 'nl' ? 'nl' : 'en'];
          return c.render(<ProsePage {...text} />, { title: text.title, path });
        },
      });
    }),
    pageRoute(access, {
      method: 'get',
      path: '/api',
      permits,
      log: 'site.api',
      shared: true,
      answer: (c) => {
        const language = contentLanguage({}, c.get('language'));
        return c.render(<ApiPage language={language} />, {
          title: apiTexts(language.locale)('title'),
          path: '/api',
        });
      },
    }),
    pageRoute(access, {
      method: 'get',
      path: '/robots.txt',
      permits,
      log: 'site.robots',
      shared: true,
      // Everything here is public; only the questions lead nowhere without a person.
      answer: (c) => c.text('User-agent: *\nDisallow: /hulp/kiezen\nDisallow: /en/hulp/kiezen\n'),
    }),
    pageRoute(access, {
      method: 'get',
      path: '/.well-known/security.txt',
      permits,
      log: 'site.security-txt',
      answer: (c) => {
        const text = securityTxt(operator, now());
        if (text === null) return c.notFound();
        return c.text(text, 200, { 'Cache-Control': 'no-store' });
      },
    }),
  ];
}
