import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { findLabel } from '../labels.ts';
import { monitorTexts } from '../messages.ts';
import { textLanguage } from '../text-language.ts';
import { type UkCell, type UkCellQuery, type UkWords, ukCellSpec } from '../uk-cell.ts';
import { Label } from './figure-text.tsx';

/** Who was referred in the United Kingdom, cell by cell. */
export const UkCellsPage: FC<{
  language: Language;
  path: string;
  csvPath: string;
  query: UkCellQuery;
  cells: { rows: readonly UkCell[]; total: number; people: number };
  smallShare: number | null;
  words: UkWords;
}> = ({ language, path, csvPath, query, cells, smallShare, words }) => {
  const t = monitorTexts(language.locale);
  const name = (text: string) => findLabel(text, textLanguage(language)) ?? text;
  const word = (text: string) => <Label language={language} text={text} />;
  const columns: Column<UkCell, keyof UkCell>[] = [
    { heading: t('quarter'), sort: 'quarter', cell: (row) => row.quarter },
    { heading: t('responder'), sort: 'responder', cell: (row) => <span lang="en">{row.responder}</span> },
    { heading: t('exploitation'), sort: 'exploitation', cell: (row) => word(row.exploitation) },
    { heading: t('age'), sort: 'age', cell: (row) => word(row.age) },
    { heading: t('gender'), sort: 'gender', cell: (row) => word(row.gender) },
    {
      heading: t('nationality'),
      sort: 'nationality',
      cell: (row) => <span lang="en">{row.nationality}</span>,
    },
    { heading: t('people'), sort: 'people', numeric: true, cell: (row) => language.number(row.people) },
  ];
  return (
    <>
      <h1>{t('ukCells')}</h1>
      {smallShare === null ? null : <p>{t('ukSmall', { share: language.percent(smallShare) })}</p>}
      <DataTable
        language={language}
        caption={t('ukCellsCaption', { people: cells.people })}
        path={path}
        csvPath={csvPath}
        spec={ukCellSpec}
        query={query}
        columns={columns}
        rows={cells.rows}
        total={cells.total}
        filters={ukCellSpec.filters.map((filter) => ({
          name: filter,
          label: t(filter),
          choices: words[filter].map((value) => ({ value, name: name(value) })),
        }))}
      />
      <p class="baken-small">{t('sourceLine', { publishers: t('ukSource') })}</p>
    </>
  );
};
