import type { MiddlewareHandler } from 'hono';
import type { Child } from 'hono/jsx';
import type { SiteEnv } from '../platform/http/site.ts';
import { PageFrame, type PageHead, type Site } from '../ui/page-frame.tsx';

declare module 'hono' {
  interface ContextRenderer {
    (content: Child, head: PageHead): Response;
  }
}

/** Lets every handler answer with `c.render(content, head)`: the page in its frame, in the reader's language. */
export function frame(site: Site): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    c.setRenderer((content, head) => {
      const page = (
        <PageFrame site={site} reader={c.get('language')} head={head} signedIn={c.get('signedIn')}>
          {content}
        </PageFrame>
      );
      // A page for someone who may be watched leaves nothing behind in the browser.
      if (head.sheltered) c.header('Cache-Control', 'no-store');
      return c.html(`<!doctype html>${page.toString()}`);
    });
    await next();
  };
}
