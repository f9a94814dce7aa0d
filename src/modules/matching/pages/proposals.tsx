import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { Alert } from '../../../ui/alert.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { kindNames, namesIn } from '../../access/index.ts';
import { matchingTexts } from '../messages.ts';
import { proposalStates } from '../proposal.ts';
import { type ListedProposal, type ProposalQuery, proposalSpec } from '../proposal-list.ts';
import { mostNewProposals } from '../reason.ts';

/** The proposals of one's own organisation. */
export const ProposalsPage: FC<{
  language: Language;
  path: string;
  signalsPath: string;
  explanationPath: string;
  query: ProposalQuery;
  rows: readonly ListedProposal[];
  total: number;
  deferred: boolean;
}> = ({ language, path, signalsPath, explanationPath, query, rows, total, deferred }) => {
  const t = matchingTexts(language.locale);
  const columns: Column<ListedProposal, (typeof proposalSpec.columns)[number]>[] = [
    {
      heading: t('found'),
      sort: 'found',
      cell: (row) => <a href={language.link(`${path}/${row.id}`)}>{language.moment(row.foundAt)}</a>,
    },
    { heading: t('state'), sort: 'state', cell: (row) => t(`state.${row.state}`) },
    {
      heading: t('ownSignal'),
      cell: (row) =>
        row.numbers.map(({ id, number }, at) => (
          <>
            {at === 0 ? '' : ', '}
            <a href={language.link(`${signalsPath}/${id}`)}>{number}</a>
          </>
        )),
    },
    {
      heading: t('organisation'),
      sort: 'organisation',
      cell: ({ counterpart }) => (
        <>
          {counterpart.name}
          <span class="baken-note">{counterpart.contact}</span>
        </>
      ),
    },
    { heading: t('kind'), cell: (row) => namesIn(kindNames, language.locale)[row.counterpart.kind] },
  ];
  return (
    <>
      <h1>{t('title')}</h1>
      <p class="baken-lead">{t('lead')}</p>
      <p>
        <a href={language.link(explanationPath)}>{t('explained')}</a>
      </p>
      {deferred ? <Alert kind="info">{t('deferred', { most: mostNewProposals })}</Alert> : null}
      {total === 0 && Object.keys(query.filters).length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <DataTable
          language={language}
          caption={t('caption')}
          path={path}
          csvPath={`${path}.csv`}
          spec={proposalSpec}
          query={query}
          columns={columns}
          rows={rows}
          total={total}
          filters={[
            {
              name: 'state',
              label: t('state'),
              choices: proposalStates.map((value) => ({ value, name: t(`state.${value}`) })),
            },
          ]}
        />
      )}
    </>
  );
};
