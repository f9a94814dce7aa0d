import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { namesIn, purposeNames, trackNames } from '../../access/index.ts';
import type { Disclosure, Feedback } from '../feedback.ts';
import { signalTexts } from '../messages.ts';
import { outcomeNames, usefulnessNames } from '../names.ts';
import { unitOf } from '../part.ts';
import type { Signal } from '../signal.ts';
import { unitText } from '../unit-text.ts';
import { Words } from './words.tsx';

/** To whom a signal went and from whom it came, on which basis, and what came of it. Whoever received it sees what it got above. */
export const Disclosures: FC<{
  language: Language;
  signal: Signal;
  disclosures: readonly Disclosure[];
}> = ({ language, signal, disclosures }) => {
  const { locale } = language;
  const t = signalTexts(locale);
  if (disclosures.length === 0) return null;
  return (
    <>
      <h2>{t('sharedTitle')}</h2>
      <ul>
        {disclosures.map((each) => (
          <li id={`gedeeld-${each.id}`}>
            <p>
              <strong>
                {each.copy === signal.id
                  ? t('cameFrom', { organisation: each.fromName })
                  : t('wentTo', { organisation: each.toName })}
              </strong>
              , {language.moment(each.at)}
            </p>
            <p>
              {t('sharedBasis', {
                article: each.article,
                purpose: namesIn(purposeNames, locale)[each.purpose],
                track: each.track ? namesIn(trackNames, locale)[each.track] : t('noTrack'),
              })}
            </p>
            {each.copy === signal.id ? null : (
              <p>
                {t('sharedFields')}{' '}
                {[...new Set(each.fields.map(unitOf))].map((unit) => unitText(unit, locale)).join('; ')}.
              </p>
            )}
            {each.feedback.map((feedback) => (
              <FeedbackWords language={language} feedback={feedback} />
            ))}
          </li>
        ))}
      </ul>
    </>
  );
};

const FeedbackWords: FC<{ language: Language; feedback: Feedback }> = ({ language, feedback }) => {
  const { locale } = language;
  const t = signalTexts(locale);
  return (
    <section>
      <h3>{t('feedbackFrom', { organisation: feedback.fromName, at: language.moment(feedback.at) })}</h3>
      <p>
        {namesIn(usefulnessNames, locale)[feedback.usefulness]};{' '}
        {namesIn(outcomeNames, locale)[feedback.outcome]}
      </p>
      {feedback.words === undefined ? <p>{t('destroyed')}</p> : <Words text={feedback.words} />}
    </section>
  );
};
