import { type Access, getPublishedVersion, publicActor } from '../modules/access/index.ts';

/** How long an answer may be older than the content it shows, in milliseconds. */
const freshFor = 1_000;

/**
 * What public pages are made from, as a word that changes with every import and every day (a page says whether a
 * fact is due for a re-check). Asked of the database once a second at most. While the database is away the last
 * word holds, so that pages which were shown before, such as whom to call, stay up.
 */
export function contentVersion(access: Access, now: () => Date): () => Promise<string> {
  let published = '';
  let asked = Number.NEGATIVE_INFINITY;
  return async () => {
    const at = now().getTime();
    if (at - asked >= freshFor) {
      asked = at;
      const result = await access
        .under(publicActor, { act: 'site.read' }, getPublishedVersion)
        .catch(() => undefined);
      if (result?.granted) published = String(result.value);
    }
    return `${published} ${new Date(at).toISOString().slice(0, 10)}`;
  };
}
