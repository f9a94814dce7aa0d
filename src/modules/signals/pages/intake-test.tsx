import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { type Filled, ProblemSummary, RadioField, WordsField } from '../../../ui/fields.tsx';
import {
  FormToken,
  namesIn,
  type Refusal,
  RefusalAlert,
  type Track,
  trackNames,
} from '../../access/index.ts';
import { criteria } from '../intake-test.ts';
import { signalTexts } from '../messages.ts';
import { criterionTexts } from '../names.ts';
import type { Signal } from '../signal.ts';
import { History } from './history.tsx';

/** The intake test of a track: each criterion with yes or no and an explanation. */
export const IntakeTestPage: FC<{
  language: Language;
  /** Of the signal's page. */
  path: string;
  signal: Signal;
  track: Track;
  formToken: string;
  filled: Filled;
  /** Why a test was not recorded: it came too late. */
  refusal: Refusal | undefined;
}> = ({ language, path, signal, track, formToken, filled, refusal }) => {
  const { locale } = language;
  const t = signalTexts(locale);
  return (
    <>
      <ProblemSummary language={language} problems={filled.problems} />
      <h1>{t('testTitle', { track: namesIn(trackNames, locale)[track], number: signal.number })}</h1>
      <RefusalAlert language={language} refusal={refusal} />
      {refusal ? <History language={language} signal={signal} /> : null}
      <p class="baken-lead">{t('testLead')}</p>
      <form method="post" action={language.link(`${path}/toets/${track}`)} class="baken-form" novalidate>
        <FormToken token={formToken} />
        <input type="hidden" name="version" value={signal.version} />
        {criteria[track].map((criterion) => (
          <>
            <RadioField
              name={`${criterion}-met`}
              label={namesIn(criterionTexts, locale)[criterion]}
              filled={filled}
              choices={(['yes', 'no'] as const).map((value) => ({ value, name: t(value) }))}
            />
            <WordsField
              name={`${criterion}-explanation`}
              label={t('explanation', { criterion: namesIn(criterionTexts, locale)[criterion] })}
              filled={filled}
              rows={3}
            />
          </>
        ))}
        <div class="baken-buttons">
          <button class="baken-button" type="submit">
            {t('save')}
          </button>
        </div>
      </form>
    </>
  );
};
