import type { FC } from 'hono/jsx';
import type { Language } from '../../../platform/i18n/language.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { WordsField } from '../../../ui/fields.tsx';
import { FormToken, namesIn } from '../../access/index.ts';
import { formNames } from '../../intake/index.ts';
import { signalTexts } from '../messages.ts';
import { sourceNames, stateNames, subjectNames, urgencyNames } from '../names.ts';
import { type ListedSignal, type SignalQuery, signalChoices, signalSpec } from '../signal-list.ts';

type Sort = (typeof signalSpec.columns)[number];

function columnsOf(language: Language, path: string): Column<ListedSignal, Sort>[] {
  const { locale } = language;
  const t = signalTexts(locale);
  return [
    {
      heading: t('number'),
      cell: (row) => (
        <a class="baken-number" href={language.link(`${path}/${row.id}`)}>
          {row.number}
        </a>
      ),
    },
    { heading: t('receivedAt'), sort: 'received', cell: (row) => language.moment(row.receivedAt) },
    { heading: t('state'), sort: 'state', cell: (row) => namesIn(stateNames, locale)[row.state] },
    {
      heading: t('urgency'),
      sort: 'urgency',
      cell: (row) =>
        row.urgency.map((each) => namesIn(urgencyNames, locale)[each]).join(', ') || t('urgencyUnknown'),
    },
    {
      heading: t('forms'),
      cell: (row) =>
        row.forms.map((form) => namesIn(formNames, locale)[form]).join(', ') ||
        namesIn(formNames, locale).unknown,
    },
    { heading: t('subject'), cell: (row) => namesIn(subjectNames, locale)[row.subjectKind] },
    { heading: t('source'), cell: (row) => namesIn(sourceNames, locale)[row.source] },
    { heading: t('municipality'), cell: (row) => row.municipalityName ?? row.municipality ?? t('unknown') },
  ];
}

/** The names of what a filter can be set to. */
function choicesOf(filter: (typeof signalSpec.filters)[number], { locale }: Language) {
  const names: Record<typeof filter, Record<string, string>> = {
    state: namesIn(stateNames, locale),
    form: namesIn(formNames, locale),
    subject: namesIn(subjectNames, locale),
    source: namesIn(sourceNames, locale),
  };
  return signalChoices[filter].map((value) => ({ value, name: names[filter][value] ?? value }));
}

type Props = { language: Language; path: string; formToken: string };

/** The signals of one's own organisation. */
export const SignalsPage: FC<
  Props & { query: SignalQuery; rows: readonly ListedSignal[]; total: number }
> = ({ language, path, formToken, query, rows, total }) => {
  const t = signalTexts(language.locale);
  const labels = { state: t('state'), form: t('forms'), subject: t('subject'), source: t('source') };
  return (
    <>
      <h1>{t('title')}</h1>
      <p class="baken-lead">{t('lead')}</p>
      <p>
        <a class="baken-button" href={language.link(`${path}/nieuw`)}>
          {t('newTitle')}
        </a>
      </p>
      <SearchForm language={language} path={path} formToken={formToken} />
      {total === 0 && Object.keys(query.filters).length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <DataTable
          language={language}
          caption={t('caption')}
          path={path}
          csvPath={`${path}.csv`}
          spec={signalSpec}
          query={query}
          columns={columnsOf(language, path)}
          rows={rows}
          total={total}
          filters={signalSpec.filters.map((name) => ({
            name,
            label: labels[name],
            choices: choicesOf(name, language),
          }))}
        />
      )}
    </>
  );
};

/** A form that is sent, not an address: a telephone number must not stand in one. */
const SearchForm: FC<Props & { words?: string }> = ({ language, path, formToken, words = '' }) => {
  const t = signalTexts(language.locale);
  return (
    <form
      method="post"
      action={language.link(`${path}/zoeken`)}
      class="baken-form"
      role="search"
      aria-label={t('searchTitle')}
    >
      <FormToken token={formToken} />
      <WordsField
        name="words"
        label={t('searchTitle')}
        hint={t('searchHint')}
        filled={{ words: { words }, problems: [] }}
      />
      <div class="baken-buttons">
        <button class="baken-button baken-button--quiet" type="submit">
          {t('search')}
        </button>
      </div>
    </form>
  );
};

/** What was found. */
export const FoundSignalsPage: FC<Props & { words: string; rows: readonly ListedSignal[] }> = (props) => {
  const { language, path, rows } = props;
  const t = signalTexts(language.locale);
  const columns = columnsOf(language, path);
  return (
    <>
      <h1>{t('foundTitle')}</h1>
      <SearchForm {...props} />
      <p role="status">{t('found', { count: rows.length })}</p>
      {rows.length === 0 ? null : (
        <div class="baken-table-frame">
          <table class="utrecht-table baken-table--cards">
            <caption>{t('foundCaption')}</caption>
            <thead>
              <tr>
                {columns.map(({ heading }) => (
                  <th scope="col">{heading}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  {columns.map(({ heading, cell }, at) =>
                    at === 0 ? <th scope="row">{cell(row)}</th> : <td data-label={heading}>{cell(row)}</td>,
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p>
        <a href={language.link(path)}>{t('backToAll')}</a>
      </p>
    </>
  );
};
