import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import type { ContactPoint } from '../../directory/index.ts';
import { intakeTexts } from '../messages.ts';
import { ContactCard } from './contact-card.tsx';

/** Who to call now: every body we know of, the questions for who can't choose, and the way to report here. */
export const HelpPage: FC<{ language: Language; points: readonly ContactPoint[]; today: string }> = ({
  language,
  points,
  today,
}) => {
  const t = intakeTexts(language.locale);
  return (
    <>
      <h1>{t('title')}</h1>
      <p class="baken-lead">{t('lead')}</p>
      <section class="baken-welcome" aria-labelledby="choose">
        <h2 id="choose">{t('choose')}</h2>
        <p>{t('chooseText')}</p>
        <p>
          <a class="baken-button" href={language.link('/hulp/kiezen')}>
            {t('chooseLink')}
          </a>
        </p>
      </section>
      <section class="baken-welcome" aria-labelledby="report">
        <h2 id="report">{t('report')}</h2>
        <p>{t('reportText')}</p>
        <p>
          <a class="baken-button" href={language.link('/melden')}>
            {t('reportLink')}
          </a>
        </p>
        <p>
          <a href={language.link('/melding')}>{t('returnLink')}</a>
        </p>
      </section>
      <h2>{t('all')}</h2>
      <ul class="baken-contacts">
        {points.map((point) => (
          <ContactCard language={language} point={point} today={today} level={3} />
        ))}
      </ul>
    </>
  );
};
