import { randomUUID } from 'node:crypto';
import type { Child } from 'hono/jsx';
import type { Filled } from '../../ui/fields.tsx';
import { contentLanguage } from '../../ui/page-frame.tsx';
import {
  type Access,
  type Act,
  askUnder,
  memberRoute,
  type PageContext,
  type Refusal,
  type Visit,
  wasFirst,
} from '../access/index.ts';
import { labelOf } from './field-label.ts';
import type { FormProblem } from './line-form.ts';
import { signalTexts } from './messages.ts';
import { strandedIn } from './offered-step.ts';
import { SignalPage } from './pages/signal.tsx';
import { StepForms } from './pages/step-forms.tsx';
import type { SignalSummary } from './signal.ts';
import { readSignal } from './signal-actions.ts';
import type { Tools } from './tools.ts';

export const signalsPath = '/werk/signalen';
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
export const signalPath = `${signalsPath}/:id{${uuid}}`;
export const acceptPath = `/werk/meldingen/:id{${uuid}}/aannemen`;

/** The id in the address of a signal or report. */
export const idOf = (c: PageContext): string => c.req.param('id') ?? '';

/** Who visits, and the word for their forms. */
export type Visitor = Pick<Visit<Act>, 'member' | 'formToken'>;

/** What other parts of the house show beside a signal. */
export type SignalPanels = (c: PageContext, visitor: Visitor, signal: SignalSummary) => Promise<Child>;

export type SignalParts = Tools & { panels?: SignalPanels };

/** The problems of a form in the language of the page. */
export const problemsIn = (c: PageContext, problems: readonly FormProblem[]): Filled['problems'] => {
  const { locale } = contentLanguage({}, c.get('language'));
  const t = signalTexts(locale);
  return problems.map(({ field, problem }) => ({
    field,
    label: labelOf(field, locale),
    message: t(problem),
  }));
};

/** The status of an answer that shows a refusal in its place. */
export const statusOf = (refusal: Refusal): 403 | 409 => (wasFirst(refusal) ? 409 : 403);

/** Draws the page of one signal: first seen, or again with what was wrong with a step. */
export async function showSignal(
  c: PageContext,
  access: Access,
  { vault, panels }: SignalParts,
  visitor: Visitor,
  again: {
    /** Of the signal, where the address does not hold it. */
    id?: string;
    filled?: Filled;
    refusal?: Refusal;
    kept?: readonly { label: string; words: string }[];
  } = {},
): Promise<Response> {
  const id = again.id ?? idOf(c);
  const language = contentLanguage({}, c.get('language'));
  const { locale } = language;
  const t = signalTexts(locale);
  const { signal, disclosures, heldBack, correctedAtSource } = await readSignal(
    askUnder(access, visitor.member, 'signals.read'),
    vault,
    id,
  );
  const filled = again.filled ?? { words: {}, problems: [] };
  if (filled.problems.length > 0) c.status(422);
  if (again.refusal) c.status(statusOf(again.refusal));
  const path = `${signalsPath}/${id}`;
  return c.render(
    <SignalPage
      language={language}
      signal={signal}
      disclosures={disclosures}
      heldBack={heldBack}
      filled={filled}
      refusal={again.refusal}
      kept={
        again.kept ?? strandedIn(signal, filled.words).map(({ label, words }) => ({ label: t(label), words }))
      }
      correctedAtSource={correctedAtSource}
      panels={panels ? await panels(c, visitor, signal) : null}
    >
      <StepForms
        language={language}
        path={path}
        signal={signal}
        formToken={visitor.formToken}
        mayRegister={c.get('signedIn')?.permitted.includes('victims.register') ?? false}
        feedbackId={(again.refusal ? undefined : filled.words['feedback']) ?? randomUUID()}
        filled={filled}
      />
    </SignalPage>,
    {
      title: t('signalTitle', { number: signal.number }),
      path,
      crumbs: [{ path: signalsPath, name: t('title') }],
    },
  );
}

/** The page of one signal. */
export const signalPageRoutes = (access: Access, parts: SignalParts) => [
  memberRoute(access, {
    method: 'get',
    path: signalPath,
    permits: 'signals.read',
    log: 'signals.read',
    answer: (c, visit) => showSignal(c, access, parts, visit),
  }),
];
