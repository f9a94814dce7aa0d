import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { namesIn } from '../../access/index.ts';
import { formNames } from '../form-names.ts';
import { type ListedReport, type ReportQuery, reportSpec, waitingChoices } from '../report-list.ts';
import { stateNames, teamTexts } from '../team-messages.ts';
import { reportStates } from '../workflow.ts';

/** The reports of one's own team, without what was told. */
export const ReportsPage: FC<{
  language: Language;
  path: string;
  query: ReportQuery;
  rows: readonly ListedReport[];
  total: number;
}> = ({ language, path, query, rows, total }) => {
  const t = teamTexts(language.locale);
  const state = stateNames(language.locale);
  const form = namesIn(formNames, language.locale);
  const columns: Column<ListedReport, (typeof reportSpec.columns)[number]>[] = [
    {
      heading: t('received'),
      sort: 'received',
      cell: (row) => <a href={language.link(`${path}/${row.id}`)}>{language.moment(row.receivedAt)}</a>,
    },
    { heading: t('state'), sort: 'state', cell: (row) => state(row.state) },
    {
      heading: t('remarks'),
      cell: (row) =>
        [row.danger ? t('danger') : '', row.waiting ? t('waiting') : ''].filter(Boolean).join(', ') ||
        t('noRemarks'),
    },
    { heading: t('municipality'), sort: 'municipality', cell: (row) => row.municipality ?? t('noPlace') },
    { heading: t('form'), sort: 'form', cell: (row) => form[row.form ?? 'unknown'] },
  ];
  return (
    <>
      <h1>{t('title')}</h1>
      <p class="baken-lead">{t('lead')}</p>
      {total === 0 && Object.keys(query.filters).length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <DataTable
          language={language}
          caption={t('caption')}
          path={path}
          csvPath={`${path}.csv`}
          spec={reportSpec}
          query={query}
          columns={columns}
          rows={rows}
          total={total}
          filters={[
            {
              name: 'state',
              label: t('state'),
              choices: reportStates.map((value) => ({ value, name: state(value) })),
            },
            {
              name: 'waiting',
              label: t('waitingFilter'),
              choices: waitingChoices.map((value) => ({ value, name: t(`waiting.${value}`) })),
            },
          ]}
        />
      )}
    </>
  );
};
