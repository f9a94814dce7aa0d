import { type Access, getPublishedVersion, publicActor } from '../modules/access/index.ts';
import { dutchDay } from '../platform/today.ts';

/** How long an answer may be older than the content it shows, in milliseconds. */
const freshFor = 1_000;

/**
 * What public pages are made from, as a word that changes with every import and every day (a page says whether a
 * fact is due for a re-check). Asked of the database once a second at most, and only the first time waited for: a
 * slow or absent database leaves the last word standing, so that pages which were shown before, such as whom to
 * call, stay up.
 * @param elapsed milliseconds on a clock that never goes back
 */
export function contentVersion(
  access: Access,
  now: () => Date,
  elapsed: () => number = () => performance.now(),
): () => Promise<string> {
  let published: string | undefined;
  let asked = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  const ask = async (): Promise<void> => {
    const result = await access
      .under(publicActor, { act: 'site.read' }, getPublishedVersion)
      .catch(() => undefined);
    if (result?.granted) published = String(result.value);
    asking = undefined;
  };

  return async () => {
    if (!asking && elapsed() - asked >= freshFor) {
      asked = elapsed();
      asking = ask();
    }
    if (published === undefined) await asking;
    return `${published ?? ''} ${dutchDay(now())}`;
  };
}
