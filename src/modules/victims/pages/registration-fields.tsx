import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { namesIn } from '../../access/index.ts';
import { formNames, forms } from '../../signals/index.ts';
import { victimTexts } from '../messages.ts';
import { ageNames, consenterNames, fileTypeNames, recordingNames, scopeNames, sexNames } from '../names.ts';
import { regionName } from '../region.ts';
import { ageGroups, consenters, fileTypes, recordings, scopes, sexes } from '../registration.ts';
import { type FieldName, longest } from '../registration-form.ts';
import { CheckField, RadioField, SelectField, TextField } from './form-field.tsx';

/** What was typed, by the names of the fields. */
export type Words = Readonly<Record<string, string>>;

const choicesOf = <Word extends string>(words: readonly Word[], names: Record<Word, string>) =>
  words.map((value) => ({ value, name: names[value] }));

type GroupProps = {
  language: Language;
  words: Words;
  problemOf: (field: FieldName) => string | undefined;
};

/** What is suspected, of whom in codes, and where. */
export const FactFields: FC<GroupProps & { regions: readonly string[] }> = ({
  language,
  words,
  problemOf,
  regions,
}) => {
  const t = victimTexts(language.locale);
  const { locale } = language;
  const formChoices = [...forms, 'unknown' as const];
  return (
    <>
      <h2>{t('whatHappened')}</h2>
      <CheckField
        field="form-unknown"
        label={t('formQuestion')}
        hint={t('formHint')}
        problem={problemOf('form-unknown')}
        choices={formChoices.map((form) => ({
          value: `form-${form}`,
          name: namesIn(formNames, locale)[form],
        }))}
        chosen={(name) => words[name] !== undefined}
      />
      <TextField
        field="age"
        label={t('ageYears')}
        problem={problemOf('age')}
        answer={words['age']}
        most={3}
        inputmode="numeric"
      />
      <RadioField
        field="ageGroup"
        label={t('ageGroup')}
        hint={t('ageGroupHint')}
        problem={problemOf('ageGroup')}
        choices={choicesOf(ageGroups, namesIn(ageNames, locale))}
        answer={words['ageGroup']}
      />
      <RadioField
        field="sex"
        label={t('sex')}
        problem={problemOf('sex')}
        choices={choicesOf(sexes, namesIn(sexNames, locale))}
        answer={words['sex']}
      />
      <TextField
        field="notified"
        label={t('notified')}
        hint={t('notifiedHint')}
        problem={problemOf('notified')}
        answer={words['notified']}
        most={7}
      />
      <SelectField
        field="region"
        label={t('region')}
        choices={[
          { value: '', name: t('unknown') },
          ...regions.map((value) => ({ value, name: regionName(value) })),
        ]}
        answer={words['region']}
      />
      <RadioField
        field="fileType"
        label={t('fileType')}
        hint={t('fileTypeHint')}
        problem={problemOf('fileType')}
        choices={choicesOf(fileTypes, namesIn(fileTypeNames, locale))}
        answer={words['fileType']}
      />
    </>
  );
};

/** Consent, with what the regime of the notifier asks. */
export const ConsentFields: FC<GroupProps & { byDuty: boolean }> = ({
  language,
  words,
  problemOf,
  byDuty,
}) => {
  const t = victimTexts(language.locale);
  const { locale } = language;
  return (
    <>
      <h2>{t('consentTitle')}</h2>
      <p>{t(byDuty ? 'dutyRegime' : 'consentRegime')}</p>
      <RadioField
        field="consent"
        label={t('consentQuestion')}
        problem={problemOf('consent')}
        choices={[
          { value: 'yes', name: t('yes') },
          { value: 'no', name: t('no') },
        ]}
        answer={words['consent']}
      />
      <p>{t('consentDetails')}</p>
      <RadioField
        field="consentBy"
        label={t('consentBy')}
        problem={problemOf('consentBy')}
        choices={choicesOf(consenters, namesIn(consenterNames, locale))}
        answer={words['consentBy']}
      />
      <TextField
        field="consentOn"
        label={t('consentOn')}
        hint={t('consentOnHint')}
        problem={problemOf('consentOn')}
        answer={words['consentOn']}
        most={10}
      />
      <RadioField
        field="consentRecorded"
        label={t('consentRecorded')}
        problem={problemOf('consentRecorded')}
        choices={choicesOf(recordings, namesIn(recordingNames, locale))}
        answer={words['consentRecorded']}
      />
      <CheckField
        field="scope-registration"
        label={t('consentScopes')}
        problem={problemOf('scope-registration')}
        choices={scopes.map((scope) => ({
          value: `scope-${scope}`,
          name: namesIn(scopeNames, locale)[scope],
        }))}
        chosen={(name) => words[name] !== undefined}
      />
    </>
  );
};

/** Who it is, and how to reach them. */
export const IdentityFields: FC<GroupProps> = ({ language, words, problemOf }) => {
  const t = victimTexts(language.locale);
  return (
    <>
      <h2>{t('identityTitle')}</h2>
      <p>{t('identityLead')}</p>
      <TextField field="name" label={t('name')} answer={words['name']} most={longest.name} />
      <TextField
        field="nationality"
        label={t('nationality')}
        hint={t('nationalityHint')}
        answer={words['nationality']}
        most={longest.nationality}
      />
      <TextField
        field="contact"
        label={t('contact')}
        hint={t('contactHint')}
        answer={words['contact']}
        most={longest.contact}
      />
      {words['signal'] ? (
        <TextField
          field="signal"
          label={t('signal')}
          problem={problemOf('signal')}
          answer={words['signal']}
          most={36}
        />
      ) : null}
    </>
  );
};
