import type { FC } from 'hono/jsx';
import type { Language } from '../../platform/i18n/language.ts';
import type { Place } from '../../ui/page-frame.tsx';
import { workTexts } from '../work-messages.ts';

/** How much waits, and the address of the list of it. */
export type Waiting = { count: number; list: string };

/** A room in which something may wait. */
export type WorkRoom = { place: Place; waiting?: Waiting | undefined };

/** Where someone who signed in begins: the rooms open to them, and how much waits in each. */
export const WorkPage: FC<{
  language: Language;
  worksAs: string;
  purpose: string;
  rooms: readonly WorkRoom[];
}> = ({ language, worksAs, purpose, rooms }) => {
  const t = workTexts(language.locale);
  return (
    <>
      <h1>{t('title')}</h1>
      <p class="baken-lead">{t('lead', { worksAs, purpose })}</p>
      <p>
        <a href={language.link('/account')}>{t('change')}</a>
      </p>
      {rooms.length === 0 ? <p>{t('empty')}</p> : null}
      <ul class="baken-doors">
        {rooms.map(({ place, waiting }) => (
          <li class="baken-door">
            <h2>
              <a href={language.link(place.path)}>{place.name[language.locale]}</a>
            </h2>
            <p>{t(place.path as '/werk/signalen')}</p>
            {waiting === undefined ? null : (
              <p>
                <Waits language={language} {...waiting} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

const Waits: FC<Waiting & { language: Language }> = ({ language, count, list }) => {
  const text = <strong>{workTexts(language.locale)('waiting', { count })}</strong>;
  return count === 0 ? text : <a href={language.link(list)}>{text}</a>;
};
