import type { FC } from 'hono/jsx';

/** A person's words with their line ends, each line in its own direction whatever the page's. */
export const Lines: FC<{ text: string }> = ({ text }) => (
  <>
    {text.split('\n').map((line, at) => (
      <>
        {at > 0 ? <br /> : null}
        <bdi>{line}</bdi>
      </>
    ))}
  </>
);
