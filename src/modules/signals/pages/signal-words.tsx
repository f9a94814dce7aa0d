import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { namesIn } from '../../access/index.ts';
import { type Line, numberedLines, type SignalContent } from '../content.ts';
import { fieldNames } from '../field.ts';
import { signalTexts } from '../messages.ts';
import { fieldTexts, heldNames, lineKindNames } from '../names.ts';
import { Wishes } from './wishes.tsx';

type Props = { language: Language; content: SignalContent };

/** What a signal says: what was noticed, what someone makes of it under a heading of its own, and whom it is about. */
export const SignalWords: FC<Props> = ({ language, content }) => {
  const t = signalTexts(language.locale);
  const names = namesIn(fieldTexts, language.locale);
  const thoughts = numberedLines(content, 'thought');
  const known = fieldNames.filter((field) => content.fields[field] !== undefined);
  return (
    <>
      <Wishes language={language} wishes={content.wishes} level="h2" />
      <h2>{t('noticedTitle')}</h2>
      <Lines language={language} lines={numberedLines(content, 'noticed')} none={t('noLines')} />
      <h2>{t('thoughtTitle')}</h2>
      {thoughts.length > 0 ? <p>{t('thoughtNote')}</p> : null}
      <Lines language={language} lines={thoughts} none={t('noThoughts')} />
      <h2>{t('fieldsTitle')}</h2>
      {known.length === 0 ? (
        <p>{t('noFields')}</p>
      ) : (
        <dl class="baken-pairs">
          {known.map((field) => (
            <>
              <dt>{names[field]}</dt>
              <dd dir="auto">{content.fields[field]}</dd>
            </>
          ))}
        </dl>
      )}
    </>
  );
};

type NumberedLine = { number: number; line: Line };

const Lines: FC<{ language: Language; lines: readonly NumberedLine[]; none: string }> = ({
  language,
  lines,
  none,
}) => {
  const t = signalTexts(language.locale);
  const kinds = namesIn(lineKindNames, language.locale);
  const held = namesIn(heldNames, language.locale);
  if (lines.length === 0) return <p>{none}</p>;
  return (
    <ol>
      {lines.map(({ number, line }) => (
        <li value={number}>
          {line.text.split('\n').map((each) => (
            <p dir="auto">{line.struck ? <del>{each}</del> : each}</p>
          ))}
          <p class="baken-small">
            {[
              line.struck && t('lineStruck'),
              kinds[line.kind],
              line.day && language.day(line.day),
              line.place && `${t('linePlace')}: ${line.place}`,
              line.source && `${t('lineSource')}: ${line.source}`,
              line.holds.length > 0 &&
                `${t('lineHolds')}: ${line.holds.map((each) => held[each]).join(', ')}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
};
