import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { ExactField } from '../../../ui/exact-field.tsx';
import {
  DayField,
  type Filled,
  RadioField,
  SelectField,
  TickFields,
  WordsField,
} from '../../../ui/fields.tsx';
import { namesIn } from '../../access/index.ts';
import { formNames, forms } from '../../signals/index.ts';
import { victimTexts } from '../messages.ts';
import { ageNames, consenterNames, fileTypeNames, recordingNames, scopeNames, sexNames } from '../names.ts';
import { regionName } from '../region.ts';
import { ageGroups, consenters, fileTypes, recordings, scopes, sexes } from '../registration.ts';
import { longest } from '../registration-form.ts';

const choicesOf = <Word extends string>(words: readonly Word[], names: Record<Word, string>) =>
  words.map((value) => ({ value, name: names[value] }));

type GroupProps = { language: Language; filled: Filled };

/** What is suspected, of whom in codes, and where. */
export const FactFields: FC<GroupProps & { regions: readonly string[] }> = ({
  language,
  filled,
  regions,
}) => {
  const t = victimTexts(language.locale);
  const { locale } = language;
  const formChoices = [...forms, 'unknown' as const];
  return (
    <>
      <h2>{t('whatHappened')}</h2>
      <TickFields
        name="form-unknown"
        label={t('formQuestion')}
        hint={t('formHint')}
        choices={formChoices.map((form) => ({
          value: `form-${form}`,
          name: namesIn(formNames, locale)[form],
        }))}
        filled={filled}
      />
      <ExactField name="age" label={t('ageYears')} filled={filled} longest={3} digits />
      <RadioField
        name="ageGroup"
        label={t('ageGroup')}
        hint={t('ageGroupHint')}
        choices={choicesOf(ageGroups, namesIn(ageNames, locale))}
        filled={filled}
      />
      <RadioField
        name="sex"
        label={t('sex')}
        choices={choicesOf(sexes, namesIn(sexNames, locale))}
        filled={filled}
      />
      <ExactField
        name="notified"
        label={t('notified')}
        hint={t('notifiedHint')}
        filled={filled}
        longest={7}
      />
      <SelectField
        name="region"
        label={t('region')}
        empty={t('unknown')}
        choices={regions.map((value) => ({ value, name: regionName(value) }))}
        filled={filled}
      />
      <RadioField
        name="fileType"
        label={t('fileType')}
        hint={t('fileTypeHint')}
        choices={choicesOf(fileTypes, namesIn(fileTypeNames, locale))}
        filled={filled}
      />
    </>
  );
};

/** Consent, with what the regime of the notifier asks. */
export const ConsentFields: FC<GroupProps & { byDuty: boolean }> = ({ language, filled, byDuty }) => {
  const t = victimTexts(language.locale);
  const { locale } = language;
  return (
    <>
      <h2>{t('consentTitle')}</h2>
      <p>{t(byDuty ? 'dutyRegime' : 'consentRegime')}</p>
      <RadioField
        name="consent"
        label={t('consentQuestion')}
        choices={[
          { value: 'yes', name: t('yes') },
          { value: 'no', name: t('no') },
        ]}
        filled={filled}
      />
      <p>{t('consentDetails')}</p>
      <RadioField
        name="consentBy"
        label={t('consentBy')}
        choices={choicesOf(consenters, namesIn(consenterNames, locale))}
        filled={filled}
      />
      <DayField name="consentOn" label={t('consentOn')} filled={filled} />
      <RadioField
        name="consentRecorded"
        label={t('consentRecorded')}
        choices={choicesOf(recordings, namesIn(recordingNames, locale))}
        filled={filled}
      />
      <TickFields
        name="scope-registration"
        label={t('consentScopes')}
        choices={scopes.map((scope) => ({
          value: `scope-${scope}`,
          name: namesIn(scopeNames, locale)[scope],
        }))}
        filled={filled}
      />
    </>
  );
};

/** Who it is, and how to reach them. */
export const IdentityFields: FC<GroupProps> = ({ language, filled }) => {
  const t = victimTexts(language.locale);
  return (
    <>
      <h2>{t('identityTitle')}</h2>
      <p>{t('identityLead')}</p>
      <WordsField name="name" label={t('name')} filled={filled} longest={longest.name} />
      <WordsField
        name="nationality"
        label={t('nationality')}
        hint={t('nationalityHint')}
        filled={filled}
        longest={longest.nationality}
      />
      <WordsField
        name="contact"
        label={t('contact')}
        hint={t('contactHint')}
        filled={filled}
        longest={longest.contact}
      />
      {filled.words['signal'] ? (
        <ExactField name="signal" label={t('signal')} filled={filled} longest={36} />
      ) : null}
    </>
  );
};
