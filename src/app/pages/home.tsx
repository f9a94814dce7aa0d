import type { FC } from 'hono/jsx';
import type { Language } from '../../platform/i18n/language.ts';
import { siteTexts } from '../site-messages.ts';

/** The start: two questions people come with, and the map. */
export const HomePage: FC<{ language: Language }> = ({ language }) => {
  const t = siteTexts(language.locale);
  const doors = [
    { title: t('homeHelpTitle'), text: t('homeHelpText'), link: t('homeHelpLink'), path: '/hulp' },
    {
      title: t('homeMonitorTitle'),
      text: t('homeMonitorText'),
      link: t('homeMonitorLink'),
      path: '/monitor',
    },
    {
      title: t('homeRegionsTitle'),
      text: t('homeRegionsText'),
      link: t('homeRegionsLink'),
      path: '/gemeenten',
    },
  ];
  return (
    <>
      <h1>{t('homeTitle')}</h1>
      <p class="baken-lead">{t('homeLead')}</p>
      <ul class="baken-doors">
        {doors.map((door) => (
          <li class="baken-door">
            <h2>{door.title}</h2>
            <p>{door.text}</p>
            <p>
              <a href={language.link(door.path)}>{door.link}</a>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
};
