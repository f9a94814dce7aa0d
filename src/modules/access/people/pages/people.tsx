import type { FC } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/language.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { roles, rolesByOperator } from '../../mandate.ts';
import { namesIn, roleNames } from '../../messages.ts';
import {
  accountStates,
  type Colleague,
  type ColleagueColumn,
  type ColleagueQuery,
  colleagueSpec,
} from '../colleague.ts';
import { accountNames, peopleTexts } from '../messages.ts';
import { PersonForm } from './person-form.tsx';

type Props = {
  language: Language;
  path: string;
  organisation: string;
  formToken: string;
  query: ColleagueQuery;
  rows: readonly Colleague[];
  total: number;
  /** What was done just now, or why it was not. */
  notice?: { kind: 'info' | 'warning'; text: string } | undefined;
};

/** The people of an organisation, for its administrator. */
export const PeoplePage: FC<Props> = (props) => {
  const { language, path, query, total, notice } = props;
  const t = peopleTexts(language.locale);
  const isEmpty = total === 0 && Object.keys(query.filters).length === 0;
  return (
    <>
      <h1>{t('title')}</h1>
      {notice ? (
        <div role={notice.kind === 'warning' ? 'alert' : 'status'}>
          <Alert kind={notice.kind}>{notice.text}</Alert>
        </div>
      ) : null}
      <p class="baken-lead">{t('lead', { organisation: props.organisation })}</p>
      <p>
        <a class="baken-button" href={language.link(`${path}/uitnodigen`)}>
          {t('invite')}
        </a>
      </p>
      {isEmpty ? (
        <p>{t('none')}</p>
      ) : (
        <DataTable
          language={language}
          caption={t('caption')}
          path={path}
          csvPath={`${path}.csv`}
          spec={colleagueSpec}
          query={query}
          columns={columnsOf(props)}
          filters={filtersOf(language)}
          rows={props.rows}
          total={total}
        />
      )}
    </>
  );
};

function columnsOf(props: Props): Column<Colleague, ColleagueColumn>[] {
  const { language } = props;
  const { locale } = language;
  const t = peopleTexts(locale);
  return [
    { heading: t('name'), sort: 'name', cell: (row) => row.name },
    { heading: t('loginName'), cell: (row) => <span class="baken-exact">{row.loginName}</span> },
    { heading: t('role'), sort: 'role', cell: (row) => namesIn(roleNames, locale)[row.role] },
    { heading: t('since'), sort: 'since', cell: (row) => language.day(row.since) },
    {
      heading: t('until'),
      sort: 'until',
      cell: (row) => (row.until === null ? t('noEnd') : language.day(row.until)),
    },
    { heading: t('account'), cell: (row) => namesIn(accountNames, locale)[row.account] },
    { heading: t('change'), cell: (row) => <Changes {...props} row={row} /> },
  ];
}

/** What can be done with one membership. */
const Changes: FC<Props & { row: Colleague }> = ({ language, path, formToken, row }) => {
  const t = peopleTexts(language.locale);
  const { name } = row;
  const to = `${path}/${row.id}`;
  if (row.canReturn) {
    return (
      <PersonForm
        language={language}
        formToken={formToken}
        to={`${to}/terug`}
        button={t('restore')}
        label={t('restoreFor', { name })}
      />
    );
  }
  if (!row.works) return null;
  return (
    <>
      {row.account === 'invited' || row.account === 'lapsed' ? (
        <PersonForm
          language={language}
          formToken={formToken}
          to={`${to}/code`}
          button={t('newCode')}
          label={t('newCodeFor', { name })}
        />
      ) : null}
      {rolesByOperator.includes(row.role) ? (
        t('endedByOperator')
      ) : (
        <a href={language.link(`${to}/stoppen`)} aria-label={t('endFor', { name })}>
          {t('end')}
        </a>
      )}
    </>
  );
};

function filtersOf({ locale }: Language) {
  const t = peopleTexts(locale);
  const [ofRoles, ofAccounts] = [namesIn(roleNames, locale), namesIn(accountNames, locale)];
  return [
    {
      name: 'role' as const,
      label: t('role'),
      choices: roles.map((value) => ({ value, name: ofRoles[value] })),
    },
    {
      name: 'works' as const,
      label: t('works'),
      choices: (['yes', 'no'] as const).map((value) => ({ value, name: t(value) })),
    },
    {
      name: 'account' as const,
      label: t('account'),
      choices: accountStates.map((value) => ({ value, name: ofAccounts[value] })),
    },
  ];
}
