import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { csvAnswer, writeLongCsv } from '../../../platform/http/csv-answer.ts';
import type { FormWords } from '../../../platform/http/form.ts';
import { readListQuery } from '../../../platform/http/list-query.ts';
import { contentLanguage } from '../../../ui/page-frame.tsx';
import type { Access } from '../grant.ts';
import { rolesByOperator } from '../mandate.ts';
import { memberRoute, type Visit } from '../member-route.ts';
import { type Ask, askUnder, type PageContext, Refused } from '../page-route.ts';
import { colleagueSpec, csvColumns, csvRow } from './colleague.ts';
import {
  endColleague,
  exportColleagues,
  type Invited,
  type InviteMeans,
  inviteColleague,
  makeNewCode,
  readColleague,
  readColleagues,
  readRolesToGive,
  restoreColleague,
} from './colleague-actions.ts';
import { type InviteProblem, readInviteForm } from './invite-form.ts';
import { peopleTexts } from './messages.ts';
import { EndPage } from './pages/end.tsx';
import { InvitePage } from './pages/invite.tsx';
import { InvitedPage } from './pages/invited.tsx';
import { PeoplePage } from './pages/people.tsx';

const path = '/werk/mensen';
const invitePath = `${path}/uitnodigen`;
const one = `${path}/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}`;

/** What an address may say of what was done just now. */
const doneTexts = new Map<string, 'ended' | 'restored' | 'joined' | 'before'>([
  ['gestopt', 'ended'],
  ['terug', 'restored'],
  ['erbij', 'joined'],
  ['al', 'before'],
]);

const query = (c: PageContext) => readListQuery(new URL(c.req.url).searchParams, colleagueSpec);
const languageOf = (c: PageContext) => contentLanguage({}, c.get('language'));
const idOf = (c: PageContext): string => c.req.param('id') ?? '';

type AnyVisit = Pick<Visit<'people.list'>, 'member' | 'formToken'>;

