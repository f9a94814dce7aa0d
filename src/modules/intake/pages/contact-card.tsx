import type { Child, FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { type ContactPoint, isRecheckDue } from '../../directory/index.ts';
import { intakeTexts } from '../messages.ts';

/** One body to turn to: what is known of it, what is not, and how old that is. `today` is a day as 2026-11-22. */
export const ContactCard: FC<{
  language: Language;
  point: ContactPoint;
  today: string;
  level: 2 | 3;
  first?: boolean;
}> = ({ language, point, today, level, first }) => {
  const t = intakeTexts(language.locale);
  const dutch = language.locale === 'nl';
  const note = dutch ? point.note_nl : point.note_en;
  // In danger only the number counts.
  const emergency = point.slug === 'emergency';
  const Heading = level === 2 ? 'h2' : 'h3';
  const anonymous = {
    yes: t('anonymousYes'),
    advice: t('anonymousAdvice'),
    no: t('anonymousNo'),
    unknown: null,
  }[point.anonymous];
  const sources = point.source_url.length;
  return (
    <li class={`baken-contact${first || emergency ? ' baken-contact--first' : ''}`}>
      <Heading>{point.name}</Heading>
      <p>{dutch ? point.for_nl : point.for_en}</p>
      <dl>
        <Fact name={t('phone')} unknown={t('unknown')}>
          {point.phone ? <Phone number={point.phone} /> : null}
        </Fact>
        {point.phone_abroad ? (
          <Fact name={t('phoneAbroad')} unknown={t('unknown')}>
            <a dir="ltr" href={`tel:${dialled(point.phone_abroad)}`}>
              {point.phone_abroad}
            </a>
          </Fact>
        ) : null}
        {point.email ? (
          <Fact name={t('email')} unknown={t('unknown')}>
            <a href={`mailto:${point.email}`}>{point.email}</a>
          </Fact>
        ) : null}
        {point.url ? (
          <Fact name={t('url')} unknown={t('unknown')}>
            <a href={point.url} rel="noreferrer">
              {new URL(point.url).hostname.replace(/^www\./, '')}
            </a>
          </Fact>
        ) : null}
        {emergency ? null : (
          <>
            <Fact name={t('hours')} unknown={t('unknown')}>
              {dutch ? point.hours_nl : point.hours_en}
            </Fact>
            <Fact name={t('anonymous')} unknown={t('unknown')}>
              {anonymous}
            </Fact>
          </>
        )}
      </dl>
      {note ? <p>{note}</p> : null}
      {point.confirmed === 'not-confirmed' ? <p>{t('notConfirmed')}</p> : null}
      {isRecheckDue(point, today) ? <p>{t('recheckDue')}</p> : null}
      <p class="baken-contact__source">
        {t('source', { sources, month: monthOf(point.seen_on, language) })}{' '}
        {point.source_age === 'seen' ? null : `${t('sourceOld', { sources })} `}
        {t('recheckBy', { day: language.day(point.recheck_by) })}{' '}
        {point.source_url.map((url, at) => (
          <>
            <a href={url} rel="noreferrer">
              {sources === 1 ? t('sourceLink') : t('sourceLinkNth', { n: at + 1 })}
            </a>{' '}
          </>
        ))}
      </p>
    </li>
  );
};

const Fact: FC<{ name: string; unknown: string; children?: Child }> = ({ name, unknown, children }) => (
  <>
    <dt>{name}</dt>
    <dd>{children || <span class="baken-unknown">{unknown}</span>}</dd>
  </>
);

/** '2026-11-22' -> 'november 2026': the day itself would promise more than a copy of a page can. */
const monthOf = (isoDay: string, { locale }: Language): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(isoDay),
  );

const dialled = (number: string): string => number.replaceAll(/[^0-9+]/g, '');

const Phone: FC<{ number: string }> = ({ number }) => (
  <a class="baken-contact__phone" dir="ltr" href={`tel:${dialled(number)}`}>
    {number}
  </a>
);
