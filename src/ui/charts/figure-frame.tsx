import type { Child } from 'hono/jsx';
import type { Language } from '../../platform/i18n/language.ts';
import { chartTexts } from './chart-messages.ts';

/** What every figure carries around its drawing. */
export type FigureProps = {
  /** Unique on the page; also the address of the figure within it. */
  readonly id: string;
  readonly heading: string;
  readonly level: 2 | 3;
  /** In words what the drawing shows, for who does not see it. */
  readonly description: string;
  readonly notes: readonly string[];
  /** The line with source and licence. */
  readonly source: string;
  readonly csvHref: string;
  readonly language: Language;
};

export function FigureFrame({
  id,
  heading,
  level,
  notes,
  source,
  csvHref,
  language,
  children,
}: Omit<FigureProps, 'description'> & { readonly children: Child }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <figure class="figure" id={id} aria-labelledby={`${id}-heading`}>
      <Heading class="figure-heading" id={`${id}-heading`}>
        {heading}
      </Heading>
      {children}
      <figcaption class="figure-caption">
        {notes.map((note) => (
          <p>{note}</p>
        ))}
        <p class="figure-source">
          {source} ·{' '}
          <a href={csvHref} download>
            {chartTexts(language.locale)('csv')}
          </a>
        </p>
      </figcaption>
    </figure>
  );
}