/** The people of one's own organisation, for its administrator. */
export function peopleRoutes(access: Access, means: InviteMeans) {
  async function showList(
    c: PageContext,
    { member, formToken }: AnyVisit,
    why?: 'byOperator' | 'changed' | 'noCode',
  ) {
    const language = languageOf(c);
    const t = peopleTexts(language.locale);
    const asked = query(c);
    const done = doneTexts.get(c.req.query('gedaan') ?? '');
    const notice = why
      ? ({ kind: 'warning', text: t(why) } as const)
      : done && ({ kind: 'info', text: t(done) } as const);
    if (why) c.status(409);
    return c.render(
      <PeoplePage
        {...(await readColleagues(askUnder(access, member, 'people.list'), asked))}
        language={language}
        path={path}
        organisation={member.organisation.name}
        formToken={formToken}
        query={asked}
        notice={notice}
      />,
      { title: why ? `${t(why)} ${t('title')}` : t('title'), path },
    );
  }

  const underList = (c: PageContext, title: string, at: string) => ({
    title,
    path: at,
    crumbs: [{ path, name: peopleTexts(languageOf(c).locale)('title') }],
  });

  type Form = { nonce: string; words: FormWords; problems: readonly InviteProblem[] };
  async function showForm(c: PageContext, ask: Ask<'people.list'>, formToken: string, form: Form) {
    const language = languageOf(c);
    const t = peopleTexts(language.locale);
    const [problem] = form.problems;
    if (problem) c.status(422);
    return c.render(
      <InvitePage
        language={language}
        path={invitePath}
        formToken={formToken}
        roles={await readRolesToGive(ask)}
        {...form}
      />,
      underList(c, problem ? `${t(problem.problem)} ${t('invite')}` : t('invite'), invitePath),
    );
  }

  const back = (c: PageContext, done: string) =>
    c.redirect(`${c.get('language').link(path)}?gedaan=${done}`, 303);

  function showInvited(c: PageContext, invited: Exclude<Invited, { came: 'problem' }>) {
    if (invited.came !== 'code') return back(c, invited.came === 'account' ? 'erbij' : 'al');
    const language = languageOf(c);
    const { name, invitation } = invited;
    const address = new URL(language.link('/inloggen/activeren'), c.req.url);
    return c.render(
      <InvitedPage
        language={language}
        path={path}
        address={`${address.host}${address.pathname}`}
        name={name}
        invitation={invitation}
      />,
      underList(c, peopleTexts(language.locale)('codeTitle', { name }), path),
    );
  }

  return [
    memberRoute(access, {
      method: 'get',
      path,
      permits: 'people.list',
      log: 'access.people',
      answer: (c, visit) => showList(c, visit),
    }),
    memberRoute(access, {
      method: 'get',
      path: `${path}.csv`,
      permits: 'people.export',
      log: 'access.people.export',
      long: true,
      answer: async (c, { ask }) => {
        const rows = (await exportColleagues(ask, query(c))).map(csvRow);
        return csvAnswer(c, 'mensen', await writeLongCsv(rows, csvColumns));
      },
    }),
    memberRoute(access, {
      method: 'get',
      path: invitePath,
      permits: 'people.list',
      log: 'access.people.invite.form',
      answer: (c, { ask, formToken }) =>
        showForm(c, ask, formToken, { nonce: randomUUID(), words: {}, problems: [] }),
    }),
    memberRoute(access, {
      method: 'post',
      path: invitePath,
      permits: 'people.invite',
      log: 'access.people.invite',
      answer: async (c, { attempt, member, words, formToken }) => {
        const given = z.uuid().safeParse(words['nonce']);
        const nonce = given.success ? given.data : randomUUID();
        const again = (problems: readonly InviteProblem[]) =>
          showForm(c, askUnder(access, member, 'people.list'), formToken, { nonce, words, problems });
        const read = readInviteForm(words);
        if (!read.ok) return again(read.problems);
        const invited = await inviteColleague(attempt, means, member, { nonce, form: read.form });
        if (!invited.granted) throw new Refused(invited.refusal);
        const { value } = invited;
        return value.came === 'problem' ? again([value.problem]) : showInvited(c, value);
      },
    }),
    memberRoute(access, {
      method: 'post',
      path: `${one}/code`,
      permits: 'people.invite',
      log: 'access.people.code',
      answer: async (c, visit) => {
        const made = await makeNewCode(visit.attempt, means, idOf(c));
        if (made.granted && made.value.came === 'code') return showInvited(c, made.value);
        if (!made.granted && made.refusal.refused !== 'not-in-this-state') throw new Refused(made.refusal);
        return showList(c, visit, 'noCode');
      },
    }),
    memberRoute(access, {
      method: 'get',
      path: `${one}/stoppen`,
      permits: 'people.list',
      log: 'access.people.end.form',
      answer: async (c, visit) => {
        const { ask, formToken } = visit;
        const language = languageOf(c);
        const colleague = await readColleague(ask, idOf(c));
        if (rolesByOperator.includes(colleague.role)) return showList(c, visit, 'byOperator');
        return c.render(
          <EndPage language={language} path={path} formToken={formToken} colleague={colleague} />,
          underList(
            c,
            peopleTexts(language.locale)('endTitle', { name: colleague.name }),
            `${path}/${colleague.id}/stoppen`,
          ),
        );
      },
    }),
    memberRoute(access, {
      method: 'post',
      path: `${one}/stoppen`,
      permits: 'people.end',
      log: 'access.people.end',
      answer: async (c, visit) => {
        const ended = await endColleague(visit.attempt, idOf(c));
        if (ended.granted) return back(c, 'gestopt');
        return whyNot(c, visit, ended.refusal);
      },
    }),
    memberRoute(access, {
      method: 'post',
      path: `${one}/terug`,
      permits: 'people.restore',
      log: 'access.people.restore',
      answer: async (c, visit) => {
        const restored = await restoreColleague(visit.attempt, idOf(c));
        if (restored.granted) return back(c, 'terug');
        return whyNot(c, visit, restored.refusal);
      },
    }),
  ];

  /** What stands in the way of the list itself is said on it; the rest is a page of its own. */
  function whyNot(c: PageContext, visit: AnyVisit, refusal: Refused['refusal']) {
    if (refusal.refused === 'not-in-this-state') return showList(c, visit, 'byOperator');
    if (refusal.refused === 'changed-meanwhile') return showList(c, visit, 'changed');
    throw new Refused(refusal);
  }
}
