import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';

/** A text about this site. */
export const ProsePage: FC<{ title: string; html: string }> = ({ title, html }) => (
  <>
    <h1>{title}</h1>
    {raw(html)}
  </>
);
