import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { dutchDay } from '../../../platform/today.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { kindNames, namesIn } from '../../access/index.ts';
import { formNames, forms } from '../../signals/index.ts';
import { formsOf, monthOf } from '../fact-words.ts';
import { victimTexts } from '../messages.ts';
import { ageNames, fileTypeNames, groundNames, stateNames } from '../names.ts';
import { ageGroups, fileTypes, type Registration, states } from '../registration.ts';
import {
  type RegistrationColumn,
  type RegistrationFilter,
  type RegistrationQuery,
  registrationSpec,
} from '../registration-list.ts';

/** The registrations an organisation may see, without anything that leads to a person. */
export const RegistrationsPage: FC<{
  language: Language;
  path: string;
  query: RegistrationQuery;
  rows: readonly Registration[];
  total: number;
  /** The desk sees the registrations of every notifier. */
  atDesk: boolean;
}> = ({ language, path, query, rows, total, atDesk }) => {
  const t = victimTexts(language.locale);
  const isEmpty = total === 0 && Object.keys(query.filters).length === 0;
  return (
    <>
      <h1>{t('title')}</h1>
      <p class="baken-lead">{t(atDesk ? 'leadDesk' : 'lead')}</p>
      {atDesk ? null : (
        <p>
          <a class="baken-button" href={language.link(`${path}/nieuw`)}>
            {t('new')}
          </a>
        </p>
      )}
      {isEmpty ? (
        <p>{t('none')}</p>
      ) : (
        <DataTable
          language={language}
          caption={t('caption')}
          path={path}
          csvPath={`${path}.csv`}
          spec={registrationSpec}
          query={query}
          columns={columnsOf(language, path, atDesk)}
          filters={filtersOf(language)}
          rows={rows}
          total={total}
        />
      )}
    </>
  );
};

function columnsOf(
  language: Language,
  path: string,
  atDesk: boolean,
): Column<Registration, RegistrationColumn>[] {
  const { locale } = language;
  const t = victimTexts(locale);
  const notifier: Column<Registration, RegistrationColumn> = {
    heading: t('notifier'),
    cell: (row) => `${row.organisation} (${namesIn(kindNames, locale)[row.notifierKind]})`,
  };
  return [
    {
      heading: t('number'),
      cell: (row) => (
        <a class="baken-number" href={language.link(`${path}/${row.id}`)}>
          {row.number}
        </a>
      ),
    },
    ...(atDesk ? [notifier] : []),
    { heading: t('recorded'), sort: 'recorded', cell: (row) => language.day(dutchDay(row.recordedAt)) },
    { heading: t('notified'), sort: 'notified', cell: (row) => monthOf(row, language) },
    { heading: t('form'), cell: (row) => formsOf(row, language) },
    { heading: t('age'), sort: 'age', cell: (row) => namesIn(ageNames, locale)[row.ageGroup] },
    { heading: t('fileType'), cell: (row) => namesIn(fileTypeNames, locale)[row.fileType] },
    { heading: t('ground'), cell: (row) => namesIn(groundNames, locale)[row.ground] },
    { heading: t('state'), cell: (row) => namesIn(stateNames, locale)[row.state] },
  ];
}

function filtersOf({ locale }: Language) {
  const t = victimTexts(locale);
  const filter = <Word extends string>(
    name: RegistrationFilter,
    label: string,
    words: readonly Word[],
    names: Record<Word, string>,
  ) => ({ name, label, choices: words.map((value) => ({ value, name: names[value] })) });
  return [
    filter('form', t('form'), [...forms, 'unknown' as const], namesIn(formNames, locale)),
    filter('age', t('age'), ageGroups, namesIn(ageNames, locale)),
    filter('fileType', t('fileType'), fileTypes, namesIn(fileTypeNames, locale)),
    filter('ground', t('ground'), ['duty', 'consent'] as const, namesIn(groundNames, locale)),
    filter('state', t('state'), states, namesIn(stateNames, locale)),
  ];
}
