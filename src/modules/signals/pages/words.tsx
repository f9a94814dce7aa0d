import type { FC } from 'hono/jsx';

/** A person's words, each line in its own direction. */
export const Words: FC<{ text: string }> = ({ text }) => (
  <>
    {text.split('\n').map((line) => (
      <p dir="auto">{line}</p>
    ))}
  </>
);
