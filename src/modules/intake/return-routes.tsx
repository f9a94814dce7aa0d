import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { readForm } from '../../platform/http/form.ts';
import { takeTurns } from '../../platform/http/turns.ts';
import { draftSealer } from '../../platform/sealed-draft.ts';
import { contentLanguage } from '../../ui/page-frame.tsx';
import { type Access, type PageContext, pageRoute } from '../access/index.ts';
import { EnterReceiptPage, ReturnPage } from './pages/return.tsx';
import { plainWords } from './plain-words.ts';
import { readReceipt } from './receipt.ts';
import { longest } from './report.ts';
import {
  type ReporterView,
  type Returned,
  replyAsReporter,
  returnAgain,
  returnWithReceipt,
} from './report-actions.ts';
import { reportTexts } from './report-messages.ts';
import type { ReportParts } from './report-routes.tsx';

const path = '/melding';

/** Every entered receipt is answered this long after the question, right or wrong; in milliseconds. */
const answerAfterMs = 600;

/** Receipts that are tried at once, of the sixty answers the site makes at once: guessing does not fill the site. */
const placesToTry = 20;

/** How long a page with an open report can be used, in milliseconds. */
const openMs = 30 * 60 * 1000;

const SealedReceipt = z.object({ receipt: z.string(), until: z.number() });

export type ReturnParts = ReportParts & {
  /** Resolves after so many milliseconds. */
  wait: (ms: number) => Promise<void>;
  /** The network address a request comes from. */
  addressOf: (c: PageContext) => string;
};

/** The way back to one's own report, with the receipt. It is in no address and no cookie, only sealed in the page. */
export function returnRoutes(access: Access, { vault, draftKey, now, wait, addressOf }: ReturnParts) {
  const sealer = draftSealer(draftKey, 'intake.return');
  const turn = takeTurns(placesToTry, 0);

  const seal = (receipt: string): string => sealer.seal({ receipt, until: now().getTime() + openMs }, now());
  function unseal(sealed: string): string | undefined {
    const opened = SealedReceipt.safeParse(sealer.open(sealed, now()));
    return opened.success && now().getTime() <= opened.data.until ? opened.data.receipt : undefined;
  }

  function showEntry(c: PageContext, problem?: 'wrong' | 'tooOften' | 'expired'): Response {
    const language = contentLanguage({}, c.get('language'));
    const t = reportTexts(language.locale);
    if (problem) c.status(problem === 'tooOften' ? 429 : 422);
    return c.render(<EnterReceiptPage language={language} problem={problem} />, {
      title: problem ? `${t(problem)} ${t('returnTitle')}` : t('returnTitle'),
      path,
      sheltered: true,
    });
  }

  type Shown = { receipt: string; added?: boolean; given?: string; message?: string; problem?: string };

  function showReport(c: PageContext, report: ReporterView, shown: Shown): Response {
    const language = contentLanguage({}, c.get('language'));
    const sealed = seal(shown.receipt);
    const t = reportTexts(language.locale);
    return c.render(
      <ReturnPage
        language={language}
        report={report}
        sealed={sealed}
        message={shown.message ?? randomUUID()}
        added={shown.added ?? false}
        problem={shown.problem}
        given={shown.given}
      />,
      {
        title: shown.problem ? `${shown.problem} ${t('returnTitle')}` : t('returnTitle'),
        path,
        sheltered: true,
        carries: { sealed },
      },
    );
  }

  const showReturned = (c: PageContext, returned: Returned, receipt: string): Response => {
    if (returned.kind === 'open') return showReport(c, returned.report, { receipt });
    return showEntry(c, returned.kind === 'wrong' ? 'wrong' : 'tooOften');
  };

  return [
    pageRoute(access, {
      method: 'get',
      path,
      permits: 'intake.return',
      log: 'intake.return',
      answer: (c) => showEntry(c),
    }),
    pageRoute(access, {
      method: 'post',
      path,
      permits: 'intake.return',
      log: 'intake.return',
      answer: async (c, ask) => {
        const words = await readForm(c);
        if (words['sealed'] !== undefined) {
          const again = unseal(words['sealed']);
          if (again === undefined) return showEntry(c, 'expired');
          return showReturned(c, await returnAgain(ask, vault, again), again);
        }
        return turn(async () => {
          const began = now();
          const receipt = readReceipt(words['receipt'] ?? '');
          const returned = await returnWithReceipt(ask, vault, { receipt, address: addressOf(c) }, began);
          const left = answerAfterMs - (now().getTime() - began.getTime());
          await wait(Math.min(Math.max(left, 0), answerAfterMs));
          return showReturned(c, returned, receipt ?? '');
        });
      },
    }),
    pageRoute(access, {
      method: 'post',
      path: `${path}/bericht`,
      permits: 'intake.reply',
      log: 'intake.reply',
      answer: async (c, ask) => {
        const { locale } = contentLanguage({}, c.get('language'));
        const t = reportTexts(locale);
        const words = await readForm(c);
        const receipt = unseal(words['sealed'] ?? '');
        const id = z.uuid().safeParse(words['message']);
        if (receipt === undefined || !id.success) return showEntry(c, 'expired');
        const text = plainWords(words['text'] ?? '');
        const problem =
          text === ''
            ? t('addMissing')
            : text.length > longest.story
              ? t('tooLong', { longest: longest.story })
              : undefined;
        const returned = await replyAsReporter(ask, vault, receipt, {
          reply: problem ? undefined : { id: id.data, text },
          now: now(),
        });
        if (returned.kind !== 'open') return showEntry(c, 'expired');
        if (!problem) return showReport(c, returned.report, { receipt, added: true });
        c.status(422);
        return showReport(c, returned.report, { receipt, problem, given: text, message: id.data });
      },
    }),
  ];
}
