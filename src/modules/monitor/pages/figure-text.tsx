import type { Child, FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import type { Figure } from '../figure.ts';
import { findLabel } from '../labels.ts';
import { monitorTexts } from '../messages.ts';
import type { Source } from '../source.ts';
import { textLanguage } from '../text-language.ts';

/** A text of the data in the reader's language; marked as English where there is no Dutch for it. */
export const Label: FC<{ language: Language; text: string }> = ({ language, text }) => {
  const found = findLabel(text, textLanguage(language));
  return found === undefined ? <span lang="en">{text}</span> : <>{found}</>;
};

/**
 * What a figure says, with its unit and, always with it, its range: '944 slachtoffers', '31%',
 * '41.561 (36.235 tot 47.901) personen in zes jaar', '5.000 tot 7.500 personen per jaar'.
 */
export function figureValue(figure: Figure, language: Language): Child {
  const t = monitorTexts(language.locale);
  const { value, low, high, sharePct, rank } = figure;
  const range =
    low === null || high === null
      ? null
      : t('range', { low: language.number(low), high: language.number(high) });
  const counted = value === null ? range : `${language.number(value)}${range ? ` (${range})` : ''}`;
  const others = [
    sharePct === null ? null : language.percent(sharePct),
    rank === null || value !== null ? null : t('rankOnly', { rank }),
  ].filter((part) => part !== null);
  return (
    <>
      {counted === null ? null : (
        <>
          {counted} <Label language={language} text={figure.unit} />
          {others.length > 0 ? ' · ' : ''}
        </>
      )}
      {others.join(' · ')}
    </>
  );
}

/** What must be said beside a figure: what its range means, and the remark in the data. */
export const FigureNotes: FC<{ language: Language; figure: Figure }> = ({ language, figure }) => (
  <>
    {[figure.intervalKind, figure.note].map((text) =>
      text === null ? null : (
        <small class="baken-note">
          <Label language={language} text={text} />
        </small>
      ),
    )}
  </>
);

/** The sources of a figure by publisher and year, each with a link to what it is. */
export const SourceLinks: FC<{ language: Language; ids: readonly string[]; sources: readonly Source[] }> = ({
  language,
  ids,
  sources,
}) => (
  <>
    {ids.map((id, at) => (
      <>
        {at > 0 ? '; ' : ''}
        <a href={`${language.link('/monitor/bronnen')}#${id}`}>
          {sourceName(sources.find((source) => source.source_id === id)) ?? id}
        </a>
      </>
    ))}
  </>
);

function sourceName(source: Source | undefined): string | undefined {
  if (!source) return undefined;
  const year = source.published?.slice(0, 4);
  return year === undefined ? source.publisher : `${source.publisher} (${year})`;
}
