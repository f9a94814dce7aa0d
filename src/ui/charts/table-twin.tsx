import type { Language } from '../../platform/i18n/language.ts';
import { chartTexts } from './chart-messages.ts';
import type { Cell, FigureTable } from './figure-table.ts';

/** The figures of a drawing as a table for people; wide tables scroll inside their own box. */
export function TableTwin({
  caption,
  table: { heading, columns, rows },
  language,
}: {
  caption: string;
  table: FigureTable;
  language: Language;
}) {
  return (
    // A box that scrolls must be reachable by keyboard.
    <section class="figure-table baken-table-frame" tabindex={0} aria-label={caption}>
      <table class="utrecht-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric }) => (
              <th scope="col" class={numeric ? 'baken-numeric' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, i) =>
                i === heading ? (
                  <th scope="row">{written(cell, language)}</th>
                ) : (
                  // Words in a column of numbers may wrap; numbers may not.
                  <td class={columns[i]?.numeric && typeof cell !== 'string' ? 'baken-numeric' : undefined}>
                    {written(cell, language)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function written(cell: Cell, { number, locale }: Language) {
  if (cell === null) return <span class="chart-missing">{chartTexts(locale)('unknown')}</span>;
  return typeof cell === 'number' ? number(cell) : cell;
}
