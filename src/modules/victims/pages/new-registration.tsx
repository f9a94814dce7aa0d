import type { FC } from 'hono/jsx';
import type { FormWords } from '../../../platform/http/form.ts';
import type { Language } from '../../../platform/i18n/language.ts';
import { type Filled, ProblemSummary } from '../../../ui/fields.tsx';
import { FormToken, type LegalRule, type Refusal } from '../../access/index.ts';
import { problemTexts, victimTexts } from '../messages.ts';
import type { Scope } from '../registration.ts';
import type { FieldName, FormProblem } from '../registration-form.ts';
import { RefusedRegistration } from './refused-registration.tsx';
import { ConsentFields, FactFields, IdentityFields } from './registration-fields.tsx';

type Props = {
  language: Language;
  path: string;
  formToken: string;
  /** The id the registration gets, so that sending twice is once. */
  id: string;
  words: FormWords;
  problems: readonly FormProblem[];
  refused?: { refusal: Refusal; rule?: LegalRule | undefined; lacksScope?: Scope | undefined } | undefined;
  /** Whether the notifier must notify, whatever the person says. */
  byDuty: boolean;
  regions: readonly string[];
};

/** The form in which a presumed victim is registered: one page, in four groups. */
export const NewRegistrationPage: FC<Props> = (props) => {
  const { language, problems, words } = props;
  const t = victimTexts(language.locale);
  const p = problemTexts(language.locale);
  const filled: Filled = {
    words,
    problems: problems.map(({ field, problem }) => ({
      field,
      label: fieldLabel(field, language),
      message: p(problem),
    })),
  };
  return (
    <>
      <ProblemSummary language={language} problems={filled.problems} />
      <h1>{t('newTitle')}</h1>
      <p class="baken-lead">{t('newLead')}</p>
      {props.refused ? <RefusedRegistration language={language} {...props.refused} /> : null}
      <form method="post" action={language.link(props.path)} class="baken-form" novalidate autocomplete="off">
        <FormToken token={props.formToken} />
        <input type="hidden" name="id" value={props.id} />
        <FactFields language={language} filled={filled} regions={props.regions} />
        <ConsentFields language={language} filled={filled} byDuty={props.byDuty} />
        <IdentityFields language={language} filled={filled} />
        <button class="baken-button" type="submit">
          {t('register')}
        </button>
      </form>
    </>
  );
};

/** How a problem names its question. */
function fieldLabel(field: FieldName, language: Language): string {
  const t = victimTexts(language.locale);
  const labels: Record<FieldName, string> = {
    'form-unknown': t('form'),
    age: t('ageYears'),
    ageGroup: t('ageGroup'),
    sex: t('sex'),
    notified: t('notified'),
    region: t('region'),
    fileType: t('fileType'),
    consent: t('consentTitle'),
    consentBy: t('consentBy'),
    consentOn: t('consentOn'),
    consentRecorded: t('consentRecorded'),
    'scope-registration': t('consentScopes'),
    name: t('name'),
    nationality: t('nationality'),
    contact: t('contact'),
    signal: t('signal'),
  };
  return labels[field];
}
