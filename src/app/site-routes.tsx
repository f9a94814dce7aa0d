import { type Access, pageRoute } from '../modules/access/index.ts';
import { HomePage } from './pages/home.tsx';
import { siteTexts } from './site-messages.ts';

/** The pages that belong to no room. */
export function siteRoutes(access: Access) {
  return [
    pageRoute(access, {
      method: 'get',
      path: '/',
      permits: 'site.read',
      log: 'site.home',
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
  ];
}
