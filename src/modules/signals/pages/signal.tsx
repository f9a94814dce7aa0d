import type { Child, FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import { type Filled, ProblemSummary } from '../../../ui/fields.tsx';
import { KeptWords } from '../../../ui/kept-words.tsx';
import { namesIn, type Refusal, RefusalAlert, wasFirst } from '../../access/index.ts';
import { formNames } from '../../intake/index.ts';
import type { Disclosure } from '../feedback.ts';
import { signalTexts } from '../messages.ts';
import { sourceNames, stateNames, subjectNames, urgencyNames } from '../names.ts';
import type { Signal } from '../signal.ts';
import { Disclosures } from './disclosures.tsx';
import { History } from './history.tsx';
import { SignalWords } from './signal-words.tsx';
import { RatherNotShared } from './wishes.tsx';

/** One signal: where it stands, what it says, what happened to it, and what can be done (`children`). */
export const SignalPage: FC<{
  language: Language;
  signal: Signal;
  disclosures: readonly Disclosure[];
  /** Someone it comes from holds back that it goes further. */
  heldBack: boolean;
  filled: Filled;
  /** Why a step was not taken, and what was written for it where its form is gone. */
  refusal: Refusal | undefined;
  kept: readonly { label: string; words: string }[];
  /** When whoever sent this copy last corrected something of it. */
  correctedAtSource: Date | null;
  /** What other parts of the house show beside a signal. */
  panels: Child;
  children?: Child;
}> = (props) => {
  const { language, signal, disclosures, heldBack, filled, refusal, correctedAtSource, panels, children } =
    props;
  const { locale } = language;
  const t = signalTexts(locale);
  return (
    <>
      <ProblemSummary language={language} problems={filled.problems} />
      <h1>{t('signalTitle', { number: signal.number })}</h1>
      <RefusalAlert language={language} refusal={refusal}>
        {refusal && wasFirst(refusal) ? (
          <p>
            <a href="#geschiedenis">{t('historyTitle')}</a>
          </p>
        ) : null}
      </RefusalAlert>
      <KeptWords language={language} kept={props.kept} />
      {correctedAtSource ? (
        <Alert kind="warning">{t('correctedAtSource', { at: language.moment(correctedAtSource) })}</Alert>
      ) : null}
      {signal.urgency.includes('danger') && signal.state !== 'closed' ? (
        <Alert kind="warning">{t('dangerAlert')}</Alert>
      ) : null}
      <RatherNotShared language={language} signal={signal} />
      {heldBack ? <Alert kind="info">{t('heldBack')}</Alert> : null}
      <dl class="baken-pairs">
        <dt>{t('state')}</dt>
        <dd>{namesIn(stateNames, locale)[signal.state]}</dd>
        <dt>{t('receivedAt')}</dt>
        <dd>{language.moment(signal.receivedAt)}</dd>
        <dt>{t('source')}</dt>
        <dd>
          {namesIn(sourceNames, locale)[signal.source]}
          {signal.originName === null ? null : `: ${signal.originName}`}
        </dd>
        <dt>{t('subject')}</dt>
        <dd>{namesIn(subjectNames, locale)[signal.subjectKind]}</dd>
        <dt>{t('forms')}</dt>
        <dd>
          {signal.forms.map((form) => namesIn(formNames, locale)[form]).join(', ') ||
            namesIn(formNames, locale).unknown}
        </dd>
        <dt>{t('urgency')}</dt>
        <dd>
          {signal.urgency.map((each) => namesIn(urgencyNames, locale)[each]).join(', ') ||
            t('urgencyUnknown')}
        </dd>
        <dt>{t('municipality')}</dt>
        <dd>{signal.municipalityName ?? signal.municipality ?? t('unknown')}</dd>
      </dl>
      {signal.content ? (
        <SignalWords language={language} content={signal.content} />
      ) : (
        <p>{t('destroyed')}</p>
      )}
      {panels}
      {children}
      <Disclosures language={language} signal={signal} disclosures={disclosures} />
      <History language={language} signal={signal} />
    </>
  );
};
