import type { TestSite } from './site.ts';

/** An address that is linked somewhere, with what it answered. */
export type Linked = { path: string; status: number; type: string; cookie: string | null; from: string };

/**
 * Follows every internal link from some pages on, GET only, and returns what each address answered. Of addresses
 * that differ in the values of their query string only, one is followed: a list has thousands of those.
 */
export async function followLinks(site: TestSite, from: readonly string[]): Promise<Linked[]> {
  const seen = new Set<string>();
  const found: Linked[] = [];
  const waiting = from.map((path) => ({ path, from: 'start' }));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const kind = kindOf(next.path);
    if (seen.has(kind)) continue;
    seen.add(kind);
    const answer = await site.request(next.path);
    const type = answer.headers.get('Content-Type') ?? '';
    found.push({ ...next, status: answer.status, type, cookie: answer.headers.get('Set-Cookie') });
    const body = await answer.text();
    if (!type.startsWith('text/html')) continue;
    const { path } = next;
    waiting.push(...linksIn(body, site.origin + path).map((link) => ({ path: link, from: path })));
  }
  return found;
}

function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://site');
  return `${pathname} ${[...new Set(searchParams.keys())].toSorted().join(' ')}`;
}

/** The internal addresses in a page, without their fragment. */
function linksIn(html: string, at: string): string[] {
  const page = new URL(at);
  return [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)]
    .map(([, address = '']) => new URL(address.replaceAll('&amp;', '&'), page))
    .filter((address) => address.origin === page.origin)
    .map((address) => address.pathname + address.search);
}
