import { csvAnswer, writeLongCsv } from '../../../platform/http/csv-answer.ts';
import type { Route } from '../../../platform/http/route.ts';
import type { SiteEnv } from '../../../platform/http/site.ts';
import { contentLanguage } from '../../../ui/page-frame.tsx';
import type { Act } from '../act.ts';
import type { Access } from '../grant.ts';
import { memberRoute } from '../member-route.ts';
import { type PageContext, pageRoute } from '../page-route.ts';
import { exportLog, mostDownloaded, mostExported, readLog, readNewestNotes } from './actions.ts';
import { csvColumns, csvRow } from './line.ts';
import { logTexts } from './messages.ts';
import { CheckpointsPage } from './pages/checkpoints.tsx';
import { LogPage } from './pages/log.tsx';
import { readLeftAside, readLogQuery } from './query.ts';

const path = '/werk/verwerkingslog';
const csvPath = `${path}.csv`;
const checkpointsPath = '/verwerkingslog/controlepunten';
const lawPath = '/wet';
const keyPath = `${checkpointsPath}-sleutel.txt`;

/** What is asked, and what of it was left aside. What is no number of a record finds nothing. */
function queryOf(c: PageContext) {
  const search = new URL(c.req.url).searchParams;
  return { asked: readLogQuery(search), aside: readLeftAside(search) };
}

/**
 * The processing log for the protection officer, and its checkpoints for everyone.
 * @param publicKey the key that checks the checkpoints, as it is published
 */
export const logRoutes = (access: Access, publicKey: string): Route<Act, SiteEnv>[] => [
  memberRoute(access, {
    method: 'get',
    path,
    permits: 'log.read',
    log: 'log.read',
    answer: async (c, { ask, member }) => {
      const language = contentLanguage({}, c.get('language'));
      const { asked, aside } = queryOf(c);
      const page = await readLog(ask, asked);
      return c.render(
        <LogPage
          language={language}
          path={path}
          csvPath={csvPath}
          checkpointsPath={checkpointsPath}
          lawPath={lawPath}
          query={asked}
          mostExported={mostExported}
          demonstration={member.demonstration}
          leftAside={aside}
          {...(aside.over === undefined ? page : { ...page, lines: [], more: false })}
        />,
        { title: logTexts(language.locale)('title'), path },
      );
    },
  }),
  memberRoute(access, {
    method: 'get',
    path: csvPath,
    permits: 'log.export',
    log: 'log.export',
    long: true,
    answer: async (c, { ask }) => {
      const { asked, aside } = queryOf(c);
      const lines = await exportLog(ask, asked);
      const rows = aside.over === undefined ? lines.map(csvRow) : [];
      return csvAnswer(c, 'verwerkingslog', await writeLongCsv(rows, csvColumns));
    },
  }),
  ...checkpointRoutes(access, publicKey),
];

const checkpointRoutes = (access: Access, publicKey: string): Route<Act, SiteEnv>[] => [
  pageRoute(access, {
    method: 'get',
    path: checkpointsPath,
    permits: 'log.checkpoints',
    log: 'log.checkpoints',
    answer: async (c, ask) => {
      const language = contentLanguage({}, c.get('language'));
      const [newest] = await readNewestNotes(ask, 1);
      return c.render(
        <CheckpointsPage
          language={language}
          newest={newest}
          publicKey={publicKey}
          checkpointsPath={`${checkpointsPath}.txt`}
          keyPath={keyPath}
          mostDownloaded={mostDownloaded}
        />,
        { title: logTexts(language.locale)('checkpoints'), path: checkpointsPath },
      );
    },
  }),
  pageRoute(access, {
    method: 'get',
    path: `${checkpointsPath}.txt`,
    permits: 'log.checkpoints',
    log: 'log.checkpoints.txt',
    answer: async (c, ask) => {
      const notes = await readNewestNotes(ask, mostDownloaded);
      return textAnswer(
        c,
        notes
          .toReversed()
          .map(({ note }) => note)
          .join('\n'),
      );
    },
  }),
  pageRoute(access, {
    method: 'get',
    path: keyPath,
    permits: 'log.checkpoints',
    log: 'log.checkpoints.key',
    answer: (c) => textAnswer(c, `${publicKey}\n`),
  }),
];

const textAnswer = (c: PageContext, text: string): Response =>
  c.body(text, 200, { 'Content-Type': 'text/plain; charset=utf-8' });
