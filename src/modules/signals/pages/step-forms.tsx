import type { Child, FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { type Filled, RadioField, SelectField, WordsField } from '../../../ui/fields.tsx';
import { conditionNames, FormToken, namesIn, tracks } from '../../access/index.ts';
import { feedbackOutcomes, usefulnesses } from '../feedback.ts';
import { recordableConditions } from '../intake-test.ts';
import { type SignalText, signalTexts } from '../messages.ts';
import { outcomeNames, trackNames, usefulnessNames } from '../names.ts';
import type { Signal } from '../signal.ts';
import { mayHappen } from '../workflow.ts';
import { LineRow } from './signal-fields.tsx';

type Props = {
  language: Language;
  /** Of the signal's page; each form goes to an address below it. */
  path: string;
  signal: Signal;
  formToken: string;
  /** May register presumed victims. */
  mayRegister: boolean;
  /** Nonce of the feedback that would be given next. */
  feedbackId: string;
  filled: Filled;
};

/** What can be done with a signal now; what can't is not shown. */
export const StepForms: FC<Props> = (props) => {
  const { language, path, signal, filled } = props;
  const { locale } = language;
  const t = signalTexts(locale);
  const may = (kind: Parameters<typeof mayHappen>[1]) =>
    signal.content !== undefined && mayHappen(signal.standing, kind);
  const withdrawable = recordableConditions.filter((condition) => signal.standing.met.includes(condition));
  return (
    <>
      <h2>{t('stepsTitle')}</h2>
      {may('forwarded') ? (
        <ul>
          <li>
            <a href={language.link(`${path}/doorsturen`)}>{t('toForward')}</a>
          </li>
          {tracks.map((track) => (
            <li>
              <a href={language.link(`${path}/toets/${track}`)}>
                {t('toTest', { track: namesIn(trackNames, locale)[track] })}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {props.mayRegister ? (
        <p>
          <a href={language.link(`/werk/slachtoffers/nieuw?signaal=${signal.id}`)}>{t('toRegister')}</a>
        </p>
      ) : null}
      {may('taken-up') ? (
        <StepForm {...props} to="oppakken" title="takeUpTitle" button="save">
          <RadioField
            name="decision"
            label={t('decision')}
            filled={filled}
            choices={(['taken-up', 'not-taken-up'] as const)
              .filter((kind) => may(kind))
              .map((value) => ({ value, name: t(value === 'taken-up' ? 'takeUp' : 'notTakeUp') }))}
          />
          <WordsField name="decision-reason" label={t('reason')} filled={filled} rows={3} />
        </StepForm>
      ) : null}
      {may('fed-back') ? (
        <StepForm {...props} to="terugkoppelen" title="feedbackTitle" button="sendFeedback">
          <p>{t('feedbackLead')}</p>
          <input type="hidden" name="feedback" value={props.feedbackId} />
          <RadioField
            name="usefulness"
            label={t('usefulness')}
            filled={filled}
            choices={usefulnesses.map((value) => ({ value, name: namesIn(usefulnessNames, locale)[value] }))}
          />
          <SelectField
            name="outcome"
            label={t('outcome')}
            filled={filled}
            empty={t('choose')}
            choices={feedbackOutcomes.map((value) => ({ value, name: namesIn(outcomeNames, locale)[value] }))}
          />
          <WordsField name="feedback-words" label={t('feedbackWords')} filled={filled} rows={4} />
        </StepForm>
      ) : null}
      {may('observed') ? (
        <StepForm {...props} to="waarneming" title="addLineTitle" button="addLine">
          <LineRow language={language} filled={filled} row="line" title={t('lineNew')} />
        </StepForm>
      ) : null}
      {may('condition-met') ? (
        <StepForm {...props} to="voorwaarde" title="conditionTitle" button="save">
          <p>{t('conditionLead')}</p>
          <SelectField
            name="condition"
            label={t('condition')}
            filled={filled}
            empty={t('choose')}
            choices={recordableConditions
              .filter((condition) => !signal.standing.met.includes(condition))
              .map((value) => ({ value, name: namesIn(conditionNames, locale)[value] }))}
          />
          <WordsField name="condition-reason" label={t('conditionReason')} filled={filled} rows={3} />
        </StepForm>
      ) : null}
      {may('condition-withdrawn') && withdrawable.length > 0 ? (
        <StepForm {...props} to="voorwaarde-intrekken" title="withdrawTitle" button="withdraw">
          <p>{t('withdrawLead')}</p>
          <SelectField
            name="withdrawn"
            label={t('withdrawn')}
            filled={filled}
            empty={t('choose')}
            choices={withdrawable.map((value) => ({ value, name: namesIn(conditionNames, locale)[value] }))}
          />
          <WordsField name="withdrawn-reason" label={t('reason')} filled={filled} rows={3} />
        </StepForm>
      ) : null}
      {may('closed') ? (
        <StepForm {...props} to="sluiten" title="closeTitle" button="close">
          <WordsField name="close-reason" label={t('closeReason')} filled={filled} rows={3} />
        </StepForm>
      ) : null}
    </>
  );
};

/** One form, folded away until someone wants it or it came back with a problem. */
const StepForm: FC<Props & { to: string; title: SignalText; button: SignalText; children?: Child }> = ({
  language,
  path,
  signal,
  formToken,
  filled,
  to,
  title,
  button,
  children,
}) => {
  const t = signalTexts(language.locale);
  return (
    <details open={filled.words['step'] === to}>
      <summary>{t(title)}</summary>
      <form method="post" action={language.link(`${path}/${to}`)} class="baken-form" novalidate>
        <FormToken token={formToken} />
        <input type="hidden" name="step" value={to} />
        <input type="hidden" name="version" value={signal.version} />
        {children}
        <div class="baken-buttons">
          <button class="baken-button" type="submit">
            {t(button)}
          </button>
        </div>
      </form>
    </details>
  );
};
