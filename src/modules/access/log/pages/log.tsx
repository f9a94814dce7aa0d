import type { FC } from 'hono/jsx';
import type { Language } from '../../../../platform/i18n/language.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { type LogLine, lineInWords } from '../line.ts';
import { logTexts } from '../messages.ts';
import { isId, type LeftAside, type LogQuery, writeLogQuery } from '../query.ts';
import { LogFilters } from './filters.tsx';

type Props = {
  language: Language;
  /** Path of the page, of its CSV, and of the pages about checkpoints and about the law. */
  path: string;
  csvPath: string;
  checkpointsPath: string;
  lawPath: string;
  query: LogQuery;
  lines: readonly LogLine[];
  more: boolean;
  leftAside: LeftAside;
  /** Of records of one's own organisation, by id. */
  numbers: ReadonlyMap<string, string>;
  /** It was asked about a number that is of nothing. */
  unknown: boolean;
  colleagues: readonly { id: string; name: string }[];
  mostExported: number;
  /** In a demonstration: its past is invented. */
  demonstration: boolean;
};

/** The processing log of an organisation. */
export const LogPage: FC<Props> = (props) => {
  const { language, path, query, lines } = props;
  const t = logTexts(language.locale);
  const isAsked = [query, props.leftAside].some((asked) =>
    Object.values(asked).some((value) => value !== undefined),
  );
  const address = (asked: LogQuery) => language.link(path) + writeLogQuery(asked);
  return (
    <>
      <h1>{t('title')}</h1>
      <p class="baken-lead">{t('lead')}</p>
      <p>
        {t('sealedHow')} <a href={language.link(props.checkpointsPath)}>{t('sealedLink')}</a>.
      </p>
      {props.demonstration ? <Alert kind="info">{t('invented')}</Alert> : null}
      {query.over && !props.unknown ? (
        <h2>{t('history', { subject: props.numbers.get(query.over) ?? shortened(query.over) })}</h2>
      ) : null}
      <LogFilters {...props} />
      {lines.length === 0 ? (
        <p>{t(isAsked ? 'emptyFiltered' : 'empty')}</p>
      ) : (
        <>
          <LogTable {...props} address={address} />
          <div class="baken-table-foot">
            {query.voor ? <a href={address({ ...query, voor: undefined })}>{t('newest')}</a> : null}
            {props.more ? (
              <a href={address({ ...query, voor: lines.at(-1)?.id })} rel="next">
                {t('older')}
              </a>
            ) : null}
            <a href={language.link(props.csvPath) + writeLogQuery({ ...query, voor: undefined })} download>
              {t('export')}
            </a>
            <span>{t('exportLimit', { most: props.mostExported })}</span>
          </div>
        </>
      )}
    </>
  );
};

/** A moment that is not broken over four lines. */
const oneLine = (moment: string): string => moment.replaceAll(' ', '\u00a0');

/** Enough of an id to tell records apart on a page. */
const shortened = (subject: string): string => (isId(subject) ? `${subject.slice(0, 8)}…` : subject);

const LogTable: FC<Props & { address: (query: LogQuery) => string }> = (props) => {
  const { language, query, lines, address, lawPath } = props;
  const t = logTexts(language.locale);
  const headings = ['at', 'who', 'act', 'subject', 'purpose', 'basis', 'outcome'] as const;
  return (
    <div class="baken-table-frame">
      <table class="utrecht-table baken-table--cards">
        <caption>{t(query.voor ? 'captionOlder' : 'caption')}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th scope="col">{t(heading)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const words = lineInWords(line, language.locale);
            return (
              <tr>
                <th scope="row">
                  <time datetime={line.at.toISOString()}>{oneLine(language.moment(line.at))}</time>
                </th>
                <td data-label={t('who')}>
                  {words.who}
                  {words.role ? `, ${words.role}` : ''}
                </td>
                <td data-label={t('act')}>{words.act}</td>
                <td data-label={t('subject')}>
                  {line.subject ? (
                    <a class="baken-number" href={address({ over: line.subject })}>
                      {props.numbers.get(line.subject) ?? shortened(line.subject)}
                    </a>
                  ) : (
                    t('none')
                  )}
                </td>
                <td data-label={t('purpose')}>{words.purpose || t('none')}</td>
                <td data-label={t('basis')}>
                  {line.article ? (
                    <a href={language.link(`${lawPath}#${line.basis}`)}>{line.article}</a>
                  ) : (
                    (line.basis ?? t('none'))
                  )}
                </td>
                <td data-label={t('outcome')}>
                  {words.outcome}
                  {words.reason ? `: ${words.reason}` : ''}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
