import { readForm } from '../../platform/http/form.ts';
import { draftSealer } from '../../platform/sealed-draft.ts';
import { dutchDay } from '../../platform/today.ts';
import { contentLanguage } from '../../ui/page-frame.tsx';
import { type Access, type Ask, type PageContext, pageRoute } from '../access/index.ts';
import { readContactPoints, readPlaces } from '../directory/index.ts';
import { intakeTexts } from './messages.ts';
import { HelpPage } from './pages/help.tsx';
import { QuestionPage, ResultPage, wayfindingHeading } from './pages/wayfinding.tsx';
import { giveAnswer, pageFor, takeBack, WayfindingDraft } from './wayfinding-form.ts';

/** What a person sees of one step: the draft it rests on, and what went wrong with the last answer. */
type Step = {
  draft: WayfindingDraft;
  given?: string | undefined;
  problem?: 'answerMissing' | 'municipalityUnknown' | undefined;
  unreadable?: boolean | undefined;
};

/** @param draftKey 32 bytes that seal the answers inside the page; @param now the clock */
export function intakeRoutes(access: Access, draftKey: Uint8Array, now: () => Date) {
  const sealer = draftSealer(draftKey, 'intake.wayfinding');
  const today = () => dutchDay(now());

  async function showStep(c: PageContext, ask: Ask<'directory.read'>, step: Step): Promise<Response> {
    const language = contentLanguage({}, c.get('language'));
    const t = intakeTexts(language.locale);
    const page = pageFor(step.draft);
    const draft = sealer.seal(step.draft, now());
    const title = `${wayfindingHeading(page, language)} · ${t('wizardTitle')}`;
    const head = {
      title: step.problem ? `${t(step.problem)} ${title}` : title,
      path: '/hulp/kiezen',
      crumbs: [{ path: '/hulp', name: t('title') }],
      sheltered: true,
      // In another language the same question follows, with what was answered before.
      carries: c.req.method === 'POST' ? { draft, answer: step.given ?? '', step: 'stay' } : undefined,
    };
    if (page.kind === 'choice') {
      return c.render(
        <QuestionPage {...step} language={language} page={page} draft={draft} places={[]} />,
        head,
      );
    }
    const places = await readPlaces(ask);
    if (page.kind === 'municipality') {
      return c.render(
        <QuestionPage {...step} language={language} page={page} draft={draft} places={places} />,
        head,
      );
    }
    return c.render(
      <ResultPage
        language={language}
        page={page}
        draft={draft}
        points={await readContactPoints(ask)}
        place={places.find((place) => place.name === page.municipality)}
        today={today()}
      />,
      head,
    );
  }

  async function takeStep(c: PageContext, ask: Ask<'directory.read'>): Promise<Step> {
    const words = await readForm(c);
    const opened = WayfindingDraft.safeParse(sealer.open(words['draft'] ?? '', now()));
    if (!opened.success) return { draft: { answers: {} }, unreadable: true };
    const draft = opened.data;
    if (words['step'] === 'back') return takeBack(draft);
    if (words['step'] === 'stay') return { draft, given: words['answer'] };
    const page = pageFor(draft);
    if (page.kind === 'result') return { draft: { answers: {} } };
    const places = page.kind === 'municipality' ? await readPlaces(ask) : [];
    const given = words['answer'] ?? '';
    const result = giveAnswer(draft, given, places);
    return 'problem' in result ? { draft, given, problem: result.problem } : { draft: result.draft };
  }

  return [
    pageRoute(access, {
      method: 'get',
      path: '/hulp',
      permits: 'directory.read',
      log: 'intake.contacts',
      shared: true,
      answer: async (c, ask) => {
        const language = contentLanguage({}, c.get('language'));
        const points = await readContactPoints(ask);
        return c.render(<HelpPage language={language} points={points} today={today()} />, {
          title: intakeTexts(language.locale)('title'),
          path: '/hulp',
          sheltered: true,
        });
      },
    }),
    pageRoute(access, {
      method: 'get',
      path: '/hulp/kiezen',
      permits: 'directory.read',
      log: 'intake.wayfinding',
      answer: (c, ask) => showStep(c, ask, { draft: { answers: {} } }),
    }),
    pageRoute(access, {
      method: 'post',
      path: '/hulp/kiezen',
      permits: 'directory.read',
      log: 'intake.wayfinding',
      answer: async (c, ask) => {
        const step = await takeStep(c, ask);
        if (step.problem || step.unreadable) c.status(422);
        return showStep(c, ask, step);
      },
    }),
  ];
}
