import type { FC } from 'hono/jsx';
import { SelectField, WordsField } from '../../../ui/fields.tsx';
import { namesIn } from '../../access/index.ts';
import { signalTexts } from '../messages.ts';
import { fieldTexts } from '../names.ts';
import { correctableFields } from '../signal.ts';
import { StepForm, type StepProps } from './step-form.tsx';

/** Long enough to know a line by, short enough for a list. */
const lineInList = 60;

/** To put right what was wrong: strike a line, correct a field. */
export const CorrectionForms: FC<StepProps> = (props) => {
  const { language, signal, filled } = props;
  const t = signalTexts(language.locale);
  const counting = (signal.content?.lines ?? []).flatMap(({ text, struck }, at) =>
    struck ? [] : [{ value: String(at + 1), name: `${t('unitLine', { number: at + 1 })}: ${short(text)}` }],
  );
  return (
    <>
      <StepForm {...props} to="doorstrepen" title="strikeTitle" button="strike">
        <p>{t('strikeLead')}</p>
        <SelectField
          name="struck"
          label={t('struck')}
          filled={filled}
          empty={t('choose')}
          choices={counting}
        />
        <WordsField name="struck-reason" label={t('strikeReason')} filled={filled} rows={3} />
      </StepForm>
      <StepForm {...props} to="verbeteren" title="correctTitle" button="correct">
        <p>{t('correctLead')}</p>
        <SelectField
          name="corrected"
          label={t('corrected')}
          filled={filled}
          empty={t('choose')}
          choices={correctableFields(signal).map((value) => ({
            value,
            name: namesIn(fieldTexts, language.locale)[value],
          }))}
        />
        <WordsField
          name="corrected-text"
          label={t('correctedText')}
          hint={t('correctedHint')}
          filled={filled}
        />
        <WordsField name="corrected-reason" label={t('correctReason')} filled={filled} rows={3} />
      </StepForm>
    </>
  );
};

const short = (text: string): string => {
  const characters = Array.from(text.replaceAll('\n', ' '));
  return characters.length > lineInList ? `${characters.slice(0, lineInList).join('')}…` : text;
};
