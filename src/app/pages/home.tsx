import type { FC } from 'hono/jsx';
import type { Language } from '../../platform/i18n/language.ts';
import { siteTexts } from '../site-messages.ts';

/** The start: what people come for. Help stands first and stands out. */
export const HomePage: FC<{ language: Language }> = ({ language }) => {
  const t = siteTexts(language.locale);
  const doors = [
    { title: t('homePlanTitle'), text: t('homePlanText'), path: '/actieplan' },
    { title: t('homeMonitorTitle'), text: t('homeMonitorText'), path: '/monitor' },
    { title: t('homeRegionsTitle'), text: t('homeRegionsText'), path: '/gemeenten' },
  ];
  return (
    <>
      <h1>{t('homeTitle')}</h1>
      <p class="baken-lead">{t('homeLead')}</p>
      <section class="baken-welcome" aria-labelledby="help">
        <h2 id="help">{t('homeHelpTitle')}</h2>
        <p>{t('homeHelpText')}</p>
        <p>
          <a class="baken-button" href={language.link('/hulp')}>
            {t('homeHelpLink')}
          </a>{' '}
          <a class="baken-button" href={language.link('/melden')}>
            {t('homeReportLink')}
          </a>
        </p>
        <p>
          <a href={language.link('/melding')}>{t('homeReturnLink')}</a>
        </p>
      </section>
      <ul class="baken-doors">
        {doors.map((door) => (
          <li class="baken-door">
            <h2>
              <a href={language.link(door.path)}>{door.title}</a>
            </h2>
            <p>{door.text}</p>
          </li>
        ))}
      </ul>
    </>
  );
};
