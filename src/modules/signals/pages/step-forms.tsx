import type { FC } from 'hono/jsx';
import { RadioField, SelectField, WordsField } from '../../../ui/fields.tsx';
import { conditionNames, namesIn, trackNames, tracks } from '../../access/index.ts';
import { lineKinds } from '../content.ts';
import { feedbackOutcomes, usefulnesses } from '../feedback.ts';
import { recordableConditions } from '../intake-test.ts';
import { signalTexts } from '../messages.ts';
import { outcomeNames, usefulnessNames } from '../names.ts';
import { withdrawableOf } from '../offered-step.ts';
import { mayHappen } from '../workflow.ts';
import { CorrectionForms } from './correction-forms.tsx';
import { LineRow } from './signal-fields.tsx';
import { StepForm, type StepProps } from './step-form.tsx';

/** What can be done with a signal now; what can't is not shown. */
export const StepForms: FC<
  StepProps & {
    /** May register presumed victims. */
    mayRegister: boolean;
    /** Nonce of the feedback that would be given next. */
    feedbackId: string;
  }
> = (props) => {
  const { language, path, signal, filled } = props;
  const { locale } = language;
  const t = signalTexts(locale);
  const may = (kind: Parameters<typeof mayHappen>[1]) =>
    signal.content !== undefined && mayHappen(signal.standing, kind);
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
      <StepForm {...props} to="waarneming" title="addLineTitle" button="addLine">
        <LineRow
          language={language}
          filled={filled}
          row="line"
          title={t('lineNew')}
          kinds={lineKinds}
          hint={t('lineThought')}
        />
      </StepForm>
      <CorrectionForms {...props} />
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
      <StepForm {...props} to="voorwaarde-intrekken" title="withdrawTitle" button="withdraw">
        <p>{t('withdrawLead')}</p>
        <SelectField
          name="withdrawn"
          label={t('withdrawn')}
          filled={filled}
          empty={t('choose')}
          choices={withdrawableOf(signal).map((value) => ({
            value,
            name: namesIn(conditionNames, locale)[value],
          }))}
        />
        <WordsField name="withdrawn-reason" label={t('reason')} filled={filled} rows={3} />
      </StepForm>
      <StepForm {...props} to="sluiten" title="closeTitle" button="close">
        <WordsField name="close-reason" label={t('closeReason')} filled={filled} rows={3} />
      </StepForm>
      <StepForm {...props} to="heropenen" title="reopenTitle" button="reopen">
        <p>{t('reopenLead')}</p>
        <WordsField name="reopen-reason" label={t('reopenReason')} filled={filled} rows={3} />
      </StepForm>
    </>
  );
};
