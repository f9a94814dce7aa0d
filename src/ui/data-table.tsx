import type { Child } from 'hono/jsx';
import { type ListQuery, type ListSpec, pageSize, writeListQuery } from '../platform/http/list-query.ts';
import type { Language } from '../platform/i18n/language.ts';
import { listTexts } from './list-messages.ts';
import { Pages } from './pages.tsx';

/** One column: its heading and what it shows of a row. `sort` names it in the address when it can be sorted. */
export type Column<Row, Sort extends string> = {
  heading: string;
  cell: (row: Row) => Child;
  sort?: Sort;
  numeric?: boolean;
};

/** One filter above the table: a choice from a list, or words to search for. */
export type FilterField<Filter extends string> = {
  name: Filter;
  label: string;
  choices?: readonly { value: string; name: string }[];
};

type Props<Row, Sort extends string, Filter extends string> = {
  language: Language;
  caption: string;
  /** Path of the page with the list, and of its CSV; the question asked goes along with both. */
  path: string;
  csvPath: string;
  /** Id of the heading above the list, where it does not start the page: its links come back there. */
  anchor?: string;
  spec: ListSpec<Sort, Filter>;
  query: ListQuery<Sort, Filter>;
  columns: readonly Column<Row, Sort>[];
  filters?: readonly FilterField<Filter>[];
  rows: readonly Row[];
  total: number;
};

/** A list that pages, sorts, filters and exports, all by address, so that it can be shared and works without scripts. */
export function DataTable<Row, Sort extends string, Filter extends string>(props: Props<Row, Sort, Filter>) {
  const { language, path, spec, query, total } = props;
  const t = listTexts(language.locale);
  const hash = props.anchor ? `#${props.anchor}` : '';
  const address = (change: Partial<ListQuery<Sort, Filter>>) =>
    language.link(path) + writeListQuery({ ...query, ...change }, spec) + hash;
  const csv = language.link(props.csvPath) + writeListQuery({ ...query, page: 1 }, spec);
  return (
    <>
      {props.filters ? (
        <Filters {...props} filters={props.filters} clear={address({ filters: {}, page: 1 })} />
      ) : null}
      {total === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <>
          <Table {...props} address={address} />
          <div class="baken-table-foot">
            <Pages
              language={language}
              page={query.page}
              pages={Math.ceil(total / pageSize)}
              address={(page) => address({ page })}
            />
            <a href={csv} download>
              {t('export')}
            </a>
          </div>
        </>
      )}
    </>
  );
}

function Table<Row, Sort extends string, Filter extends string>(
  props: Props<Row, Sort, Filter> & { address: (change: Partial<ListQuery<Sort, Filter>>) => string },
) {
  const { language, query, total } = props;
  const t = listTexts(language.locale);
  const first = (query.page - 1) * pageSize + 1;
  return (
    <div class="baken-table-frame">
      <table class="utrecht-table baken-table--cards">
        <caption>
          {props.caption} {t('shown', { first, last: first + props.rows.length - 1, total })}
        </caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th
                scope="col"
                class={column.numeric ? 'baken-numeric' : undefined}
                aria-sort={column.sort === query.sort.column ? direction(query.sort.descending) : undefined}
              >
                {column.sort ? (
                  <a
                    href={props.address({
                      page: 1,
                      sort: {
                        column: column.sort,
                        descending: column.sort === query.sort.column && !query.sort.descending,
                      },
                    })}
                  >
                    {column.heading}
                  </a>
                ) : (
                  column.heading
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr>
              {props.columns.map((column, at) =>
                at === 0 ? (
                  <th scope="row">{column.cell(row)}</th>
                ) : (
                  <td class={column.numeric ? 'baken-numeric' : undefined} data-label={column.heading}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const direction = (descending: boolean) => (descending ? 'descending' : 'ascending');

function Filters<Row, Sort extends string, Filter extends string>(
  props: Props<Row, Sort, Filter> & { filters: readonly FilterField<Filter>[]; clear: string },
) {
  const { language, query, spec } = props;
  const t = listTexts(language.locale);
  const { column, descending } = query.sort;
  return (
    <form
      method="get"
      action={language.link(props.path) + (props.anchor ? `#${props.anchor}` : '')}
      class="baken-filters"
      role="search"
    >
      {column !== spec.columns[0] || descending ? (
        <input type="hidden" name="sort" value={`${descending ? '-' : ''}${column}`} />
      ) : null}
      {props.filters.map((filter) => (
        <div>
          <label for={`filter-${filter.name}`}>{filter.label}</label>
          {filter.choices ? (
            <select class="utrecht-select" id={`filter-${filter.name}`} name={filter.name}>
              <option value="">{t('all')}</option>
              {filter.choices.map((choice) => (
                <option value={choice.value} selected={choice.value === query.filters[filter.name]}>
                  {choice.name}
                </option>
              ))}
            </select>
          ) : (
            <input
              class="utrecht-textbox"
              id={`filter-${filter.name}`}
              name={filter.name}
              type="search"
              maxlength={100}
              value={query.filters[filter.name] ?? ''}
            />
          )}
        </div>
      ))}
      <button class="baken-button" type="submit">
        {t('filter')}
      </button>
      {Object.keys(query.filters).length > 0 ? <a href={props.clear}>{t('clear')}</a> : null}
    </form>
  );
}
