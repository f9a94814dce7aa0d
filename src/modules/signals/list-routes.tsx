import { csvAnswer, writeLongCsv } from '../../platform/http/csv-answer.ts';
import { readListQuery } from '../../platform/http/list-query.ts';
import { contentLanguage } from '../../ui/page-frame.tsx';
import { type Access, memberRoute, type PageContext } from '../access/index.ts';
import { plainWords } from '../intake/index.ts';
import { exportSignals, findSignalsBy, readSignals } from './list-actions.ts';
import { signalTexts } from './messages.ts';
import { FoundSignalsPage, SignalsPage } from './pages/signals.tsx';
import { signalCsvColumns, signalSpec } from './signal-list.ts';
import { signalsPath } from './signal-routes.tsx';
import type { Tools } from './tools.ts';

const query = (c: PageContext) => readListQuery(new URL(c.req.url).searchParams, signalSpec);

/** Longest words to search for, in characters. */
const longestSearch = 200;

/** The list of one's own organisation's signals, searching in it, and the CSV without content. */
export const listRoutes = (access: Access, { vault }: Tools) => [
  memberRoute(access, {
    method: 'get',
    path: signalsPath,
    permits: 'signals.list',
    log: 'signals.list',
    answer: async (c, { ask, formToken }) => {
      const language = contentLanguage({}, c.get('language'));
      const listed = await readSignals(ask, query(c));
      return c.render(
        <SignalsPage
          language={language}
          path={signalsPath}
          formToken={formToken}
          query={query(c)}
          {...listed}
        />,
        { title: signalTexts(language.locale)('title'), path: signalsPath },
      );
    },
  }),
  memberRoute(access, {
    method: 'post',
    path: `${signalsPath}/zoeken`,
    permits: 'signals.list',
    log: 'signals.search',
    answer: async (c, { ask, words, formToken }) => {
      const language = contentLanguage({}, c.get('language'));
      const t = signalTexts(language.locale);
      const sought = plainWords(words['words'] ?? '').slice(0, longestSearch);
      return c.render(
        <FoundSignalsPage
          language={language}
          path={signalsPath}
          formToken={formToken}
          words={sought}
          rows={await findSignalsBy(ask, vault, sought)}
        />,
        { title: t('foundTitle'), crumbs: [{ path: signalsPath, name: t('title') }] },
      );
    },
  }),
  memberRoute(access, {
    method: 'get',
    path: `${signalsPath}.csv`,
    permits: 'signals.export',
    log: 'signals.export',
    long: true,
    answer: async (c, { ask }) =>
      csvAnswer(c, 'signalen', await writeLongCsv(await exportSignals(ask, query(c)), signalCsvColumns)),
  }),
];
