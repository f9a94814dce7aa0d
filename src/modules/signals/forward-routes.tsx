import { randomUUID } from 'node:crypto';
import type { FormWords } from '../../platform/http/form.ts';
import { recordId } from '../../platform/vault/record-id.ts';
import type { Filled } from '../../ui/fields.tsx';
import { contentLanguage } from '../../ui/page-frame.tsx';
import {
  type Access,
  type Attempt,
  askUnder,
  memberRoute,
  type PageContext,
  type Refusal,
  refusalSentences,
} from '../access/index.ts';
import type { Weighed } from './disclosure.ts';
import { forwardSignal, readForward, weighSignal } from './forward-actions.ts';
import { type ForwardChoice, readChoice, readConfirmed } from './forward-form.ts';
import { forwardTexts } from './forward-messages.ts';
import type { FormProblem } from './line-form.ts';
import { signalTexts } from './messages.ts';
import { ForwardPage } from './pages/forward.tsx';
import { idOf, problemsIn, signalPath, signalsPath, statusOf, type Visitor } from './signal-routes.tsx';
import { readReason } from './step-form.ts';
import type { Tools } from './tools.ts';

/** Forwarding: choose, see what the law says to it, and only then hand over. */
export function forwardRoutes(access: Access, tools: Tools) {
  async function showForward(
    c: PageContext,
    visit: Visitor,
    again: { filled: Filled; weighed?: Weighed | undefined; refusal?: Refusal },
  ): Promise<Response> {
    const language = contentLanguage({}, c.get('language'));
    const t = forwardTexts(language.locale);
    const path = `${signalsPath}/${idOf(c)}`;
    const ask = askUnder(access, visit.member, 'signals.read');
    const { signal, receivers, sentBefore } = await readForward(ask, tools, visit.member, idOf(c));
    if (again.filled.problems.length > 0) c.status(422);
    if (again.refusal) c.status(statusOf(again.refusal));
    return c.render(
      <ForwardPage
        language={language}
        path={path}
        signal={signal}
        receivers={receivers}
        sentBefore={sentBefore}
        purpose={visit.member.purpose}
        mayForward={c.get('signedIn')?.permitted.includes('signals.forward') ?? false}
        formToken={visit.formToken}
        filled={again.filled}
        weighed={again.weighed}
        refusal={again.refusal ? refusalSentences(again.refusal, language.locale) : []}
        ids={{ disclosure: randomUUID(), copy: randomUUID() }}
      />,
      {
        title: t('forwardTitle', { number: signal.number }),
        path: `${path}/doorsturen`,
        crumbs: [
          { path: signalsPath, name: signalTexts(language.locale)('title') },
          { path, name: signal.number },
        ],
      },
    );
  }

  /** Weighs what was chosen, and shows what the law says to it. */
  async function showWeighed(
    c: PageContext,
    visit: Visitor & { words: FormWords },
    choice: ForwardChoice,
    found: readonly FormProblem[],
    refusal?: Refusal,
  ): Promise<Response> {
    const attempt: Attempt<'signals.weigh'> = (work, about) =>
      access.under(visit.member, { act: 'signals.weigh', ...about }, work);
    const { granted, weighed } = await weighSignal(attempt, tools, visit.member, idOf(c), choice);
    return showForward(c, visit, {
      filled: { words: visit.words, problems: problemsIn(c, found) },
      weighed,
      ...(refusal && { refusal }),
      ...(!granted.granted && { refusal: granted.refusal }),
    });
  }

  return [
    memberRoute(access, {
      method: 'get',
      path: `${signalPath}/doorsturen`,
      permits: 'signals.read',
      log: 'signals.forward.form',
      answer: (c, visit) => showForward(c, visit, { filled: { words: {}, problems: [] } }),
    }),
    memberRoute(access, {
      method: 'post',
      path: `${signalPath}/doorsturen`,
      permits: 'signals.weigh',
      log: 'signals.weigh',
      answer: async (c, visit) => {
        const { words } = visit;
        const choice = readChoice(words);
        if (!choice) {
          const problems = problemsIn(c, [{ field: 'receiver', problem: 'receiverMissing' }]);
          return showForward(c, visit, { filled: { words, problems } });
        }
        return showWeighed(c, visit, choice, []);
      },
    }),
    memberRoute(access, {
      method: 'post',
      path: `${signalPath}/doorsturen/bevestigen`,
      permits: 'signals.forward',
      log: 'signals.forward',
      answer: async (c, visit) => {
        const { words, member, attempt } = visit;
        const confirmed = readConfirmed(words);
        const id = idOf(c);
        if (!confirmed) {
          const problems = problemsIn(c, [{ field: 'receiver', problem: 'receiverMissing' }]);
          return showForward(c, visit, { filled: { words, problems } });
        }
        const reason = readReason(words, 'wish-reason');
        const { signal } = await readForward(askUnder(access, member, 'signals.read'), tools, member, id);
        const mayGo = !signal.ratherNotShared || reason.problems === undefined;
        if (!mayGo) return showWeighed(c, visit, confirmed, reason.problems);
        const made = (kind: string, nonce: string) =>
          recordId(tools.vault, kind, [member.person.id, id, nonce]);
        const done = await forwardSignal(attempt, tools, member, {
          ...confirmed,
          id,
          reason: signal.ratherNotShared ? reason.said : undefined,
          disclosure: made('signals.disclosure', confirmed.disclosure),
          copy: made('signals.copy', confirmed.copy),
        });
        if (done.granted) return c.redirect(c.get('language').link(`${signalsPath}/${id}`), 303);
        // Of two at once the second sees what the law says to it now, with the words they wrote.
        return showWeighed(c, visit, confirmed, [], done.refusal);
      },
    }),
  ];
}
