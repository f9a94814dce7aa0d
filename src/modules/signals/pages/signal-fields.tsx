import type { Child, FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import {
  DayField,
  type Filled,
  RadioField,
  SelectField,
  TickFields,
  WordsField,
} from '../../../ui/fields.tsx';
import { namesIn } from '../../access/index.ts';
import { formNames } from '../../intake/index.ts';
import { heldCategories, type LineKind } from '../content.ts';
import { type FieldGroup, type FieldName, fieldGroups } from '../field.ts';
import { noticedKinds } from '../line-form.ts';
import { signalTexts } from '../messages.ts';
import { fieldTexts, groupNames, heldNames, lineKindNames, subjectNames, urgencyNames } from '../names.ts';
import { noticedRows, thoughtRow } from '../signal-form.ts';
import { forms, subjectKinds, urgencies } from '../subject.ts';

type Props = { language: Language; filled: Filled };

/** Everything a signal is made of: what it is about, what was noticed, and apart from that what someone thinks. */
export const SignalFields: FC<Props & { places: readonly string[] }> = ({ language, filled, places }) => {
  const t = signalTexts(language.locale);
  const named = <T,>(names: Record<'nl' | 'en', T>) => namesIn(names, language.locale);
  return (
    <>
      <h2>{t('noticedTitle')}</h2>
      <p>{t('noticedLead')}</p>
      {noticedRows.map((row, at) => (
        <Folded
          title={t('lineTitle', { number: at + 1 })}
          open={at === 0 || isTouched(filled, (field) => field.startsWith(`${row}-`))}
        >
          <LineRow language={language} filled={filled} row={row} title={t('lineTitle', { number: at + 1 })} />
        </Folded>
      ))}
      <h2>{t('thoughtTitle')}</h2>
      <p>{t('thoughtLead')}</p>
      <WordsField name={`${thoughtRow}-text`} label={t('thoughtText')} filled={filled} rows={4} />
      <Holds language={language} filled={filled} row={thoughtRow} />
      <h2>{t('aboutTitle')}</h2>
      <RadioField
        name="subject"
        label={t('subject')}
        filled={filled}
        choices={subjectKinds.map((value) => ({ value, name: named(subjectNames)[value] }))}
      />
      <TickFields
        name="form-unknown"
        label={t('forms')}
        hint={t('formsHint')}
        filled={filled}
        choices={[...forms, 'unknown' as const].map((form) => ({
          value: `form-${form}`,
          name: named(formNames)[form],
        }))}
      />
      <TickFields
        name="urgency"
        label={t('urgency')}
        hint={t('urgencyHint')}
        filled={filled}
        choices={urgencies.map((each) => ({ value: `urgency-${each}`, name: named(urgencyNames)[each] }))}
      />
      <WordsField
        name="municipality"
        label={t('municipality')}
        hint={t('municipalityHint')}
        filled={filled}
        suggestions={places}
      />
      <p>{t('fieldsLead')}</p>
      {(Object.keys(fieldGroups) as FieldGroup[]).map((group) => (
        <Folded
          title={named(groupNames)[group]}
          open={isTouched(filled, (field) => fieldGroups[group].some((name) => field === `field-${name}`))}
        >
          {group === 'sensitive' ? <p>{t('sensitiveHint')}</p> : null}
          {fieldGroups[group].map((field: FieldName) => (
            <WordsField
              name={`field-${field}`}
              label={named(fieldTexts)[field]}
              hint={
                field === 'account' ? t('accountHint') : field === 'residence' ? t('addressHint') : undefined
              }
              filled={filled}
            />
          ))}
        </Folded>
      ))}
    </>
  );
};

/** Whether something was filled in, or was wrong, in some of the fields. */
const isTouched = ({ words, problems }: Filled, among: (field: string) => boolean): boolean =>
  problems.some(({ field }) => among(field)) ||
  Object.entries(words).some(([field, value]) => value !== '' && among(field));

/** A part of the form that is out of the way until it is needed. */
const Folded: FC<{ title: string; open: boolean; children?: Child }> = ({ title, open, children }) => (
  <details open={open}>
    <summary>{title}</summary>
    {children}
  </details>
);

/** One row for something that was noticed; with other `kinds` also for what someone makes of it. */
export const LineRow: FC<
  Props & { row: string; title: string; kinds?: readonly LineKind[]; hint?: string }
> = ({ language, filled, row, title, kinds = noticedKinds, hint }) => {
  const t = signalTexts(language.locale);
  const names = namesIn(lineKindNames, language.locale);
  return (
    <div role="group" aria-label={title}>
      <WordsField name={`${row}-text`} label={t('lineText')} filled={filled} rows={4} />
      <SelectField
        name={`${row}-kind`}
        label={t('lineKind')}
        hint={hint}
        filled={filled}
        empty={t('choose')}
        choices={kinds.map((value) => ({ value, name: names[value] }))}
      />
      <DayField name={`${row}-day`} label={t('lineDay')} filled={filled} />
      <WordsField name={`${row}-place`} label={t('linePlace')} filled={filled} />
      <WordsField name={`${row}-source`} label={t('lineSource')} filled={filled} />
      <Holds language={language} filled={filled} row={row} />
    </div>
  );
};

const Holds: FC<Props & { row: string }> = ({ language, filled, row }) => {
  const t = signalTexts(language.locale);
  const names = namesIn(heldNames, language.locale);
  return (
    <TickFields
      name={`${row}-holds`}
      label={t('lineHolds')}
      hint={t('lineHoldsHint')}
      filled={filled}
      choices={heldCategories.map((each) => ({ value: `${row}-holds-${each}`, name: names[each] }))}
    />
  );
};
