import { z } from 'zod';
import { api } from './api.ts';

const Link = z
  .object({ href: z.string().describe('Het adres, vanaf de wortel van deze website.') })
  .meta({ id: 'Verwijzing', description: 'Een verwijzing naar een andere bladzijde van de lijst.' });

const Links = z
  .object({
    self: Link,
    next: Link.optional().describe('De volgende bladzijde; ontbreekt op de laatste.'),
    previous: Link.optional().describe('De vorige bladzijde; ontbreekt op de eerste.'),
  })
  .meta({ id: 'Verwijzingen', description: 'Deze bladzijde van de lijst en die eromheen.' });

/** One page of a list of `item`; `name` names the list in the document. */
export const listOf = <Item extends z.ZodType>(name: string, item: Item) =>
  z
    .object({
      _links: Links,
      totaal: z.int().min(0).describe('Hoeveel resultaten er in totaal passen bij de vraag.'),
      resultaten: z.array(item),
    })
    .meta({ id: name });

type ListQuery = { page: number; pageSize: number } & Record<string, string | number | undefined>;

/** The page that `query` asks of `rows`, with links that ask the same of the pages around it. */
export function pageOfList<Row>(path: string, query: ListQuery, rows: readonly Row[]) {
  const { page, pageSize, ...filters } = query;
  const last = Math.max(1, Math.ceil(rows.length / pageSize));
  const link = (to: number) => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...filters, page: to, pageSize })) {
      if (value !== undefined) search.set(name, String(value));
    }
    return { href: `${api.base}${path}?${search.toString()}` };
  };
  return {
    _links: {
      self: link(page),
      ...(page < last && { next: link(page + 1) }),
      // From far behind the end, the previous page is the last one that has rows.
      ...(page > 1 && { previous: link(Math.min(page - 1, last)) }),
    },
    totaal: rows.length,
    resultaten: rows.slice((page - 1) * pageSize, page * pageSize),
  };
}
