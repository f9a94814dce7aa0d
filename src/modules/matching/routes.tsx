import { randomUUID } from 'node:crypto';
import { csvAnswer, writeLongCsv } from '../../platform/http/csv-answer.ts';
import { readListQuery } from '../../platform/http/list-query.ts';
import { dutchDay } from '../../platform/today.ts';
import { contentLanguage } from '../../ui/page-frame.tsx';
import { type Access, memberRoute, type PageContext, pageRoute } from '../access/index.ts';
import { readAllProposals, readProposal, readProposals, type Tools } from './actions.ts';
import { explanationPath, matchingPath as path, signalsPath } from './addresses.ts';
import { explanationTexts } from './explanation-messages.ts';
import { matchingTexts } from './messages.ts';
import { ExplanationPage } from './pages/explanation.tsx';
import { ProposalsPage } from './pages/proposals.tsx';
import { csvRow, proposalCsvColumns, proposalSpec } from './proposal-list.ts';
import { drawProposal, idOf, postRoutes, proposalPath } from './proposal-routes.tsx';

const query = (c: PageContext) => readListQuery(new URL(c.req.url).searchParams, proposalSpec);

/** The list of proposals, one proposal with its forms, and the public explanation. */
export const matchingRoutes = (access: Access, tools: Tools) => [
  memberRoute(access, {
    method: 'get',
    path,
    permits: 'matches.list',
    log: 'matching.list',
    answer: async (c, { ask }) => {
      const language = contentLanguage({}, c.get('language'));
      const asked = query(c);
      return c.render(
        <ProposalsPage
          language={language}
          path={path}
          signalsPath={signalsPath}
          explanationPath={explanationPath}
          query={asked}
          {...(await readProposals(ask, asked))}
        />,
        { title: matchingTexts(language.locale)('title'), path },
      );
    },
  }),
  memberRoute(access, {
    method: 'get',
    path: `${path}.csv`,
    permits: 'matches.list',
    log: 'matching.csv',
    long: true,
    answer: async (c, { ask }) => {
      const rows = (await readAllProposals(ask, query(c))).map((proposal) => csvRow(proposal, dutchDay));
      return csvAnswer(c, 'samenhang', await writeLongCsv(rows, proposalCsvColumns));
    },
  }),
  memberRoute(access, {
    method: 'get',
    path: proposalPath,
    permits: 'matches.list',
    log: 'matching.proposal',
    answer: async (c, { ask, member, formToken }) => {
      return drawProposal(c, await readProposal(ask, tools, member, idOf(c)), {
        formToken,
        nextId: randomUUID(),
        words: {},
        problems: [],
        refusal: undefined,
      });
    },
  }),
  ...postRoutes(access, tools),
  pageRoute(access, {
    method: 'get',
    path: explanationPath,
    permits: 'site.read',
    log: 'matching.explanation',
    shared: true,
    answer: (c) => {
      const language = contentLanguage({}, c.get('language'));
      const title = explanationTexts(language.locale)('title');
      return c.render(<ExplanationPage language={language} />, { title, path: explanationPath });
    },
  }),
];
