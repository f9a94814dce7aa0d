import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import type { Wishes as SaidWishes } from '../content.ts';
import { signalTexts } from '../messages.ts';
import type { Signal } from '../signal.ts';

/** What whoever made the report wants, under a heading of `level`; nothing where the signal came another way. */
export const Wishes: FC<{ language: Language; wishes: SaidWishes | undefined; level: 'h2' | 'h3' }> = ({
  language,
  wishes,
  level: Heading,
}) => {
  const t = signalTexts(language.locale);
  if (!wishes) return null;
  return (
    <>
      <Heading>{t('wishTitle')}</Heading>
      <ul>
        <li>{t(`share-${wishes.share}`)}</li>
        <li>{t(`self-${wishes.self}`)}</li>
        <li>{t(`reply-${wishes.reply}`)}</li>
      </ul>
    </>
  );
};

/** On a copy, which does not hold the wishes themselves: that whoever reported would rather not have it shared. */
export const RatherNotShared: FC<{
  language: Language;
  signal: Pick<Signal, 'content' | 'ratherNotShared'>;
}> = ({ language, signal }) =>
  signal.ratherNotShared && !signal.content?.wishes ? (
    <Alert kind="info">{signalTexts(language.locale)('ratherNotShared')}</Alert>
  ) : null;
