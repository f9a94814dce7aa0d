import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { programmeTexts } from '../messages.ts';

/** A text, or the plain word that no document says it. */
export const Known: FC<{ language: Language; text: string | null }> = ({ language, text }) =>
  text === null ? (
    <span class="baken-unknown">{programmeTexts(language.locale)('unknown')}</span>
  ) : (
    <>{text}</>
  );
