import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import type { Figure } from '../figure.ts';
import type { Headlines } from '../headlines.ts';
import { type MonitorText, monitorTexts } from '../messages.ts';
import type { Source } from '../source.ts';
import { yearRuns } from '../year-runs.ts';
import { Label, SourceLinks } from './figure-text.tsx';

/** The pages of the monitor, in the order of the menu. */
export const monitorPages = [
  { path: '/monitor/slachtoffers-per-jaar', title: 'perYearTitle', text: 'perYearText' },
  { path: '/monitor/vormen', title: 'formsTitle', text: 'formsText' },
  { path: '/monitor/leeftijd', title: 'ageTitle', text: 'ageText' },
  { path: '/monitor/melders', title: 'notifierTitle', text: 'notifierText' },
  { path: '/monitor/schattingen', title: 'estimatesTitle', text: 'estimatesText' },
  { path: '/monitor/aanbevelingen', title: 'chainTitle', text: 'chainText' },
  { path: '/monitor/verenigd-koninkrijk', title: 'ukTitle', text: 'ukText' },
  { path: '/monitor/baken', title: 'bakenTitle', text: 'bakenText' },
  { path: '/monitor/cijfers', title: 'figuresTitle', text: 'figuresText' },
  { path: '/monitor/bronnen', title: 'sourcesTitle', text: 'sourcesText' },
] as const satisfies readonly { path: string; title: MonitorText; text: MonitorText }[];

/** The start of the monitor: the newest figures with their limits, what is not known, and the way on. */
export const OverviewPage: FC<{ language: Language; headlines: Headlines; sources: readonly Source[] }> = ({
  language,
  headlines,
  sources,
}) => {
  const t = monitorTexts(language.locale);
  const { inView, minors, ownUnknown } = headlines;
  return (
    <>
      <h1>{t('title')}</h1>
      <p class="baken-lead">{t('lead')}</p>
      <dl class="baken-facts">
        <Headline
          language={language}
          sources={sources}
          figure={inView}
          value={inView?.value}
          name={t('inView', { year: inView?.periodLabel ?? '' })}
          note={t('inViewNote')}
        />
        <Headline
          language={language}
          sources={sources}
          figure={minors}
          value={minors?.value}
          name={t('minorsInView', { year: minors?.periodLabel ?? '' })}
          note={t('minorsNote')}
        />
        <div>
          <dt>{t('trueNumber')}</dt>
          <dd>
            <strong>{t('trueNumberUnknown')}</strong>
            <small>
              {t('trueNumberNote')} <a href={language.link('/monitor/schattingen')}>{t('trueNumberLink')}</a>
            </small>
          </dd>
        </div>
      </dl>
      <Alert kind="info">{t('caution')}</Alert>
      <h2>{t('pages')}</h2>
      <ul class="baken-doors">
        {monitorPages.map((page) => (
          <li class="baken-door">
            <h3>
              <a href={language.link(page.path)}>{t(page.title)}</a>
            </h3>
            <p>{t(page.text)}</p>
          </li>
        ))}
      </ul>
      <h2>{t('unknownTitle')}</h2>
      <ul>
        <li>{t('unknown1')}</li>
        {ownUnknown.length > 0 ? <li>{t('unknown2', { years: yearRuns(ownUnknown) })}</li> : null}
        <li>{t('unknown3')}</li>
        <li>{t('unknown4')}</li>
      </ul>
    </>
  );
};

const Headline: FC<{
  language: Language;
  sources: readonly Source[];
  figure: Figure | null;
  value: number | null | undefined;
  name: string;
  note: string;
}> = ({ language, sources, figure, value, name, note }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <strong>
        {value === null || value === undefined
          ? monitorTexts(language.locale)('unknownCell')
          : language.number(value)}
      </strong>
      <small>
        {note}{' '}
        {figure ? (
          <>
            {monitorTexts(language.locale)('source')} (<Label language={language} text={figure.certainty} />
            ): <SourceLinks language={language} ids={figure.sourceIds} sources={sources} />
          </>
        ) : null}
      </small>
    </dd>
  </div>
);
