import type { FC } from 'hono/jsx';
import type { ErrorStatus, NextStep } from '../../platform/http/site.ts';
import type { Language } from '../../platform/i18n/language.ts';
import { siteTexts } from '../site-messages.ts';

/** What an error page says, by status. Nothing about the inside: no trace, no number, no address. */
const texts = {
  403: { title: 'refusedTitle', text: 'refusedText' },
  404: { title: 'notFoundTitle', text: 'notFoundText' },
  413: { title: 'tooLargeTitle', text: 'tooLargeText' },
  500: { title: 'faultTitle', text: 'faultText' },
  503: { title: 'busyTitle', text: 'busyText' },
} as const satisfies Record<ErrorStatus, unknown>;

export const errorTitle = (language: Language, status: ErrorStatus): string =>
  siteTexts(language.locale)(texts[status].title);

export const ErrorPage: FC<{
  language: Language;
  status: ErrorStatus;
  /** The sentences of a refusal, instead of the general text. */
  why?: readonly string[] | undefined;
  /** Where to go on. */
  next?: NextStep | undefined;
}> = ({ language, status, why, next }) => {
  const t = siteTexts(language.locale);
  return (
    <>
      <h1>{t(texts[status].title)}</h1>
      {(why ?? [t(texts[status].text)]).map((sentence) => (
        <p class="baken-lead">{sentence}</p>
      ))}
      {next ? (
        <p>
          <a class="baken-button" href={language.link(next.path)}>
            {next.text}
          </a>
        </p>
      ) : null}
      <p>
        {t('errorHelp')} <a href={language.link('/hulp')}>{t('homeHelpLink')}</a>
      </p>
      <p>
        <a href={language.link('/')}>{t('errorStart')}</a>
      </p>
    </>
  );
};
