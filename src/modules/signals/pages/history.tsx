import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { conditionNames, namesIn, trackNames } from '../../access/index.ts';
import type { Criterion } from '../intake-test.ts';
import { signalTexts } from '../messages.ts';
import { criterionTexts, eventNames } from '../names.ts';
import type { HistoryEvent, Signal } from '../signal.ts';
import { unitText } from '../unit-text.ts';
import { Words } from './words.tsx';

/** Who did what with a signal, and when, oldest first. */
export const History: FC<{ language: Language; signal: Signal }> = ({ language, signal }) => {
  const t = signalTexts(language.locale);
  return (
    <>
      <h2 id="geschiedenis">{t('historyTitle')}</h2>
      <ol>
        {signal.history.map((event) => (
          <li>
            <p>
              <strong>{namesIn(eventNames, language.locale)[event.kind]}</strong>
              {event.track ? ` (${namesIn(trackNames, language.locale)[event.track]})` : ''},{' '}
              {event.personName ?? event.organisationName}, {language.moment(event.at)}
            </p>
            <Details language={language} event={event} />
          </li>
        ))}
      </ol>
    </>
  );
};

const Details: FC<{ language: Language; event: HistoryEvent }> = ({
  language,
  event: { kind, conditions, part, words },
}) => {
  const { locale } = language;
  const t = signalTexts(locale);
  return (
    <>
      {kind === 'tested' ? <p>{t(conditions.length > 0 ? 'testMet' : 'testNotMet')}</p> : null}
      {kind === 'condition-met' || kind === 'condition-withdrawn'
        ? conditions.map((condition) => <p>{namesIn(conditionNames, locale)[condition]}</p>)
        : null}
      {part ? <p>{unitText(part, locale)}.</p> : null}
      {kind === 'corrected' && words ? <Was language={language} was={words.was} /> : null}
      {words?.reason ? <Words text={words.reason} /> : null}
      {words?.answers ? (
        <ul>
          {words.answers.map(({ criterion, met, explanation }) => (
            <li>
              {namesIn(criterionTexts, locale)[criterion as Criterion]} {t(met ? 'yes' : 'no')}.{' '}
              <span dir="auto">{explanation}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {words?.removed?.length ? (
        <p>
          {t('notSent')}{' '}
          {words.removed.map(({ unit, article }) => `${unitText(unit, locale)} (${article})`).join('; ')}.
        </p>
      ) : null}
    </>
  );
};

/** What a corrected field said before. */
const Was: FC<{ language: Language; was: string | undefined }> = ({ language, was }) => {
  const t = signalTexts(language.locale);
  if (was === undefined) return <p>{t('wasNothing')}</p>;
  return (
    <p>
      {t('was')} <del dir="auto">{was}</del>
    </p>
  );
};
