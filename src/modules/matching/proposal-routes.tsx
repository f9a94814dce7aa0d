import { randomUUID } from 'node:crypto';
import { recordId } from '../../platform/vault/record-id.ts';
import type { Problem } from '../../ui/fields.tsx';
import { contentLanguage } from '../../ui/page-frame.tsx';
import {
  type Access,
  type Act,
  askUnder,
  type Granted,
  memberRoute,
  type PageContext,
  type Refusal,
  type Visit,
  wasFirst,
} from '../access/index.ts';
import { decide, readProposal, recordBasis, type Tools } from './actions.ts';
import { matchingPath, signalsPath } from './addresses.ts';
import { longestReason } from './decision.ts';
import { type FormFault, readDecision, readWithdrawal } from './decision-form.ts';
import { matchingTexts } from './messages.ts';
import { ProposalPage, type ProposalProps, proposalTitle } from './pages/proposal.tsx';
import type { Proposal } from './proposal.ts';
import { withdrawBasis } from './withdraw-actions.ts';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
export const proposalPath = `${matchingPath}/:id{${uuid}}`;

/** The id in the address of a proposal. */
export const idOf = (c: PageContext): string => c.req.param('id') ?? '';

type Drawn = Pick<ProposalProps, 'formToken' | 'nextId' | 'words' | 'problems' | 'refusal'>;

/** The page of a proposal. */
export function drawProposal(c: PageContext, proposal: Proposal, drawn: Drawn): Response | Promise<Response> {
  const language = contentLanguage({}, c.get('language'));
  const path = `${matchingPath}/${proposal.id}`;
  return c.render(
    <ProposalPage language={language} path={path} signalsPath={signalsPath} proposal={proposal} {...drawn} />,
    {
      title: proposalTitle(proposal, language),
      path,
      crumbs: [{ path: matchingPath, name: matchingTexts(language.locale)('title') }],
    },
  );
}

/** Recording and withdrawing a basis, deciding and taking back: what succeeded leads to the page, the rest draws it again. */
export const postRoutes = (access: Access, tools: Tools) => [
  memberRoute(access, {
    method: 'post',
    path: `${proposalPath}/grondslag`,
    permits: 'matches.basis',
    log: 'matching.basis',
    answer: async (c, visit) => {
      const id = idOf(c);
      const t = matchingTexts(contentLanguage({}, c.get('language')).locale);
      const [rule = '', track = ''] = (visit.words['grondslag'] ?? '').split(' ');
      if (rule === '') {
        return drawAgain(c, access, tools, visit, id, [{ field: 'grondslag', message: t('fault.basis') }]);
      }
      const done = await recordBasis(visit.attempt, tools, visit.member, id, { rule, track });
      return afterwards(c, access, tools, visit, id, done);
    },
  }),
  memberRoute(access, {
    method: 'post',
    path: `${proposalPath}/intrekken`,
    permits: 'matches.withdraw',
    log: 'matching.withdraw',
    answer: async (c, visit) => {
      const id = idOf(c);
      const form = readWithdrawal(visit.words);
      if (!form) return c.notFound();
      if (!form.withdrawal) return drawAgain(c, access, tools, visit, id, form.faults.map(problemIn(c)));
      const { nonce, ...said } = form.withdrawal;
      const done = await withdrawBasis(visit.attempt, tools, visit.member, id, {
        ...said,
        id: recordId(tools.vault, 'matching.withdrawal', [visit.member.person.id, id, nonce]),
      });
      return afterwards(c, access, tools, visit, id, done);
    },
  }),
  ...(['besluit', 'terugdraaien'] as const).map((verb) =>
    memberRoute(access, {
      method: 'post',
      path: `${proposalPath}/${verb}`,
      permits: 'matches.decide',
      log: verb === 'besluit' ? 'matching.decide' : 'matching.undo',
      answer: async (c, visit) => {
        const id = idOf(c);
        const form = readDecision(visit.words, verb === 'terugdraaien');
        if (!form) return c.notFound();
        if (!form.decision) return drawAgain(c, access, tools, visit, id, form.faults.map(problemIn(c)));
        const { nonce, ...said } = form.decision;
        const decision = {
          ...said,
          id: recordId(tools.vault, 'matching.decision', [visit.member.person.id, id, nonce]),
        };
        const done = await decide(visit.attempt, tools, visit.member, id, decision);
        return afterwards(c, access, tools, visit, id, done);
      },
    }),
  ),
];

type FormVisit = Pick<Visit<Act>, 'member' | 'words' | 'formToken'>;

/** To the page that shows the result; or the page again with the refusal in its place. */
function afterwards(
  c: PageContext,
  access: Access,
  tools: Tools,
  visit: FormVisit,
  id: string,
  done: Granted<void>,
): Response | Promise<Response> {
  if (done.granted) return c.redirect(c.get('language').link(`${matchingPath}/${id}`), 303);
  return drawAgain(c, access, tools, visit, id, [], done.refusal);
}

/** Drawing a form again is a reading: what was done, or refused, has its own row in the log. */
async function drawAgain(
  c: PageContext,
  access: Access,
  tools: Tools,
  { member, words, formToken }: FormVisit,
  id: string,
  problems: Problem[],
  refusal?: Refusal,
): Promise<Response> {
  const ask = askUnder(access, member, 'matches.list');
  const proposal = await readProposal(ask, tools, member, id);
  c.status(refusal ? (wasFirst(refusal) ? 409 : 403) : 422);
  return drawProposal(c, proposal, { formToken, nextId: randomUUID(), words, problems, refusal });
}

/** What each field asks. */
const questions = {
  besluit: 'decideQuestion',
  reden: 'reason',
  'terugdraaien-reden': 'reason',
  intrekken: 'withdrawQuestion',
  'intrekken-reden': 'withdrawReason',
} as const satisfies Record<FormFault['field'], string>;

const problemIn = (c: PageContext) => {
  const t = matchingTexts(contentLanguage({}, c.get('language')).locale);
  return ({ field, fault }: FormFault): Problem => ({
    field,
    label: t(questions[field]),
    message: t(`fault.${fault}`, { most: longestReason }),
  });
};
