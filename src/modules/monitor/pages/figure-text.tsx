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

/** What a figure says, with its unit: '944 slachtoffers', '31%', '5.000 tot 7.500 personen per jaar'. */
export function figureValue(figure: Figure, language: Language): Child {
  const t = monitorTexts(language.locale);
  const unit = figure.unit === 'pct' ? null : <Label language={language} text={figure.unit} />;
  const parts = [
    figure.value === null ? null : language.number(figure.value),
    figure.value === null && figure.low !== null && figure.high !== null
      ? t('range', { low: language.number(figure.low), high: language.number(figure.high) })
      : null,
    figure.sharePct === null ? null : language.percent(figure.sharePct),
    figure.rank === null || figure.value !== null ? null : t('rankOnly', { rank: figure.rank }),
  ].filter((part) => part !== null);
  return (
    <>
      {parts.join(' · ')}
      {figure.value === null && figure.low === null ? null : <> {unit}</>}
    </>
  );
}

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
