const longest = 500;

/** Where signing in leads to: a path of this site, or undefined for anything else. */
export function findWayBack(asked: string | undefined): string | undefined {
  if (asked === undefined || asked.length > longest || !/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(asked)) {
    return undefined;
  }
  // Read as a browser reads it: dots and empty parts must not lead to another site or straight back here.
  const { origin, pathname, search } = new URL(asked, 'http://site.invalid');
  const here = origin === 'http://site.invalid' && !pathname.startsWith('//');
  return here && !/\/(inloggen|uitloggen)(\/|$)/.test(pathname) ? pathname + search : undefined;
}
