import { randomUUID } from 'node:crypto';
import { contentLanguage } from '../../ui/page-frame.tsx';
import {
  type Access,
  memberRoute,
  type PageContext,
  type Refusal,
  refusalSentences,
  type Visit,
} from '../access/index.ts';
import type { Weighed } from './disclosure.ts';
import { forwardSignal, readForward, weighSignal } from './forward-actions.ts';
import { readChoice, readConfirmed } from './forward-form.ts';
import { signalTexts } from './messages.ts';
import type { Filled } from './pages/fields.tsx';
import { ForwardPage } from './pages/forward.tsx';
import { idOf, problemsIn, signalPath, signalsPath, statusOf } from './signal-routes.tsx';
import type { Tools } from './tools.ts';

/** Forwarding: choose, see what the law says to it, and only then hand over. */
export function forwardRoutes(access: Access, tools: Tools) {
  async function showForward(
    c: PageContext,
    visit: Visit<'signals.forward'>,
    again: { filled: Filled; weighed?: Weighed | undefined; refusal?: Refusal },
  ): Promise<Response> {
    const language = contentLanguage({}, c.get('language'));
    const t = signalTexts(language.locale);
    const path = `${signalsPath}/${idOf(c)}`;
    const { signal, receivers } = await readForward(visit.ask, tools, visit.member, idOf(c));
    if (again.filled.problems.length > 0) c.status(422);
    if (again.refusal) c.status(statusOf(again.refusal));
    return c.render(
      <ForwardPage
        language={language}
        path={path}
        signal={signal}
        receivers={receivers}
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
          { path: signalsPath, name: t('title') },
          { path, name: signal.number },
        ],
      },
    );
  }

  return [
    memberRoute(access, {
      method: 'get',
      path: `${signalPath}/doorsturen`,
      permits: 'signals.forward',
      log: 'signals.forward.form',
      answer: (c, visit) => showForward(c, visit, { filled: { words: {}, problems: [] } }),
    }),
    memberRoute(access, {
      method: 'post',
      path: `${signalPath}/doorsturen`,
      permits: 'signals.forward',
      log: 'signals.forward.weigh',
      answer: async (c, visit) => {
        const { words, member, attempt } = visit;
        const choice = readChoice(words);
        if (!choice) {
          const problems = problemsIn(c, [{ field: 'receiver', problem: 'receiverMissing' }]);
          return showForward(c, visit, { filled: { words, problems } });
        }
        const { granted, weighed } = await weighSignal(attempt, tools, member, idOf(c), choice);
        return showForward(c, visit, {
          filled: { words, problems: [] },
          weighed,
          ...(!granted.granted && { refusal: granted.refusal }),
        });
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
        const done = await forwardSignal(attempt, tools, member, { id, ...confirmed });
        if (done.granted) return c.redirect(c.get('language').link(`${signalsPath}/${id}`), 303);
        return showForward(c, visit, { filled: { words, problems: [] }, refusal: done.refusal });
      },
    }),
  ];
}
