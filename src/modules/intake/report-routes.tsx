import { randomInt, randomUUID } from 'node:crypto';
import { readForm } from '../../platform/http/form.ts';
import { draftSealer } from '../../platform/sealed-draft.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import { contentLanguage } from '../../ui/page-frame.tsx';
import { type Access, type Ask, type PageContext, pageRoute } from '../access/index.ts';
import { readPlaces } from '../directory/index.ts';
import { ReportCheckPage } from './pages/report-check.tsx';
import { inLanguage, problemText, ReportQuestionPage } from './pages/report-question.tsx';
import { ReportClosedPage, ReportReceiptPage } from './pages/report-receipt.tsx';
import { makeReceipt } from './receipt.ts';
import { readTeam, sendReport } from './report-actions.ts';
import {
  changeAnswer,
  emptyDraft,
  giveAnswer,
  goBack,
  ReadyDraft,
  ReportDraft,
  type ReportProblem,
} from './report-form.ts';
import { reportTexts } from './report-messages.ts';
import { questionOf, skipped } from './report-question.ts';

const path = '/melden';

/** What a person sees of one step: the draft it rests on, what they gave now, and what is wrong with it. */
type Step = {
  draft: ReportDraft;
  given?: Record<string, string>;
  problems?: ReportProblem[];
  unreadable?: true;
};

export type ReportParts = {
  vault: Vault;
  /** 32 bytes that seal what is filled in so far inside the page. */
  draftKey: Uint8Array;
  now: () => Date;
};

/** The form in which anyone can report: one question per page, nothing kept before it is sent. */
export function reportFormRoutes(access: Access, { vault, draftKey, now }: ReportParts) {
  const sealer = draftSealer(draftKey, 'intake.report');

  function showClosed(c: PageContext, sent: boolean): Response {
    const language = contentLanguage({}, c.get('language'));
    return c.render(<ReportClosedPage language={language} sent={sent} />, {
      title: reportTexts(language.locale)('closed'),
      path,
      sheltered: true,
    });
  }

  async function showStep(c: PageContext, ask: Ask<'directory.read'>, step: Step): Promise<Response> {
    const language = contentLanguage({}, c.get('language'));
    const t = reportTexts(language.locale);
    const { draft, problems = [], unreadable = false } = step;
    const team = await readTeam(ask, draft.answers.municipalityCode || null);
    if (!team) return showClosed(c, false);
    const carries = (sealed: string) =>
      c.req.method === 'POST' ? { ...step.given, draft: sealed, step: 'stay' } : undefined;
    if (draft.at === 'check') {
      // Made anew each time it is drawn: whoever goes back, changes something and sends again sends another report.
      const ready: ReadyDraft = { ...draft, id: randomUUID(), receipt: makeReceipt(randomInt) };
      const sealed = sealer.seal(ready, now());
      return c.render(
        <ReportCheckPage language={language} answers={draft.answers} draft={sealed} team={team.name} />,
        { title: `${t('checkTitle')} · ${t('title')}`, path, sheltered: true, carries: carries(sealed) },
      );
    }
    const sealed = sealer.seal(draft, now());
    const places = draft.at === 'municipality' ? await readPlaces(ask) : [];
    const title = `${inLanguage(questionOf(draft.at).ask, language)} · ${t('title')}`;
    const [problem] = problems;
    return c.render(
      <ReportQuestionPage
        language={language}
        at={draft.at}
        draft={sealed}
        given={step.given ?? draft.answers}
        problems={problems}
        unreadable={unreadable}
        places={places.map(({ name }) => name)}
      />,
      {
        title: problem ? `${problemText(problem, language)} ${title}` : title,
        path,
        sheltered: true,
        carries: carries(sealed),
      },
    );
  }

  async function takeStep(c: PageContext, ask: Ask<'directory.read'>): Promise<Step> {
    const { draft: sealed = '', step = '', ...words } = await readForm(c);
    const opened = ReportDraft.safeParse(sealer.open(sealed, now()));
    if (!opened.success) return { draft: emptyDraft, unreadable: true };
    const draft = opened.data;
    const places = draft.at === 'municipality' ? await readPlaces(ask) : [];
    if (step === 'stay') return { draft, ...(Object.keys(words).length > 0 && { given: words }) };
    if (step === 'back') return { draft: goBack(draft, words, places) };
    if (step.startsWith('change-')) return { draft: changeAnswer(draft, step.slice(7)) ?? draft };
    const result = giveAnswer(
      draft,
      step === 'skip' && draft.at !== 'check' ? skipped(draft.at) : words,
      places,
    );
    return 'problems' in result
      ? { draft, given: words, problems: result.problems }
      : { draft: result.draft };
  }

  return [
    pageRoute(access, {
      method: 'get',
      path,
      permits: 'directory.read',
      log: 'intake.report-form',
      answer: (c, ask) => showStep(c, ask, { draft: emptyDraft }),
    }),
    pageRoute(access, {
      method: 'post',
      path,
      permits: 'directory.read',
      log: 'intake.report-form',
      answer: async (c, ask) => {
        const step = await takeStep(c, ask);
        if (step.problems || step.unreadable) c.status(422);
        return showStep(c, ask, step);
      },
    }),
    pageRoute(access, {
      method: 'post',
      path: `${path}/versturen`,
      permits: 'intake.report',
      log: 'intake.report',
      answer: async (c, ask) => {
        const language = contentLanguage({}, c.get('language'));
        const { draft: sealed = '' } = await readForm(c);
        const opened = ReadyDraft.safeParse(sealer.open(sealed, now()));
        // Nothing in it can be read: sent on to the form as it came, which says so.
        if (!opened.success) return c.redirect(language.link(path), 307);
        const draft = opened.data;
        const team = await sendReport(ask, vault, draft, { locale: language.locale, now: now() });
        if (!team) return showClosed(c, true);
        return c.render(<ReportReceiptPage language={language} receipt={draft.receipt} team={team.name} />, {
          title: reportTexts(language.locale)('receiptTitle'),
          path: `${path}/versturen`,
          sheltered: true,
          carries: { draft: sealed },
        });
      },
    }),
  ];
}
