import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { findLabel } from '../labels.ts';
import { monitorTexts } from '../messages.ts';
import { textLanguage } from '../text-language.ts';
import {
  type UkCell,
  type UkCellQuery,
  type UkQuarter,
  type UkWords,
  type UkYear,
  ukCellSpec,
} from '../uk-cell.ts';
import { ukCharts } from '../uk-charts.ts';
import { Label } from './figure-text.tsx';

type Quarters = readonly UkQuarter[];

/** The United Kingdom beside the Netherlands: per year, the two editions, and the cells with their filters. */
export const UkPage: FC<{
  language: Language;
  path: string;
  query: UkCellQuery;
  cells: { rows: readonly UkCell[]; total: number; people: number };
  quarters: Quarters;
  years: readonly UkYear[];
  smallShare: number | null;
  words: UkWords;
}> = ({ language, path, query, cells, quarters, years, smallShare, words }) => {
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
      <h1>{t('ukTitle')}</h1>
      <p class="baken-lead">{t('ukLead')}</p>
      {ukCharts(years, language).map((chart) => (
        <ChartFigure
          id={chart.id}
          level={2}
          heading={chart.heading}
          description={chart.description}
          data={chart.data}
          notes={[]}
          source={t('sourceLine', { publishers: t('ukSource') })}
          csvHref={language.link(`${path}/${chart.id}.csv`)}
          language={language}
        />
      ))}
      <Editions language={language} quarters={quarters} />
      <h2 id="cellen">{t('ukCells')}</h2>
      {smallShare === null ? null : <p>{t('ukSmall', { share: language.percent(smallShare) })}</p>}
      <DataTable
        language={language}
        caption={t('ukCellsCaption', { people: cells.people })}
        path={path}
        csvPath={`${path}.csv`}
        anchor="cellen"
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

/** The quarters that were published twice, with both figures. */
const Editions: FC<{ language: Language; quarters: Quarters }> = ({ language, quarters }) => {
  const t = monitorTexts(language.locale);
  return (
    <>
      <h2>{t('vintagesTitle')}</h2>
      <p>{t('ukVintage')}</p>
      <div class="baken-table-frame">
        <table class="utrecht-table baken-table--cards">
          <caption>{t('vintagesTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('quarter')}</th>
              <th scope="col" class="baken-numeric">
                {t('firstPublished')}
              </th>
              <th scope="col" class="baken-numeric">
                {t('laterPublished')}
              </th>
            </tr>
          </thead>
          <tbody>
            {quarters
              .filter((each) => each.first !== null)
              .map((each) => (
                <tr>
                  <th scope="row">{each.quarter}</th>
                  <td class="baken-numeric" data-label={t('firstPublished')}>
                    {language.number(each.first ?? 0)}
                  </td>
                  <td class="baken-numeric" data-label={t('laterPublished')}>
                    {language.number(each.later)}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
