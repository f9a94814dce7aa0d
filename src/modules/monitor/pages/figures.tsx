import { stringify } from 'csv-stringify/sync';
import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Certainty, type Figure, type FigureDataset } from '../figure.ts';
import { type FigureQuery, type FigureSort, figureSpec } from '../figure-list.ts';
import { findLabel } from '../labels.ts';
import { monitorTexts } from '../messages.ts';

import type { Source } from '../source.ts';
import { textLanguage } from '../text-language.ts';
import { FigureNotes, figureValue, Label, SourceLinks } from './figure-text.tsx';

/** Every published figure, with source, certainty and the line it came from. */
export const FiguresPage: FC<{
  language: Language;
  path: string;
  query: FigureQuery;
  rows: readonly Figure[];
  sources: readonly Source[];
  total: number;
  datasets: readonly FigureDataset[];
}> = ({ language, path, query, rows, sources, total, datasets }) => {
  const t = monitorTexts(language.locale);
  const name = (text: string) => findLabel(text, textLanguage(language)) ?? text;
  const columns: Column<Figure, FigureSort>[] = [
    {
      heading: t('dataset'),
      sort: 'dataset',
      cell: (row) => <Label language={language} text={row.dataset} />,
    },
    {
      heading: t('period'),
      sort: 'year_from',
      cell: (row) => <Label language={language} text={row.periodLabel} />,
    },
    {
      heading: t('what'),
      cell: (row) => (
        <>
          <Label language={language} text={row.category} />
          {row.series === null ? null : (
            <small class="baken-note">
              <Label language={language} text={row.series} />
            </small>
          )}
        </>
      ),
    },
    {
      heading: t('value'),
      sort: 'value',
      cell: (row) => (
        <>
          {figureValue(row, language)}
          <FigureNotes language={language} figure={row} />
        </>
      ),
    },
    {
      heading: t('certainty'),
      sort: 'certainty',
      cell: (row) => <Label language={language} text={row.certainty} />,
    },
    {
      heading: t('source'),
      cell: (row) => (
        <>
          <SourceLinks language={language} ids={row.sourceIds} sources={sources} />
          <small class="baken-note">{t('line', { line: row.line, file: `${row.dataset}.csv` })}</small>
        </>
      ),
    },
  ];
  return (
    <>
      <h1>{t('figuresTitle')}</h1>
      <p class="baken-lead">{t('figuresLead')}</p>
      <DataTable
        language={language}
        caption={t('figuresCaption')}
        path={path}
        csvPath={`${path}.csv`}
        spec={figureSpec}
        query={query}
        columns={columns}
        rows={rows}
        total={total}
        filters={[
          {
            name: 'dataset',
            label: t('dataset'),
            choices: datasets.map((value) => ({ value, name: name(value) })),
          },
          {
            name: 'certainty',
            label: t('certainty'),
            choices: Certainty.options.map((value) => ({ value, name: name(value) })),
          },
          { name: 'year', label: t('year') },
        ]}
      />
    </>
  );
};

// Named, so that a file without rows still says what it would hold.
const csvColumns = [
  'dataset',
  'line',
  'periodLabel',
  'yearFrom',
  'yearTo',
  'series',
  'vintage',
  'category',
  'value',
  'sharePct',
  'low',
  'high',
  'intervalKind',
  'rank',
  'unit',
  'baseN',
  'certainty',
  'sourceIds',
  'note',
] as const satisfies (keyof Figure)[];

/** The same figures as a file, with everything that is known of each. */
export function figuresCsv(language: Language, figures: readonly Figure[]): string {
  const name = (text: string | null) =>
    text === null ? null : (findLabel(text, textLanguage(language)) ?? text);
  return stringify(
    figures.map((figure) => ({
      ...figure,
      periodLabel: name(figure.periodLabel),
      series: name(figure.series),
      vintage: name(figure.vintage),
      category: name(figure.category),
      intervalKind: name(figure.intervalKind),
      unit: name(figure.unit),
      certainty: name(figure.certainty),
      sourceIds: figure.sourceIds.join(' '),
      note: name(figure.note),
    })),
    { header: true, columns: csvColumns, record_delimiter: 'windows', escape_formulas: true },
  );
}
